import { randomUUID } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import type { Day, Id } from '@zhenzhi/kernel'
import type { DeskParts } from '../src/cases/desk-parts.ts'
import { makeDesk } from '../src/cases/desk.ts'
import type { CaseDesk } from '../src/cases/desk.ts'
import type { Asked, TakeAnswer, Taken } from '../src/cases/taking.ts'
import { at } from '../src/outside/clock.ts'
import type { Clock } from '../src/outside/clock.ts'
import type { MasterKeys } from '../src/store/keys/master-keys.ts'
import type { Reach } from '../src/store/reach.ts'
import type { TestDatabase } from './database.ts'
import { otherTown, town, villages } from './towns.ts'
import { toyLaw } from './toy-law.ts'

/** A clock that stands until it is set. */
interface StandingClock extends Clock {
  set: (day: Day) => void
}

function standingClock(day: Day): StandingClock {
  let now = at(`${day}T02:00:00.000Z`)
  return { now: () => now, set: (next) => { now = at(`${next}T02:00:00.000Z`) } }
}

export const testMasters: MasterKeys = { current: { id: 'test-1', bytes: Buffer.alloc(32, 7) }, older: [] }

export interface ToyDesk {
  desk: CaseDesk
  parts: DeskParts
  clock: StandingClock
}

export function toyDesk(database: Pick<TestDatabase, 'app'>, more: Partial<DeskParts> = {}): ToyDesk {
  const clock = standingClock('2026-03-02')
  const law = toyLaw()
  const parts: DeskParts = {
    app: database.app, law: () => law, masters: testMasters, clock, alg: 'sha256', offices: {},
    postsActing: (reach, at) => reach.posts.filter((held) => held.town === at.town).map(({ post }) => post),
    privacy: { marks: {}, knows: () => new Set(['complainants', 'special-groups', 'identifiers']) }, ...more,
  }
  return { desk: makeDesk(parts), parts, clock }
}

/** A clerk who reads everything of the town and belongs to an office. */
export function clerkOf(where = town, unit = 'justice-office'): Reach {
  return { account: randomUUID(), towns: [where], wide: [where], places: [], units: [{ town: where, unit }], figures: [where], posts: [{ town: where, post: 'clerk', unit, places: [] }] }
}

/** Somebody who sees one village. */
export function gridWorkerOf(where = town, place: Id = villages[where]![0]): Reach {
  return {
    account: randomUUID(), towns: [where], wide: [], places: [{ town: where, place }], units: [], figures: [],
    posts: [{ town: where, post: 'grid-worker', unit: '', places: [place] }],
  }
}

function whoOf(reach: Reach): Asked['who'] {
  const [held] = reach.posts
  return { account: reach.account, post: held!.post, organisation: held!.unit }
}

export function registering(reach: Reach, what: Asked['what'] = {}, more: Partial<Asked> = {}): Asked {
  const where = reach.towns[0] === otherTown ? otherTown : town
  return {
    definition: 'complaint', kind: 'open', name: 'register', key: randomUUID(), day: '2026-03-02', who: whoOf(reach),
    what: { complainant: { name: '甲某' }, village: villages[where]![0], kind: 'road', ...what }, ...more,
  }
}

export function stepping(reach: Reach, caseId: Id, one: string | (Partial<Asked> & { name: string })): Asked {
  const more = typeof one === 'string' ? { name: one } : one
  return { caseId, kind: 'step', key: randomUUID(), day: '2026-03-02', who: whoOf(reach), what: {}, ...more }
}

export function taken(answer: TakeAnswer): Taken {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refusal.code}, ${answer.refusal.says}`)
  return answer
}

/** Opens a case and says which. */
export async function opened(desk: CaseDesk, reach: Reach, what: Asked['what'] = {}): Promise<Id> {
  return taken(await desk.take({ ...registering(reach, what), town: reach.towns[0]!, reach })).act.stream
}
