import { createHash } from 'node:crypto'
import { createReadStream, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { root } from '../tree/root.ts'
import { addModules } from './add-modules.ts'
import { billOf } from './bill.ts'
import { runOrThrow } from './run-or-throw.ts'

export const platforms = ['linux-x64', 'linux-arm64'] as const
export type Platform = (typeof platforms)[number]

/** What a machine needs to run: no tests, no tools, no sources of the pages. */
const sources = [
  'README.md', 'README.zh-CN.md', 'package.json', 'package-lock.json', 'bin', 'deploy', 'demo', 'docs', 'packages', 'apps/server/migrations', 'apps/server/src', 'apps/server/package.json',
  'apps/console/dist', 'apps/console/package.json', 'bench/package.json', 'e2e/package.json', 'tools/package.json',
]
const leftOut = /(\.test\.ts|\.fixture\.ts|\/node_modules|\.tsbuildinfo)$/

/**
 * One .tar.gz of the program with the Node, the PostgreSQL and the packages of a platform, its bill of materials, and a list of hashes
 * that the installation checks. The same sources give the same bytes of every file.
 */
export async function makePackage({ platform, to }: { platform: Platform; to: string }): Promise<{ file: string; bytes: number; files: number }> {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const name = `zhenzhi-${version}-${platform}`
  const folder = resolve(root, to)
  const stage = join(folder, name)
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(stage, { recursive: true })
  await runOrThrow('npm', ['run', 'build', '--silent'], root)
  for (const path of sources) cpSync(join(root, path), join(stage, path), { recursive: true, filter: (from) => !leftOut.test(from) })
  await addModules(stage, platform)
  writeFileSync(join(stage, 'bill-of-materials.cdx.json'), await billOf(stage))
  writeFileSync(join(stage, 'release.json'), JSON.stringify({ version, platform, schema: lastMigration() }))
  cpSync(join(root, 'deploy/install.sh'), join(stage, 'install.sh'))
  const files = await listFiles(stage)
  const file = join(folder, `${name}.tar.gz`)
  await runOrThrow('tar', ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '-czf', file, '-C', folder, name], root)
  rmSync(stage, { recursive: true, force: true })
  return { file, bytes: statSync(file).size, files }
}

function lastMigration(): string {
  return readdirSync(join(root, 'apps/server/migrations')).filter((name) => name.endsWith('.sql')).toSorted().at(-1) ?? ''
}

/** `FILES.sha256`, as sha256sum checks it. Links are not in it: they point to what is. */
async function listFiles(stage: string): Promise<number> {
  const lines: string[] = []
  for (const path of filesBelow(stage)) {
    const hash = createHash('sha256')
    for await (const bytes of createReadStream(path)) hash.update(bytes)
    lines.push(`${hash.digest('hex')}  ${relative(stage, path)}`)
  }
  writeFileSync(join(stage, 'FILES.sha256'), `${lines.join('\n')}\n`)
  return lines.length
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  }).toSorted()
}
