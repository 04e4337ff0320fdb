import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { machineClock } from '../src/outside/clock.ts'
import { freshDatabase, town } from './database.ts'
import type { TestDatabase } from './database.ts'
import { roomsOn } from './rooms.ts'
import type { Person, Rooms } from './rooms.ts'
import { runMain, settingsOf, startMain } from './run-main.ts'

// Two servers as operators start them, each its own folder and its own database. Between them there is nothing but files.
let rooms: Rooms
let clerk: Person
let database: TestDatabase
let dataDir: string
let env: Record<'inside' | 'internet', Record<string, string>>
type Zone = keyof typeof env

beforeAll(async () => {
  rooms = await roomsOn({ moment: machineClock.now().moment })
  clerk = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  database = await freshDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'zhenzhi-zone-'))
  await mkdir(join(dataDir, 'secrets'))
  env = {
    inside: { ...(await settingsOf(rooms)), PORT: '0' },
    internet: { ...(await settingsOf({ database, dataDir })), PORT: '0', ZONE: 'internet' },
  }
})
afterAll(async () => {
  await rooms.close()
  await database.drop()
  await rm(dataDir, { recursive: true })
})

const folderOf = (zone: Zone) => join(env[zone]['DATA_DIR'] ?? '', 'exchange')
const exchange = (zone: Zone, ...args: string[]) => runMain(['exchange', ...args], env[zone])
const outOf = async (zone: Zone) => (await readdir(join(folderOf(zone), 'out'))).filter((name) => !name.startsWith('.')).toSorted()

async function trust(one: Zone, other: Zone): Promise<void> {
  const [card = '', said = ''] = (await exchange(other, '--key')).stdout.split('\n')
  const file = join(dataDir, `${other}.card`)
  await writeFile(file, card)
  const fingerprint = said.split('：')[1] ?? ''
  expect(await exchange(one, '--trust', file, '--fingerprint', '00000'.repeat(10))).toMatchObject({ code: 2, stderr: expect.stringContaining('指纹不一致') })
  expect(await exchange(one, '--trust', file, '--fingerprint', fingerprint)).toMatchObject({ code: 0 })
}

async function carry(from: Zone, to: Zone, lose: (name: string) => boolean = () => false): Promise<void> {
  for (const name of await outOf(from)) {
    const part = join(folderOf(to), 'in', `${name}.part`)
    if (!lose(name)) {
      await copyFile(join(folderOf(from), 'out', name), part)
      await rename(part, join(folderOf(to), 'in', name))
    }
    await rm(join(folderOf(from), 'out', name))
  }
}

