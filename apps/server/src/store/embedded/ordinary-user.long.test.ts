import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, cpSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ask, isAlive, killHard, makeFolder, ownerOf, startInOtherProcess } from '../../../test/cluster-folder.ts'
import { getPostgresPackage } from './find-package.ts'
import { prepareProgramsFor } from './prepare-programs.ts'

// As root a throw-away account is made and the server started under it; otherwise we are the ordinary user ourselves.
const isRoot = process.getuid!() === 0
const account = `zhenzhi-try-${process.pid}`
let user = { uid: process.getuid!(), gid: process.getgid!() }

beforeAll(() => {
  if (!isRoot) return
  execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', account])
  const [, , uid, gid] = new RegExp(`^${account}:.*$`, 'm').exec(readFileSync('/etc/passwd', 'utf8'))![0].split(':')
  user = { uid: Number(uid), gid: Number(gid) }
})

afterAll(() => {
  if (isRoot) execFileSync('userdel', [account])
})

const makeOwnFolder = async () => {
  const folder = await makeFolder()
  if (isRoot) chownSync(folder, user.uid, user.gid)
  return folder
}

/** Prints a JSON value computed by the ordinary user. */
const compute = (code: string) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { ...(isRoot ? user : {}), cwd: '/', encoding: 'utf8' })
  return stdout === '' ? { fault: stderr } : JSON.parse(stdout)
}

const modulePath = (name: string) => JSON.stringify(join(import.meta.dirname, name))

test('an ordinary user runs the server in place, under his own account, and finds his records the second time', async () => {
  const folder = join(await makeOwnFolder(), 'data')
  const first = await startInOtherProcess(folder, isRoot ? user : {})
  await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS number')
  const program = execFileSync('readlink', [`/proc/${first.pid}/exe`], { encoding: 'utf8' })
  const runsAs = await ownerOf(first.pid)
  await first.end()
  const second = await startInOtherProcess(folder, isRoot ? user : {})

  expect(runsAs).toBe(user.uid)
  expect(program.startsWith(getPostgresPackage().folder)).toBe(true)
  expect(await ask(second.adminUrl, 'SELECT number FROM kept')).toEqual({ number: 7 })
  await second.end()
  expect(await isAlive(second.pid)).toBe(false)
})

test('his killed Node leaves a server that his next start adopts', async () => {
  const folder = await makeOwnFolder()
  const first = await startInOtherProcess(folder, isRoot ? user : {})
  await killHard(first.holder.pid!)
  const second = await startInOtherProcess(folder, isRoot ? user : {})

  expect(second).toMatchObject({ adopted: true, pid: first.pid })
  await second.end()
  expect(await isAlive(first.pid)).toBe(false)
})

test('root goes on with his cluster under his account, and he goes on after root', async () => {
  const folder = await makeOwnFolder()
  const accounts: number[] = []
  for (const as of [isRoot ? user : {}, {}, isRoot ? user : {}]) {
    const started = await startInOtherProcess(folder, as)
    accounts.push(await ownerOf(started.pid))
    await started.end()
  }

  expect(accounts).toEqual([user.uid, user.uid, user.uid])
})

test('a folder that he may not write is told as such', async () => {
  const closed = join(await makeFolder(), 'closed')
  mkdirSync(closed, { mode: 0o555 })
  const started = await startInOtherProcess(join(closed, 'data'), isRoot ? user : {})

  expect(started.fault).toMatch(/不能在数据文件夹/)
})

/** A package as npm leaves it where install scripts are denied, everything below it with one mode mask. */
const copyPackage = async (mask: string) => {
  const pack = getPostgresPackage()
  const folder = join(await makeFolder(), 'package')
  cpSync(pack.folder, folder, { recursive: true, verbatimSymlinks: true })
  const links: { target: string }[] = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'))
  for (const { target } of links) rmSync(join(folder, target), { force: true })
  execFileSync('chmod', ['-R', mask, folder])
  onTestFinished(() => void execFileSync('chmod', ['-R', 'u+w', folder]))
  return { ...pack, folder, version: `${pack.version}-try-${process.pid}` }
}

test('programs that cannot be linked in place, since the package is read-only, run from a copy in the data folder', async () => {
  const home = await makeOwnFolder()
  const pack = await copyPackage('a-w')
  const { postgres } = compute(`
    const { prepareProgramsFor } = await import(${modulePath('prepare-programs.ts')})
    console.log(JSON.stringify(await prepareProgramsFor({ pack: ${JSON.stringify(pack)}, home: ${JSON.stringify(home)} })))`)

  expect(postgres.startsWith(join(home, 'runtime'))).toBe(true)
  expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toContain('18.')
  expect(lstatSync(join(postgres, '../../lib/libpq.so.5')).isSymbolicLink()).toBe(true)
})

test('programs that were installed for one account alone are ready for the account that runs the server', async () => {
  const pack = await copyPackage('go=')
  const { postgres } = await prepareProgramsFor({ pack, home: await makeOwnFolder() })
  onTestFinished(() => rmSync(join(postgres, '../..'), { recursive: true, force: true }))
  const { stdout } = spawnSync(postgres, ['--version'], { ...(isRoot ? user : {}), encoding: 'utf8' })

  expect(stdout).toContain('18.')
})
