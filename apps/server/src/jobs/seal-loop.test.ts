import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { freshDatabase, otherTown, town } from '../../test/database.ts'
import { booksOf, meeting, ofRecords } from '../store/figures/books.fixture.ts'
import { inTowns } from '../store/in-towns.ts'
import { sealTown } from '../store/sealing/seal-town.ts'
import { allTowns, townsToSeal } from '../store/sealing/towns-to-seal.ts'
import { startSealLoop } from './seal-loop.ts'
import type { Sealers } from './seal-loop.ts'

const never = 3_600_000

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

test('two servers seal two towns while acts come in: every act once, none left', async () => {
  const db = await freshDatabase({ towns: true })
  const server = () => startSealLoop({
    all: () => allTowns(db.sealer),
    waiting: () => townsToSeal(db.sealer),
    seal: async (one) => {
      const { acts } = await sealTown(db.sealer, one, { limit: 7, moment: '2025-06-01T00:00:00.000Z', alg: 'sha256', recordSubjects: ofRecords, busy: 'skip' })
      return { more: acts === 7 }
    },
    failed: (fault) => expect.unreachable(String(fault)),
  }, 20)
  const servers = [server(), server()]
  const writers = [town, otherTown].map(async (one) => {
    const books = booksOf(db, one)
    for (let n = 0; n < 60; n++) await books.open(meeting, { day: '2025-05-05' })
  })
  await Promise.all(writers)
  await vi.waitFor(async () => expect(await townsToSeal(db.sealer)).toEqual([]), { timeout: 10_000 })
  await Promise.all(servers.map((one) => one.stop()))

  for (const one of [town, otherTown]) {
    const { rows } = await inTowns(db.verify, [one], (tx) => tx.query('SELECT count(*) AS acts, max(seq) AS last FROM z.sealed WHERE town_id = $1', [one]))
    expect(rows).toEqual([{ acts: 60, last: 60 }])
  }
  await db.drop()
})
