import type { Effect } from '../effect/effect.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { delivery } from '../paper/delivery.ts'
import { isRefused } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import { checkServed, earlierAttempts, refusedAttempt } from './check-delivery.ts'
import type { Serving } from './check-delivery.ts'
import { effectiveActs } from './effective.ts'
import type { Correction } from './effective.ts'
import type { ActLine, Standing } from './standing.ts'

interface Correcting {
  asking: Asking
  before: Standing
  target: ActLine
  transition: Transition
  definition: Definition
}

/** The day a paper counts as served once the act that served it is put right; none where the correction is about something else. */
export function correctedDelivery(correction: Correction, at: Correcting): Effect[] | Refused {
  const { serves, attempts } = at.transition
  const paper = serves ?? attempts
  if (paper === undefined || correction.void || (correction.day === null && !Object.hasOwn(correction.set, delivery))) return []
  const serving = servingOf(correction, paper, at)
  if (serves === undefined) return refusedAttempt(serving) ?? []
  const served = checkServed(serving)
  if (served === undefined) return [{ effect: 'serve-paper', paper, day: serving.day }]
  return isRefused(served) ? served : [{ effect: 'serve-paper', paper, day: served.day, delivery: served.delivery }]
}

function servingOf(correction: Correction, paper: string, { asking, before, target, definition }: Correcting): Serving {
  const was = effectiveActs(asking.acts).find(({ act }) => act.id === target.id)
  const told = Object.hasOwn(correction.set, delivery) ? correction.set[delivery] : was?.what[delivery]
  return {
    title: definition.papers[paper]?.title ?? paper, issued: before.papers.find((one) => one.paper === paper)?.issued ?? '', day: correction.day ?? target.day,
    told, earlier: earlierAttempts(asking, paper), law: asking.law,
  }
}
