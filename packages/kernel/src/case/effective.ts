import type { Act } from '../act/act.ts'
import { textIn } from '../value/json.ts'
import type { Json } from '../value/json.ts'
import { fieldsOf } from './despite.ts'
import type { EffectiveAct, Served, Values } from './standing.ts'

/** What a correction says: of which act, the fields put right, another day, or that it is struck out; and why. */
export interface Correction {
  of: string
  set: Values
  day: string | null
  void: boolean
  reason: string
}

export function correctionOf(what: Values): Correction {
  const set = what['set']
  return {
    of: textIn(what['of']),
    set: isValues(set) ? set : {},
    day: typeof what['day'] === 'string' ? what['day'] : null,
    void: what['void'] === true,
    reason: textIn(what['reason']).trim(),
  }
}

export function isValues(value: Json | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Handed over on the day of the act, where nothing else was told. */
function servedBy({ outcome }: Act, day: string): readonly Served[] {
  return outcome.effects.flatMap((effect) => {
    if (effect.effect !== 'serve-paper') return []
    const { paper, delivery } = effect
    return [delivery === undefined ? { paper, day } : { paper, day: effect.day, delivery }]
  })
}

/** A correction says anew what it changes of a service; what was handed over on the day of the act moves with that day. */
function servedAnew({ served }: EffectiveAct, correction: Act, day: string): readonly Served[] {
  const anew = servedBy(correction, day)
  return served.map((one) => anew.find(({ paper }) => paper === one.paper) ?? (one.delivery === undefined ? { ...one, day } : one))
}

/** The acts of a case as they now count, in order, corrections laid over what they correct and left out themselves. */
export function effectiveActs(acts: readonly Act[]): EffectiveAct[] {
  const byId = new Map<string, EffectiveAct>()
  for (const act of acts) {
    if (act.kind !== 'correct') {
      byId.set(act.id, { act, day: act.day, what: fieldsOf(act), void: false, served: servedBy(act, act.day) })
      continue
    }
    const correction = correctionOf(act.what)
    const target = byId.get(correction.of)
    if (target === undefined) continue
    byId.set(correction.of, {
      act: target.act,
      day: correction.day ?? target.day,
      what: { ...target.what, ...correction.set },
      void: target.void || correction.void,
      served: servedAnew(target, act, correction.day ?? target.day),
    })
  }
  return [...byId.values()]
}
