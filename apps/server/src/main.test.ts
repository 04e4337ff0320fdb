import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { asAdmin } from '../test/database.ts'
import { testPassword } from '../test/people.ts'
import { roomsOn } from '../test/rooms.ts'
import type { Rooms } from '../test/rooms.ts'
import { runMain, settingsOf, startMain } from '../test/run-main.ts'

let folder: string
let rooms: Rooms
let env: Awaited<ReturnType<typeof settingsOf>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-main-'))
  rooms = await roomsOn()
  env = { ...(await settingsOf(rooms)), PORT: '0' }
})
afterAll(async () => {
  await rooms.close()
  await rm(folder, { recursive: true })
})

const wrong = {
  PORT: ['70000', '要是 0 到 65535 的整数'], DATABASE_URL: ['mysql://root:hush@localhost/x', '要写成 postgres:// 开头的数据库地址'], DATABASE_ADMIN_URL: ['localhost', '要写成 postgres:// 开头的数据库地址'],
  HTTPS: ['on', '只能写 yes 或 no'], METRICS_TOKEN: ['hush', '至少 16 个字符'], LOG_LEVEL: ['debug', '只能写 silent、error、warn 或 info'],
} as const

test('each wrong setting is said in a sentence, all at once, no secret among them; it ends with 2 and nothing was begun', async () => {
  const ran = await runMain([], { DATA_DIR: folder, ...Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value])) })

  expect([ran.code, ran.stdout, ran.stderr.trim().split('\n')]).toEqual([2, '', Object.entries(wrong).map(([name, [, says]]) => expect.stringContaining(`${name}：${says}`))])
  expect(ran.stderr).not.toContain('hush')
  expect(await runMain(['figures'], { DATA_DIR: folder, PORT: '-1' })).toMatchObject({ code: 2, stderr: expect.stringContaining('PORT：') })
  expect(await readdir(folder)).toEqual([])
})

test('a demonstration is not begun where everybody could sign in', async () => {
  const hosts = ['0.0.0.0', '::', '192.168.1.10']
  const ran = await Promise.all(hosts.map((HOST) => runMain(['serve', '--demo'], { DATA_DIR: folder, HOST })))

  expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(hosts.map(() => [2, expect.stringMatching(/只能在本机使用.*--public-demo/)]))
  expect(await readdir(folder)).toEqual([])
})

test('it starts, says where and with which code to begin, answers, and stops when asked', async () => {
  const { child, ended, said } = startMain([], env)
  const address = await said(/Zhenzhi is ready: (\S+?)　/)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/)
  const code = await said(/one-time code: (\S+)/)
  expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ ready: true })
  const set = await fetch(`${address}/api/set-up`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
    setUpCode: code, kind: 'town', code: '420683100', name: '演示镇', administrator: { signIn: 'first', name: '演示管理员', password: testPassword },
  }) })
  expect([set.status, await set.json()]).toEqual([200, { done: true }])

  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('stopping') })
  const again = startMain([], env)
  await again.said(/is ready/)
  again.child.kill('SIGINT')
  expect((await again.ended).stderr).not.toContain('one-time code')
})

test('a port that is taken is said, and nothing of it stays running', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await new Promise((resolve) => taken.once('listening', resolve))
  const at = taken.address()
  const port = typeof at === 'object' && at !== null ? String(at.port) : ''
  const ran = await runMain([], { ...env, PORT: port })

  expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(new RegExp(`端口 ${port} 已被占用`))])
})

test('an installation that holds a demonstration is not served to others either, unless it is said', async () => {
  await asAdmin(rooms.database.adminUrl, (admin) => admin.query('UPDATE z.installation SET demo = true'))
  expect(await runMain([], { ...env, HOST: '0.0.0.0' })).toMatchObject({ code: 2, stderr: expect.stringContaining('--public-demo') })
})

test('a login above the walls is refused with what to do', async () => {
  const ran = await runMain(['verify'], { ...env, DATABASE_URL: rooms.database.adminUrl })

  expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('zz_app')])
})
