import { isDay } from '../calendar/day.ts'
import type { Effect } from '../effect/effect.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { own } from '../value/own.ts'
import type { Asking } from './asking.ts'
import { refusedByCorrected } from './check-corrected.ts'
import { passed, standingBefore } from './checked.ts'
import type { Checked } from './checked.ts'
import { correctedDelivery } from './corrected-delivery.ts'
import { correctionOf } from './effective.ts'
import type { Correction } from './effective.ts'
import { isEmpty } from './empty.ts'
import type { ActLine, Standing } from './standing.ts'

/**
 * A visible correction of one earlier act: other values, another day, or struck out because it was taken in error.
 * Only the opening act (the whole record) or the latest step may be struck out; anything else would leave later acts hanging.
 */
export function checkCorrect(asking: Asking, definition: Definition): Checked | Refused {
  const before = standingBefore(asking)
  if (before === undefined) return refuse('not-found', '没有找到这一件，可能已被删除。请返回列表。')
  if (!definition.corrects.includes(asking.deed.who.post)) return refuse('not-your-post', '您现在的岗位不能更正，请转给登记的同事。')
  if (before.void) return refuse('deleted', '这一件已作废，不能再更正。')
  const correction = correctionOf(asking.deed.what)
  if (correction.reason === '') return refuse('reason-missing', '更正要写明理由，会一直保留。', 'reason')
  const target = before.acts.find((act) => act.id === correction.of)
  if (target === undefined || target.void || (target.kind !== 'open' && target.kind !== 'step')) {
    return refuse('nothing-to-correct', '要更正的那一步没有找到，可能已被更正或撤销。请看最新情况。')
  }
  const transition = own(definition.transitions, target.name)
  if (transition === undefined) return refuse('nothing-to-correct', '这一步是按旧版本办理的，请先请管理员转到新版本。')
  const refused = refusedCorrection(correction, { asking, before, target, transition, definition })
  if (refused !== undefined) return refused
  const served = correctedDelivery(correction, { asking, before, target, transition, definition })
  if (isRefused(served)) return served
  return refusedByCorrected(asking) ?? passed(asking, before, { effects: [...paperEffects(correction, { before, target, transition }), ...served] })
}

interface Correcting {
  asking: Asking
  before: Standing
  target: ActLine
  transition: Transition
  definition: Definition
}

function refusedCorrection(correction: Correction, at: Correcting): Refused | undefined {
  const steps = at.before.acts.filter((act) => !act.void && (act.kind === 'open' || act.kind === 'step'))
  if (correction.void) return refusedStriking(steps, at)
  if (correction.day === null && Object.keys(correction.set).length === 0) return refuse('nothing-to-correct', '没有改动，不需要更正。')
  for (const [name, value] of Object.entries(correction.set)) {
    const asked = own(at.transition.asks, name)
    const title = own(at.definition.fields, name)?.title ?? name
    if (asked === undefined) return refuse('unknown-field', `这一步没有“${title}”这一项，请到填它的那一步更正。`, name)
    if (asked === 'required' && isEmpty(value)) return refuse('field-missing', `“${title}”不能改为空，请填正确的内容。`, name)
  }
  return correction.day === null ? undefined : refusedDay(correction.day, steps, at)
}

/** Only the last step, so that no later act hangs in the air; and none that a move to another version was founded on. */
function refusedStriking(steps: readonly ActLine[], { before, target }: Correcting): Refused | undefined {
  if (target.kind === 'open') return undefined
  if (steps.at(-1)?.id !== target.id) return refuse('nothing-to-correct', '只能撤销最后一步，或作废整件。请从最后一步起逐步撤销。')
  const moved = before.acts.some((act) => act.kind === 'adopt' && act.position > target.position)
  return moved ? refuse('nothing-to-correct', '这一步办完后，这一件已转到新版本，不能再撤销。请用更正，或往下办理。') : undefined
}

function refusedDay(day: string, steps: readonly ActLine[], { asking, target }: Correcting): Refused | undefined {
  if (!isDay(day)) return refuse('day-wrong', '请填日期，例如 2026-05-08。', 'day')
  if (day > asking.now.day) return refuse('day-in-future', `日期 ${day} 还没有到。今天是 ${asking.now.day}，请填实际发生的日期。`, 'day')
  const index = steps.findIndex((act) => act.id === target.id)
  const [earlier, later] = [steps[index - 1], steps[index + 1]]
  if (earlier !== undefined && day < earlier.day) return refuse('day-out-of-order', `不能早于上一步的日期 ${earlier.day}。如果上一步登记错了，请先更正它。`, 'day')
  return later !== undefined && day > later.day ? refuse('day-out-of-order', `不能晚于下一步的日期 ${later.day}。如果下一步登记错了，请先更正它。`, 'day') : undefined
}

/** What becomes of papers: a record struck out whole takes all of them along. */
function paperEffects(correction: Correction, { before, target, transition }: Pick<Correcting, 'before' | 'target' | 'transition'>): Effect[] {
  const { signs, serves, issues } = transition
  if (correction.void) {
    const issued = target.kind === 'open' ? before.papers.map(({ paper }) => paper) : issues ?? []
    return [
      ...issued.map((paper): Effect => ({ effect: 'withdraw-paper', paper, what: 'issue' })),
      ...(signs === undefined ? [] : [{ effect: 'withdraw-paper', paper: signs, what: 'signature' } satisfies Effect]),
      ...(serves === undefined ? [] : [{ effect: 'withdraw-paper', paper: serves, what: 'service' } satisfies Effect]),
    ]
  }
  return correction.day === null || signs === undefined ? [] : [{ effect: 'sign-paper', paper: signs, day: correction.day }]
}
