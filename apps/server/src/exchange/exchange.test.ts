import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefused } from '@zhenzhi/kernel'
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { setClock } from '../../test/people.ts'
import { withoutTowns } from '../store/in-towns.ts'
import { makeExchange } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { openFolders } from './folders.ts'
import type { Message } from './message.ts'
import { sideKeysFrom } from './side-keys.ts'
import type { Zone } from './side-keys.ts'

interface Side {
  exchange: Exchange
  database: TestDatabase
  folder: string
  /** What took effect, in order. */
  applied: Message[]
  /** The next message is not taken: as if the process died while it was. */
  failNext: () => void
  send: (...texts: string[]) => Promise<void>
}

const clock = setClock('2026-03-02T02:00:00.000Z')
let inside: Side
let internet: Side
beforeAll(async () => {
  [inside, internet] = await Promise.all([openSide('inside'), openSide('internet')])
  await trustEachOther()
})
afterAll(() => Promise.all([inside, internet].map(async ({ database, folder }) => {
  await database.drop()
  await rm(folder, { recursive: true })
})))

async function openSide(zone: Zone): Promise<Side> {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), `zhenzhi-${zone}-`))
  const applied: Message[] = []
  let failing = false
  const secret = () => randomBytes(32).toString('hex')
  const exchange = makeExchange({
    pool: database.app, clock, folder, folders: await openFolders(folder), keys: sideKeysFrom(zone, { sign: secret(), box: secret() }),
    apply: async (_tx, message) => {
      if (failing) {
        failing = false
        throw new Error('killed')
      }
      applied.push(message)
      return undefined
    },
  })
  return {
    exchange, database, folder, applied,
    failNext: () => { failing = true },
    send: (...texts) => withoutTowns(database.app, async (tx) => {
      for (const text of texts) await exchange.send(tx, { id: v7(), kind: 'report', says: { text }, files: [Buffer.from(`photo of ${text}`)] })
    }),
  }
}

async function trustEachOther(): Promise<void> {
  for (const [one, other] of [[inside, internet], [internet, inside]] as const) {
    const { fingerprint } = await other.exchange.status()
    expect(await one.exchange.trust({ card: other.exchange.card(), fingerprint })).toMatchObject({ fingerprint })
  }
}

const outOf = async ({ folder }: Side) => (await readdir(join(folder, 'out'))).toSorted()
const rejectedAt = ({ folder }: Side) => readdir(join(folder, 'rejected'))
const texts = ({ applied }: Side) => applied.map(({ says }) => says['text'])

/** What lies ready is carried over; what `lose` names is lost on the way. */
async function carry(from: Side, to: Side, lose: (name: string) => boolean = () => false): Promise<string[]> {
  const names = await outOf(from)
  for (const name of names) {
    if (!lose(name)) await copyFile(join(from.folder, 'out', name), join(to.folder, 'in', name))
    await rm(join(from.folder, 'out', name))
  }
  return names
}

test('a card is trusted only with the fingerprint heard from the other side, and never one\'s own', async () => {
  const { fingerprint } = await internet.exchange.status()
  const asked = (card: string, heard: string) => inside.exchange.trust({ card, fingerprint: heard })

  expect(await asked(internet.exchange.card(), fingerprint.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)))).toMatchObject({ refusal: { code: 'wrong-code' } })
  expect(await asked(inside.exchange.card(), fingerprint)).toMatchObject({ refusal: { code: 'field-wrong' } })
  expect(await asked('{}', fingerprint)).toMatchObject({ refusal: { code: 'field-wrong' } })
  expect(fingerprint).toMatch(/^(\d{5} ){9}\d{5}$/)
})

test('what is sent comes over once, in order, with its files; the return packet acknowledges it and nothing is kept', async () => {
  await internet.send('一', '二')
  expect(await internet.exchange.pack()).toBe(1)
  expect(await carry(internet, inside)).toEqual(['zhenzhi-internet-00000001.packet'])
  expect(await inside.exchange.take()).toEqual({ taken: 1, doubled: 0, rejected: 0, missing: [] })
  expect(texts(inside)).toEqual(['一', '二'])
  expect(inside.applied[0]?.files.map(String)).toEqual(['photo of 一'])

  expect(await inside.exchange.pack()).toBe(1)
  await carry(inside, internet)
  await internet.exchange.take()
  expect(await internet.exchange.status()).toMatchObject({ sent: 1, acked: 1, received: 1, waiting: 0 })
  expect(await internet.exchange.pack()).toBe(0) // an acknowledgement is not acknowledged for ever
  const { rows } = await asAdmin(internet.database.adminUrl, (admin) => admin.query('SELECT FROM z.exchange_message UNION ALL SELECT FROM z.exchange_sent WHERE bytes IS NOT NULL'))
  expect(rows).toEqual([])
})

test('one that is lost is noticed, asked for again, and sent again from what is kept; what came too early waits for it', async () => {
  await internet.send('三')
  await internet.exchange.pack()
  await carry(internet, inside, () => true)
  await internet.send('四')
  await internet.exchange.pack()
  await carry(internet, inside)
  const before = texts(inside)
  expect(await inside.exchange.take()).toMatchObject({ taken: 0, missing: [2] })
  expect(await inside.exchange.status()).toMatchObject({ missing: [2], findings: [{ kind: 'gap', says: expect.stringContaining('第 2 号文件没有收到') }] })
  expect(texts(inside)).toEqual(before)

  await inside.exchange.pack()
  await carry(inside, internet)
  await internet.exchange.take()
  expect(await carry(internet, inside)).toEqual(['zhenzhi-internet-00000002.packet'])
  expect(await inside.exchange.take()).toMatchObject({ taken: 2, missing: [] })
  expect(texts(inside)).toEqual([...before, '三', '四'])
})

