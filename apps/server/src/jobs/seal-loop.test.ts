import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { memoryAnchors } from '../../test/toy-books.ts'
import { asAdmin, freshDatabase, otherTown, town } from '../../test/database.ts'
import { sealerOf } from '../wire-sealer.ts'
import { startSealLoop } from './seal-loop.ts'
import type { Sealers } from './seal-loop.ts'

const never = 3_600_000
const clock = { now: () => ({ moment: '2025-06-01T00:00:00.000Z', day: '2025-06-01' }) }

/** A loop's surroundings of which a test says what matters. */
const sealers = (some: Partial<Sealers>): Sealers => ({ all: async () => [], waiting: async () => [], seal: async () => ({ more: false }), failed: () => undefined, ...some })

test('a town that fails never stops the others, and is tried again though nothing waits there', async () => {
  const sealed: number[] = []
  const failed: unknown[] = []
  const loop = startSealLoop(sealers({
    all: async () => [1, 2, 3],
    seal: async (one) => {
      sealed.push(one)
      if (one === 1) throw new Error('broken')
      return one === 2 ? { more: false, fault: 'no space' } : { more: false }
    },
    failed: (fault, one) => failed.push([one, fault instanceof Error ? fault.message : fault]),
  }), 5)
  await vi.waitFor(() => expect(sealed.length).toBeGreaterThan(6))
  await loop.stop()

  expect(sealed.slice(0, 3)).toEqual([1, 2, 3])
  expect(sealed.slice(3, 5)).toEqual([1, 2])
  expect(sealed.filter((one) => one === 3)).toHaveLength(1)
  expect(failed.slice(0, 2)).toEqual([[1, 'broken'], [2, 'no space']])
})

test('a town with much waiting gets one batch a turn, without a pause between the turns', async () => {
  const sealed: number[] = []
  const left = new Map([[1, 3], [2, 1]])
  const loop = startSealLoop(sealers({
    waiting: async () => [...left].filter(([, batches]) => batches > 0).map(([one]) => one),
    all: async () => [1, 2],
    seal: async (one) => {
      sealed.push(one)
      left.set(one, (left.get(one) ?? 0) - 1)
      return { more: (left.get(one) ?? 0) > 0 }
    },
  }), never)
  await vi.waitFor(() => expect(sealed).toEqual([1, 2, 1, 1]))
  await loop.stop()
})

test('being told seals at once; a telling during a turn is not lost; stopping waits for the turn', async () => {
  const turns: (() => void)[] = []
  const loop = startSealLoop(sealers({ waiting: () => new Promise((go) => turns.push(() => go([]))) }), never)
  const begun = (turn: number) => vi.waitFor(() => expect(turns).toHaveLength(turn))
  loop.tell()
  await begun(1)
  loop.tell() // while the first turn runs
  turns[0]?.()
  await begun(2)
  turns[1]?.()
  await pause(30)
  expect(turns).toHaveLength(2)

  loop.tell()
  await begun(3)
  let stopped = false
  const stopping = loop.stop().then(() => (stopped = true))
  await pause(30)
  expect(stopped).toBe(false)
  turns[2]?.()
  await stopping
  expect(turns).toHaveLength(3)
})

test('a database that is away for a while is asked again, and nothing is forgotten meanwhile', async () => {
  let down = 2
  const visited: number[] = []
  const loop = startSealLoop(sealers({
    all: async () => {
      if (down-- > 0) throw new Error('08006')
      return [7]
    },
    seal: async (one) => (visited.push(one), { more: false }),
  }), 5)
  await vi.waitFor(() => expect(visited).toEqual([7]))
  await loop.stop()
})

test('two servers seal two towns while acts come in: every act once, none left, every batch with its line', async () => {
  const db = await freshDatabase({ towns: true })
  const anchors = memoryAnchors()
  const server = () => {
    const sealer = sealerOf({ database: { ...db, embedded: false, stop: db.drop }, clock, alg: 'sha256', anchors, recordSubjects: [] })
    const failed = (fault: unknown) => expect.unreachable(String(fault))
    return startSealLoop({ all: sealer.all, waiting: sealer.waiting, failed, seal: async (one) => ({ more: (await sealer.sealOne(one)).acts > 0 }) }, 20)
  }
  const servers = [server(), server()]
  for (let n = 0; n < 40; n++) await asAdmin(db.adminUrl, (admin) => admin.query(writeAct, [[town, otherTown], n]))
  const { waiting } = sealerOf({ database: { ...db, embedded: false, stop: db.drop }, clock, alg: 'sha256', anchors, recordSubjects: [] })
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 10_000 })
  await Promise.all(servers.map((one) => one.stop()))

  const { rows } = await asAdmin(db.adminUrl, (admin) => admin.query('SELECT town_id, count(*)::int AS acts, max(seq)::int AS last, max(batch)::int AS batch FROM z.sealed GROUP BY town_id ORDER BY town_id'))
  expect(rows.map(({ town_id, acts, last }) => [town_id, acts, last])).toEqual([[town, 40, 40], [otherTown, 40, 40]])
  for (const { town_id, batch } of rows) expect(new Set(anchors.lines.filter((line) => line.town === town_id).map((line) => line.batch)).size).toBe(batch)
  await db.drop()
})

/** The least that waits to be sealed: an act without facts, in each of some towns. */
const writeAct = `
WITH act AS (
  INSERT INTO z.act
  SELECT town, gen_random_uuid(), gen_random_uuid(), 1, 'open', 'register', '2025-05-05', '2025-05-05', 'd', '', 'sha256', sha256(int4send($2)), NULL, $2::text, '', gen_random_uuid()
  FROM unnest($1::int[]) AS t (town)
  RETURNING town_id, id, stream, position
)
INSERT INTO z.unsealed SELECT * FROM act`
