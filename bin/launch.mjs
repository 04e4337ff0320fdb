import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConsole } from './build-console.mjs'
import { checkDependencies } from './check-dependencies.mjs'
import { getPinnedNode } from './find-node.mjs'
import { serve } from './serve.mjs'

/** Checks what is needed, builds what is missing, and runs the server with the arguments given here until it ends. */
export const launch = async () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const node = getPinnedNode(root)
  checkDependencies(root)
  await buildConsole(root, node)
  process.exitCode = await serve(node, [join(root, 'apps/server/src/main.ts'), 'serve', ...process.argv.slice(2)])
}
