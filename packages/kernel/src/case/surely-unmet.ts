import type { DayOf, Guard } from '../guard/guard.ts'
import type { Transition } from '../matter/definition.ts'
import { meets } from './evaluate-guard.ts'
import type { Sight } from './evaluate-guard.ts'

/** How a guard looks before its form is filled in: what the transition asks is not known yet, nor the day and the person. */
interface Foresight {
  transition: Transition
  sight: Pick<Sight, 'values' | 'events' | 'papers'>
}

/** The innermost word that stops the act whatever is filled in, on whatever day and by whomever; undefined where it may yet be met. */
export function surelyUnmet(guard: Guard, seen: Foresight): Guard | undefined {
  if (guard.advised === true) return undefined
  if (guard.is === 'all') {
    const unmet = guard.of.map((part) => surelyUnmet(part, seen)).find((part) => part !== undefined)
    return unmet !== undefined && unmet.says === undefined && guard.says !== undefined ? guard : unmet
  }
  if (guard.is === 'any') return guard.of.every((part) => surelyUnmet(part, seen) !== undefined) ? guard : undefined
  if (guard.is === 'not') return isSurelyMet(guard.of, seen) ? guard : undefined
  return isKnown(guard, seen.transition) && !meetsNow(guard, seen) ? guard : undefined
}

function isSurelyMet(guard: Guard, seen: Foresight): boolean {
  if (guard.is === 'all') return guard.of.every((part) => isSurelyMet(part, seen))
  if (guard.is === 'any') return guard.of.some((part) => isSurelyMet(part, seen))
  if (guard.is === 'not') return surelyUnmet(guard.of, seen) !== undefined
  return isKnown(guard, seen.transition) && meetsNow(guard, seen)
}

/** The day is no part of what is known: no word that looks at it comes here. */
function meetsNow(guard: Guard, { sight }: Foresight): boolean {
  return meets(guard, { ...sight, day: '' })
}

function isKnown(word: Exclude<Guard, { is: 'all' | 'any' | 'not' }>, { asks }: Transition): boolean {
  switch (word.is) {
    case 'compare':
    case 'at-least':
    case 'list-complete': return !Object.hasOwn(asks, word.field)
    case 'same': return !Object.hasOwn(asks, word.field) && !Object.hasOwn(asks, word.as)
    case 'adds-up': return [...word.plus, ...word.minus, word.to].every((name) => !Object.hasOwn(asks, name))
    case 'signed':
    case 'served':
    case 'never':
    case 'times': return true
    case 'days-between': return [word.from, word.to].every((end) => isKnownDay(end, asks))
    case 'from-paper':
    case 'different-persons':
    case 'actor-is':
    case 'in-time':
    case 'heads-within':
    case 'term-valid':
    case 'counted':
    case 'case-in':
    case 'holds-post':
    case 'not-covered':
    case 'amount-in-range': return false
  }
}

function isKnownDay(end: DayOf, asks: Transition['asks']): boolean {
  return 'field' in end ? !Object.hasOwn(asks, end.field) : 'last' in end
}
