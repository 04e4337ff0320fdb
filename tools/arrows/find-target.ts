import { isBuiltin } from 'node:module'
import { posix } from 'node:path'

/** Where an arrow ends: a file of the house (`by` tells how it was written), or something from outside. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly by: 'path' | 'name' }
  | { readonly kind: 'npm' | 'node' | 'deep'; readonly name: string }

/** The public face of each package: the only way in from another one. */
const faces: Readonly<Record<string, string>> = {
  '@zhenzhi/kernel': 'packages/kernel/src/index.ts',
  '@zhenzhi/catalog': 'packages/catalog/src/index.ts',
  '@zhenzhi/reporting': 'packages/reporting/src/index.ts',
  '@zhenzhi/recognise': 'packages/recognise/src/index.ts',
  '@zhenzhi/proofread': 'packages/proofread/src/index.ts',
  '@zhenzhi/contract': 'packages/contract/src/index.ts',
  '@zhenzhi/server': 'apps/server/src/index.ts',
  '@zhenzhi/server/test': 'apps/server/test/index.ts',
  '@zhenzhi/console': 'apps/console/src/index.ts',
  '@zhenzhi/resident': 'apps/resident/src/index.ts',
  '@zhenzhi/demo': 'demo/src/index.ts',
  '@zhenzhi/e2e': 'e2e/index.ts',
  '@zhenzhi/bench': 'bench/src/index.ts',
  '@zhenzhi/tools': 'tools/index.ts',
}

/** Relative paths are read from the file that names them; a query that the bundler understands is cut off. */
export function findTarget(from: string, specifier: string): Target {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
    return { kind: 'file', path, by: 'path' }
  }
  const face = faces[specifier]
  if (face) return { kind: 'file', path: face, by: 'name' }
  if (specifier.startsWith('@zhenzhi/') || specifier.startsWith('/')) return { kind: 'deep', name: specifier }
  if (isBuiltin(specifier)) return { kind: 'node', name: specifier }
  return { kind: 'npm', name: specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
}
