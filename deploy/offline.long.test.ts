import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const platform = `${process.platform}-${process.arch}`
const later = (name: string) => `zhenzhi-${name}-${platform}`

test('one file installs, upgrades, goes back by itself where an upgrade fails, and rolls back, on a machine without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenzhi-offline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  execFileSync(process.execPath, [join(root, 'tools/pack.ts'), '--to', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [archive = ''] = readdirSync(folder)
  unpack(folder, archive)
  const first = join(folder, archive.replace('.tar.gz', ''))
  // The database of the later one goes on; of the broken one it cannot.
  const upgrade = makeRelease(folder, { first, version: '0.2.0', name: '9000-later.sql', sql: 'CREATE TABLE z.later (one integer)' })
  const broken = makeRelease(folder, { first, version: '0.1.9', name: '9000-never.sql', sql: 'CREATE TABLE z.never (one integer); SELECT 1/0' })
  copyFileSync(upgrade, `${upgrade}.tampered`)
  makeTampered(folder, upgrade)

  const told = join(folder, 'told.json')
  walkOffline([first, join(folder, 'home'), upgrade, broken, told])
  const seen: Record<string, unknown> = JSON.parse(readFileSync(told, 'utf8'))
  expect(seen).toEqual({
    networks: ['lo'],
    installed: expect.stringMatching(/已安装 \d+ 个文件/),
    started: expect.stringContaining('已启动'),
    first: 200,
    tampered: expect.stringMatching(/failed[\s\S]*安装包里的文件被改动或损坏：apps\/server\/src\/main\.ts/),
    broken: expect.stringMatching(/failed[\s\S]*没有升级成功，已退回 0\.1\.0，数据和升级前一样/),
    afterBroken: [expect.stringMatching(/版本 0\.1\.0，正在运行/), ['老村']],
    upgraded: expect.stringMatching(/已从 0\.1\.0 升级到 0\.2\.0，正在运行/),
    afterUpgrade: [expect.stringMatching(/版本 0\.2\.0，正在运行/), ['老村']],
    second: 200,
    refused: expect.stringMatching(/failed[\s\S]*升级后登记的内容会不在其中/),
    rolledBack: expect.stringMatching(/已退回 0\.1\.0；0\.2\.0 时的数据在/),
    afterRollBack: [expect.stringMatching(/版本 0\.1\.0，正在运行/), ['老村']],
    verified: expect.not.stringContaining('failed'),
    stopped: [expect.stringContaining('已停止'), expect.stringMatching(/failed[\s\S]*没有运行/)],
  })
})

/** A namespace with a loopback and nothing else: no route leads out of it. */
function walkOffline(args: readonly string[]): void {
  const rootToo = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const walk = [process.execPath, join(import.meta.dirname, 'offline-walk.fixture.ts'), ...args].map((word) => `'${word}'`).join(' ')
  execFileSync('unshare', ['--net', ...rootToo, 'sh', '-c', `ip link set lo up && exec ${walk}`], { stdio: ['ignore', 'inherit', 'inherit'] })
}

function makeRelease(folder: string, { first, version, name, sql }: { first: string; version: string; name: string; sql: string }): string {
  const stage = join(folder, later(version))
  cpSync(first, stage, { recursive: true, verbatimSymlinks: true })
  writeFileSync(join(stage, 'apps/server/migrations', name), sql)
  const release: { platform: string } = JSON.parse(readFileSync(join(stage, 'release.json'), 'utf8'))
  writeFileSync(join(stage, 'release.json'), JSON.stringify({ ...release, version, schema: name }))
  const list = readFileSync(join(stage, 'FILES.sha256'), 'utf8').split('\n').filter((line) => line !== '' && !line.endsWith('  release.json'))
  writeFileSync(join(stage, 'FILES.sha256'), `${list.join('\n')}\n`)
  for (const path of [`apps/server/migrations/${name}`, 'release.json']) {
    appendFileSync(join(stage, 'FILES.sha256'), `${createHash('sha256').update(readFileSync(join(stage, path))).digest('hex')}  ${path}\n`)
  }
  return pack(folder, later(version))
}

/** The same file with one byte of the program changed. */
function makeTampered(folder: string, archive: string): void {
  const at = join(folder, 'tampered')
  mkdirSync(at)
  unpack(at, archive)
  const [name = ''] = readdirSync(at)
  const main = openSync(join(at, name, 'apps/server/src/main.ts'), 'r+')
  writeSync(main, '/', 0)
  renameSync(pack(at, name), `${archive}.tampered`)
}

function pack(folder: string, name: string): string {
  const file = join(folder, `${name}.tar.gz`)
  execFileSync('tar', ['-I', 'gzip -1', '-cf', file, '-C', folder, name])
  rmSync(join(folder, name), { recursive: true })
  return file
}

function unpack(folder: string, archive: string): void {
  execFileSync('tar', ['-xzf', archive.startsWith('/') ? archive : join(folder, archive), '-C', folder])
}