async function startInternet(): Promise<{ address: string; kill: () => Promise<unknown>; stop: () => Promise<unknown> }> {
  const { child, ended, said } = startMain([], env.internet)
  const address = await said(/Zhenzhi is ready: (\S+?)　/)
  const end = (signal: 'SIGKILL' | 'SIGTERM') => () => (child.kill(signal), ended)
  return { address, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

interface Visitor {
  cookie: string
  csrf: string
}

async function signIn(address: string, phone: string): Promise<Visitor> {
  const post = (url: string, fields: Record<string, string>) => fetch(`${address}${url}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  expect((await post('/sign-in', { phone })).status).toBe(200)
  const code = (await readFile(join(dataDir, 'codes.txt'), 'utf8')).trim().split('\n').at(-1)?.split(' ')[1] ?? ''
  const entered = await post('/sign-in/code', { phone, code })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = await (await fetch(`${address}/me`, { headers: { cookie } })).text()
  return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(me)?.[1] ?? '' }
}

/** The id of the report once the server has said that it took it; undefined where it was gone before. */
async function report(address: string, { cookie, csrf }: Visitor, { key, words }: { key: string; words: string }): Promise<string | undefined> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ csrf, key, town: String(town), kind: 'demand', words, village: '', spot: '', about: '', name: '', declared: 'yes' })) form.append(name, value)
  form.append('photos', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 1, ...new TextEncoder().encode(words), 0xff, 0xd9])]), '1.jpg')
  const sent = await fetch(`${address}/report`, { method: 'POST', headers: { cookie }, body: form, redirect: 'manual' }).catch(() => undefined)
  return sent?.status === 303 ? /[0-9a-f-]{36}/.exec(sent.headers.get('location') ?? '')?.[0] : undefined
}

const opened = async () => (await clerk.read<{ total: number }>(`/api/cases?definition=resident-report&town=${town}`)).total

test('residents report while each side is killed, and files are lost, doubled and changed: all that was acknowledged is handled once, and answers go back', async () => {
  await trust('inside', 'internet')
  await trust('internet', 'inside')
  await exchange('inside', '--pack')
  await carry('inside', 'internet')
  expect(await exchange('internet', '--take')).toMatchObject({ code: 0, stdout: expect.stringContaining('收下 1 个') })

  const acknowledged: string[] = []
  let server = await startInternet()
  for (const [round, phone] of ['13900000021', '13900000022', '13900000023'].entries()) {
    const visitor = await signIn(server.address, phone)
    const keys = Array.from({ length: 12 }, () => randomUUID())
    const sending = keys.map(async (key, at) => {
      await pause(at * 40)
      return { key, id: await report(server.address, visitor, { key, words: `第${round}轮第${at}件，路面有坑` }) }
    })
    if (round < 2) {
      await pause(150 + round * 150)
      const packing = startMain(['exchange', '--pack'], env.internet)
      await pause(120)
      await server.kill()
      packing.child.kill('SIGKILL')
      await packing.ended
      server = await startInternet()
    }
    // Who got no answer sends the same form again, as a person does.
    for (const { key, id } of await Promise.all(sending)) {
      const kept = id ?? await report(server.address, visitor, { key, words: `第${round}轮第${keys.indexOf(key)}件，路面有坑` })
      expect(kept).toBeDefined()
      acknowledged.push(kept ?? '')
    }
    expect((await exchange('internet', '--pack')).code).toBe(0)
  }
  expect(new Set(acknowledged).size).toBe(36)

  const names = await outOf('internet')
  expect(names.length).toBeGreaterThan(2)
  const [first = '', second = ''] = names
  const bytes = await readFile(join(folderOf('internet'), 'out', second))
  await writeFile(join(folderOf('inside'), 'in', `again-${second}`), bytes)
  await writeFile(join(folderOf('inside'), 'in', `changed-${second}`), Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]))
  await carry('internet', 'inside', (name) => name === first)
  const taken = await exchange('inside', '--take')
  expect([taken.code, taken.stdout]).toEqual([1, expect.stringMatching(/没有收 1 个[\s\S]*第 \d+ 号文件没有收到/)])
  expect(await opened()).toBe(0)

  await exchange('inside', '--pack')
  await carry('inside', 'internet')
  await exchange('internet', '--take')
  await carry('internet', 'inside')
  const along: number[] = []
  for (let kill = 0; kill < 4; kill += 1) {
    const before = await opened()
    const taking = startMain(['exchange', '--take'], env.inside)
    const over = taking.ended.then(() => true)
    while (await opened() === before && !(await Promise.race([over, pause(5, false)])));
    taking.child.kill('SIGKILL')
    await taking.ended
    along.push(await opened())
  }
  // Killed between one report and the next, not only before the first or after the last.
  expect(along.some((count) => count > 0 && count < 36)).toBe(true)
  const last = await exchange('inside', '--take')
  expect([last.code, await opened()]).toEqual([0, 36])
  for (const id of acknowledged) expect((await clerk.read<{ files: unknown[] }>(`/api/cases/${id}`)).files).toHaveLength(1)

  const [one = ''] = acknowledged
  const act = async (name: string, what: Record<string, string>) => clerk.post(`/api/cases/${one}/acts`, { key: randomUUID(), kind: 'step', name, day: machineClock.now().day, what })
  expect((await act('accept', { unit: 'rural-economy' })).statusCode).toBe(200)
  expect((await act('answer', { answer: '坑已填平' })).statusCode).toBe(200)
  await exchange('inside', '--pack')
  await carry('inside', 'internet')
  await exchange('internet', '--take')
  await pause(61_000) // a phone gets one code a minute
  const again = await signIn(server.address, '13900000021')
  expect(await (await fetch(`${server.address}/mine/${one}`, { headers: { cookie: again.cookie } })).text()).toContain('坑已填平')
  expect(await exchange('internet', '--status')).toMatchObject({ code: 0, stdout: expect.stringMatching(/待发消息 0 条/) })
  await server.stop()
})

test('a command of the inside zone is none in the internet zone, and a server of it needs no officer', async () => {
  expect(await runMain(['figures'], env.internet)).toMatchObject({ code: 2, stderr: expect.stringContaining('互联网区只有') })
  expect(await exchange('inside', '--nonsense')).toMatchObject({ code: 2 })
})
