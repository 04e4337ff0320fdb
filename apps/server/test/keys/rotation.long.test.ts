import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from './wrapped-rows.ts'
import { disputeWhat } from '../disputes.ts'
import { addPerson, testPassword } from '../people.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { runMain, settingsOf, startMain } from '../run-main.ts'
import { town } from '../towns.ts'

let rooms: Rooms
beforeAll(async () => { rooms = await roomsOn() })
afterAll(() => rooms.close())

interface Load {
  /** Of each worker, its own: what others opened it need not see. */
  opened: string[][]
  asked: number
  failed: string[]
}

/** Somebody who opens a case, reads it, reads an older one, and begins again, until told to stop; anything but 2xx is a failed request. */
async function work({ address, signIn }: { address: string; signIn: string }, load: Load, until: AbortSignal): Promise<void> {
  const own: string[] = []
  load.opened.push(own)
  const json = { 'content-type': 'application/json' }
  const entered = await fetch(`${address}/api/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ signIn, password: testPassword }) })
  const { csrf } = await entered.json() as { csrf: string }
  const headers = { ...json, 'x-csrf': csrf, cookie: entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') }
  const ask = async (path: string, body?: object) => {
    load.asked++
    const answer = await fetch(`${address}${path}`, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }).catch((fault: Error) => fault)
    if (answer instanceof Error || !answer.ok) load.failed.push(`${path}: ${answer instanceof Error ? answer.message : `${answer.status} ${await answer.text()}`}`)
    return answer instanceof Error || !answer.ok ? undefined : await answer.json() as { id: string }
  }
  while (!until.aborted) {
    const made = await ask('/api/cases', { declared: true, town, definition: 'mediation', key: v4(), day: new Date().toISOString().slice(0, 10), what: disputeWhat() })
    if (made !== undefined) own.push(made.id)
    for (const id of [made?.id, own[Math.floor(Math.random() * own.length)]]) if (id !== undefined) await ask(`/api/cases/${id}`)
    await pause(120)
  }
}

test('under load on two servers the master key is rotated and rotated again, the command killed six times in the midst of it: no request fails, all is read afterwards, verify is clean', async () => {
  const env = await settingsOf(rooms)
  const names = await Promise.all(Array.from({ length: 6 }, () => addPerson(rooms.database.app, { post: 'mediator' })))
  const servers = [0, 1].map(() => startMain(['serve'], { ...env, PORT: '0', LOG_LEVEL: 'error' }))
  const addresses = await Promise.all(servers.map(({ said }) => said(/Zhenzhi is ready: (\S+?)　/)))
  const load: Load = { opened: [], asked: 0, failed: [] }
  const stop = new AbortController()
  const working = Promise.all(names.map(({ signIn }, at) => work({ address: addresses[at % 2]!, signIn }, load, stop.signal)))

  const rotate = (...more: string[]) => runMain(['rotate-keys', ...more], env)
  await pause(3000)
  expect(await rotate()).toMatchObject({ code: 0, stdout: expect.stringContaining('已全部由 master-2 封存（2 台服务器在用）') })
  for (let kill = 0; kill < 6; kill++) {
    const { child, ended } = startMain(['rotate-keys'], env)
    await pause(500 + Math.random() * 9000)
    child.kill('SIGKILL')
    await ended
  }
  expect(await rotate()).toMatchObject({ code: 0 })
  expect(await rotate('--retire')).toMatchObject({ code: 0, stdout: expect.stringContaining('master-1 已没有内容由它封存') })
  await pause(2000)
  stop.abort()
  await working

  expect(load.failed).toEqual([])
  expect(load.asked).toBeGreaterThan(1000)
  const masters = await rowsOf(rooms.database.adminUrl, `SELECT id, state FROM z.master_key ORDER BY made`) as { id: string; state: string }[]
  const current = masters.at(-1)!
  expect(current.state).toBe('current')
  expect(masters.slice(0, -1).map(({ state }) => state)).toEqual(masters.slice(1).map(() => 'retired'))
  expect(await rowsOf(rooms.database.adminUrl, 'SELECT DISTINCT master FROM z.data_key')).toEqual([{ master: current.id }])
  expect((await readdir(join(rooms.dataDir, 'secrets'))).filter((name) => name.startsWith('master-key'))).toEqual([current.id.replace('master-', 'master-key-')])
  for (const { child, ended } of servers) {
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  }
  expect(await rowsOf(rooms.database.adminUrl, 'SELECT place FROM z.key_reader')).toEqual([])

  await rm(join(rooms.dataDir, 'secrets', 'retired'), { recursive: true })
  expect(await runMain(['verify'], env)).toMatchObject({ code: 0 })
  const again = startMain(['serve'], { ...env, PORT: '0', LOG_LEVEL: 'error' })
  const address = await again.said(/Zhenzhi is ready: (\S+?)　/)
  const read = await Promise.all(names.map(({ signIn }, at) => readAll({ address, signIn }, load.opened[at]!)))
  expect(read.flat()).toEqual([])
  process.stdout.write(`${load.asked} requests, ${load.opened.flat().length} cases, ${masters.length - 1} rotations, 0 failed\n`)
})

/** What cannot be read of it. */
async function readAll({ address, signIn }: { address: string; signIn: string }, ids: readonly string[]): Promise<string[]> {
  const entered = await fetch(`${address}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signIn, password: testPassword }) })
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const failed: string[] = []
  for (const id of ids) {
    // Slower than the limit of an account.
    await pause(60)
    const answer = await fetch(`${address}/api/cases/${id}`, { headers: { cookie } })
    const text = await answer.text()
    if (!answer.ok || !text.includes('屋檐滴水') || !text.includes('王')) failed.push(`${id}: ${answer.status} ${text.slice(0, 200)}`)
  }
  return failed
}
