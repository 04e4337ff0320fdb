import fc from 'fast-check'
import type { Act } from '../act/act.ts'
import { calendar2026 } from '../calendar/calendar.fixture.ts'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { availableActs } from '../case/available.ts'
import { fold } from '../case/fold.ts'
import { passingOf } from '../case/passing.ts'
import type { Law } from '../case/plan.ts'
import { isRefused } from '../refusal/refusal.ts'
import type { Definition } from '../matter/definition.ts'
import { another, attempt, correct, opened, someone, villages } from './toy-asking.fixture.ts'
import type { Told } from './toy-asking.fixture.ts'
import { petition, toyLaw } from './toy.fixture.ts'

/** One thing that happens to a case: which of what is possible is picked by `pick`, after `gap` days, told `late` days later. */
export interface Happening {
  what: 'step' | 'clock' | 'day' | 'set' | 'strike' | 'void' | 'join' | 'split' | 'recalculate'
  pick: number
  gap: number
  late: number
}

export interface Walked {
  acts: readonly Act[]
  /** The day each act was recorded, and the law it was decided under. */
  recorded: readonly Day[]
  laws: readonly Law[]
}

const other = '00000000-0000-7000-8000-000000000002'
const noticed: Law = { ...toyLaw, calendars: { ...toyLaw.calendars, '2026a': { version: '2026a', years: calendar2026.years.map((year) => ({ ...year, off: [...year.off, '2026-03-17'] })) } }, calendar: '2026a' }

/** Steps most of all, then time passing and corrections. */
export const happenings = fc.array(fc.record<Happening>({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('step' as const) }, { weight: 3, arbitrary: fc.constant('clock' as const) },
    { weight: 3, arbitrary: fc.constantFrom('day' as const, 'set' as const, 'strike' as const) },
    { weight: 1, arbitrary: fc.constantFrom('join' as const, 'split' as const, 'recalculate' as const) },
    { weight: 1, arbitrary: fc.constantFrom('void' as const, 'clock' as const, 'clock' as const, 'clock' as const) },
  ),
  pick: fc.nat(1000),
  gap: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 13, max: 70 }) }),
  late: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) }),
}), { minLength: 1, maxLength: 24, size: 'max' })

/** Plays them on a toy petition; what is refused does not happen. After each act `look` is called. */
export function play(what: readonly Happening[], look: (walked: Walked) => void): Walked {
  let walked: Walked = { acts: opened('2026-01-05'), recorded: ['2026-01-05'], laws: [toyLaw] }
  let today: Day = '2026-01-05'
  let law = toyLaw
  look(walked)
  for (const one of what) {
    today = addDays(today, one.gap)
    if (one.what === 'recalculate') law = noticed
    for (const told of tellings(one, walked.acts, today)) {
      const decided = attempt(walked.acts, { ...told, recorded: today, law })
      if (isRefused(decided)) continue
      walked = { acts: [...walked.acts, { ...decided, prev: null }], recorded: [...walked.recorded, today], laws: [...walked.laws, law] }
      look(walked)
    }
  }
  return walked
}

function tellings(one: Happening, acts: readonly Act[], today: Day): Told[] {
  switch (one.what) {
    case 'step': return step(petition, one, { acts, today })
    case 'clock': return passingOf(fold(acts), today, petition).map(({ name, day, what }) => ({ kind: 'clock', name, day, what }))
    case 'day': return correction(one, { acts, today }, ({ day }) => ({ day: addDays(day, (one.pick % 31) - 15) }))
    case 'set': return correction(one, { acts, today }, (act) => ({ set: corrected(act, one) }))
    case 'strike': return [correct(acts.findLast(({ id, kind }) => kind === 'step' && fold(acts).acts.some((line) => line.id === id && !line.void)), today, { void: true })]
    case 'void': return [correct(acts[0], today, { void: true })]
    case 'join': return [{ kind: 'join', name: 'join', day: today, what: { into: other, reason: '同一件' }, needs: [{ need: { need: 'standing', case: other }, answer: { exists: true, thread: other } }] }]
    case 'split': return [{ kind: 'split', name: 'split', day: today, what: { reason: '不是同一件' } }]
    case 'recalculate': return [{ kind: 'clock', name: 'recalculated', day: today, what: {} }]
  }
}

function step(definition: Definition, { pick, late }: Happening, { acts, today }: { acts: readonly Act[]; today: Day }): Told[] {
  const standing = fold(acts)
  const posts = ['clerk', 'leader']
  const open = availableActs(definition, standing, posts).map(({ name }) => name)
  const name = open[pick % Math.max(1, open.length)]
  const last = standing.acts.findLast(({ kind, void: struck }) => !struck && (kind === 'open' || kind === 'step'))?.day ?? today
  if (name === undefined) return []
  const post = posts.find((one) => definition.transitions[name]?.by.includes(one)) ?? ''
  const back = addDays(today, -late)
  return [{ name, post, day: back < last ? last : back, what: saying(name, pick, today) }]
}

function saying(name: string, pick: number, today: Day): Told['what'] & {} {
  const promised = pick % 3 === 0 ? null : addDays(today, (pick % 20) - 5)
  if (name === 'move') return { village: villages[pick % 2] ?? null }
  if (name === 'draft') return { opinion: '意见', promised }
  if (name === 'answer') return pick % 2 === 0 ? {} : { paid: String(pick) }
  return name === 'visit' && pick % 2 === 0 ? { promised } : {}
}

function correction(one: Happening, { acts, today }: { acts: readonly Act[]; today: Day }, to: (act: Act) => Act['what']): Told[] {
  const steps = acts.filter(({ kind }) => kind === 'open' || kind === 'step')
  const act = steps[one.pick % steps.length]
  return act === undefined ? [] : [correct(act, today, to(act))]
}

function corrected({ name }: Act, { pick, late }: Happening): Act['what'] {
  if (name === 'register') {
    return [{ village: villages[1] }, { kind: 'advice' }, { persons: pick }, { persons: null }, { people: [another] }, { people: [another, someone], village: villages[0], kind: 'appeal' }][pick % 6] ?? {}
  }
  if (name === 'move') return { village: villages[pick % 2] ?? null }
  if (name === 'answer') return { paid: pick % 3 === 0 ? null : String(pick) }
  if (name === 'draft' || name === 'visit') return { promised: pick % 4 === 0 ? null : addDays('2026-03-01', late * 5) }
  return {}
}