test('one that is lost with nothing behind it is written out again after an hour', async () => {
  await internet.send('五')
  await internet.exchange.pack()
  await carry(internet, inside, () => true)
  await internet.exchange.pack()
  expect(await outOf(internet)).toEqual([])
  clock.set('2026-03-02T04:00:00.000Z')
  await internet.exchange.pack()
  await carry(internet, inside)
  await inside.exchange.take()

  expect(texts(inside).at(-1)).toBe('五')
})

test('one that comes twice counts once, and is said', async () => {
  await internet.send('六')
  await internet.exchange.pack()
  const [name = ''] = await outOf(internet)
  const bytes = await readFile(join(internet.folder, 'out', name))
  await carry(internet, inside)
  await writeFile(join(inside.folder, 'in', `副本-${name}`), bytes)
  expect(await inside.exchange.take()).toMatchObject({ taken: 1, doubled: 1, rejected: 0 })
  await writeFile(join(inside.folder, 'in', name), bytes)
  expect(await inside.exchange.take()).toMatchObject({ taken: 0, doubled: 1 })

  expect(texts(inside).filter((text) => text === '六')).toHaveLength(1)
  expect((await inside.exchange.status()).findings[0]).toMatchObject({ kind: 'doubled', says: expect.stringContaining('没有再算一次') })
})

test('one that was changed, unsigned, made for somebody else, or made by another under the same numbers is put aside and told; the true one is still taken', async () => {
  await internet.send('七')
  await internet.exchange.pack()
  const [name = ''] = await outOf(internet)
  const bytes = await readFile(join(internet.folder, 'out', name))
  const put = (as: string, content: Buffer) => writeFile(join(inside.folder, 'in', as), content)
  const stranger = await openSide('internet')
  const { fingerprint } = await inside.exchange.status()
  await stranger.exchange.trust({ card: inside.exchange.card(), fingerprint })
  await stranger.send('八')
  await stranger.exchange.pack()
  await inside.exchange.pack()
  const own = (await outOf(inside)).at(-1) ?? ''

  await put('1-changed', Buffer.from(bytes.map((byte, at) => (at === bytes.length - 5 ? byte ^ 1 : byte))))
  await put('2-head', Buffer.from(bytes.toString('latin1').replace('"ack":', '"ack":9'), 'latin1'))
  await put('3-unsigned', Buffer.concat([bytes.subarray(0, bytes.indexOf('\n') + 1), Buffer.from('\n'), bytes.subarray(bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1)]))
  await put('4-stranger', await readFile(join(stranger.folder, 'out', 'zhenzhi-internet-00000001.packet')))
  await put('5-own', await readFile(join(inside.folder, 'out', own)))
  await put('6-cut', bytes.subarray(0, bytes.length - 100))
  await put('7-text', Buffer.from('随便一个文件'))
  await truncate(join(inside.folder, 'in', '7-text'), 300_000_000) // as large as a disk allows: nothing of it is read
  await put('8-empty', Buffer.alloc(0))
  const seen = texts(inside)
  const rejected = (await rejectedAt(inside)).length
  expect(await inside.exchange.take()).toMatchObject({ taken: 0, rejected: 8 })
  expect(texts(inside)).toEqual(seen)
  expect(await rejectedAt(inside)).toHaveLength(rejected + 8)

  await put(name, bytes)
  expect(await inside.exchange.take()).toMatchObject({ taken: 1, rejected: 0 })
  expect(texts(inside).at(-1)).toBe('七')
  await stranger.database.drop()
  await rm(stranger.folder, { recursive: true })
})

test('killed while a packet is taken in, it is taken in whole at the next turn; killed before the file is written, it is written then', async () => {
  await internet.send('九', '十')
  await internet.exchange.pack()
  await rm(join(internet.folder, 'out', (await outOf(internet))[0] ?? ''))
  await asAdmin(internet.database.adminUrl, (admin) => admin.query('UPDATE z.exchange_sent SET written = NULL WHERE acked IS NULL'))
  await internet.exchange.pack()
  await carry(internet, inside)
  inside.failNext()
  await expect(inside.exchange.take()).rejects.toThrow('killed')
  await inside.exchange.take()

  expect(texts(inside).slice(-2)).toEqual(['九', '十'])
  expect(new Set(inside.applied.map(({ id }) => id)).size).toBe(inside.applied.length)
})

test('a packet is written again at the administrator\'s word, but not one that arrived', async () => {
  const { sent, acked } = await internet.exchange.status()

  expect(await internet.exchange.again(sent)).toEqual({ written: sent })
  expect(isRefused(await internet.exchange.again(acked))).toBe(true)
})

test('neither the database of the sender nor the files on the way hold what was said', async () => {
  await internet.send('村道路灯三个月不亮')
  await internet.exchange.pack()
  const { rows } = await asAdmin(internet.database.adminUrl, (admin) => admin.query<{ bytes: Buffer }>(
    'SELECT body AS bytes FROM z.exchange_message UNION ALL SELECT bytes FROM z.exchange_sent WHERE bytes IS NOT NULL'))
  const [name = ''] = (await outOf(internet)).slice(-1)
  const bytes = await readFile(join(internet.folder, 'out', name))

  expect(rows.length).toBeGreaterThan(1)
  for (const said of [...rows.map((row) => row.bytes), bytes]) expect(said.includes('路灯') || said.includes('photo of')).toBe(false)
})
