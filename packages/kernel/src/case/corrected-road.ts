import type { Act } from '../act/act.ts'
import type { Deed } from './asking.ts'
import { correctionOf } from './effective.ts'
import { walk } from './plan.ts'
import type { Event, Law } from './plan.ts'

/** An act of a case as it counts without a correction and with it. */
export interface Corrected {
  before: Event
  after: Event
  /** What happened before it, with the correction. */
  earlier: readonly Event[]
}

/** The act that a correction puts right, and the acts after it, each as it would count; none where the correction strikes something out. */
export function correctedRoad(acts: readonly Act[], deed: Deed, law: Law): Corrected[] {
  const last = acts.at(-1)
  const { of, void: struck } = correctionOf(deed.what)
  if (last === undefined || struck) return []
  const { events } = walk([...acts, { ...last, kind: 'correct', what: deed.what, day: deed.day }], law)
  const first = events.findIndex(({ act }) => act.id === of)
  if (first < 0) return []
  const before = new Map(walk(acts, law).events.map((event) => [event.act.id, event]))
  return events.slice(first).flatMap((after, index) => {
    const one = before.get(after.act.id)
    return one === undefined || after.name === '' ? [] : [{ before: one, after, earlier: events.slice(0, first + index) }]
  })
}
