import type { Act } from '../act/act.ts'
import { textIn } from '../value/json.ts'
import type { Json } from '../value/json.ts'
import { fieldsOf } from './despite.ts'
import type { EffectiveAct, Values } from './standing.ts'

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

/** The acts of a case as they now count, in order, corrections laid over what they correct and left out themselves. */
export function effectiveActs(acts: readonly Act[]): EffectiveAct[] {
  const byId = new Map<string, EffectiveAct>()
  for (const act of acts) {
    if (act.kind !== 'correct') {
      byId.set(act.id, { act, day: act.day, what: fieldsOf(act), void: false })
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
    })
  }
  return [...byId.values()]
}
