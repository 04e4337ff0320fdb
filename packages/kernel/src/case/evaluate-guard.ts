import type { Act, Who } from '../act/act.ts'
import { daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Duty } from '../duty/duty.ts'
import type { Comparison, DayOf, Guard } from '../guard/guard.ts'
import type { RuleBook } from '../law/rule.ts'
import { needOf } from '../need/need.ts'
import type { NeedAnswered } from '../need/need.ts'
import type { PaperStanding } from '../paper/paper.ts'
import { compareDecimals, isDecimal } from '../unit/decimal.ts'
import type { Json } from '../value/json.ts'
import { addsUp } from './adds-up.ts'
import { inRange } from './amount-ranges.ts'
import { isValues } from './effective.ts'
import { isEmpty } from './empty.ts'
import { fromPaperOf } from './from-paper.ts'
import { headsWithin } from './heads-within.ts'
import { answerTo } from './question-of.ts'
import type { Values } from './standing.ts'
import { numberOrText } from './values.ts'

/** What a guard may look at: nothing else exists for it. */
export interface Sight {
  values: Values
  day: Day
  events: readonly { name: string; day: Day; act: Partial<Pick<Act, 'kind' | 'what'>> & { who: Pick<Who, 'account' | 'enteredFor'> } }[]
  /** Who did it, for telling persons apart; an entry for somebody else is theirs. */
  actor?: string
  /** The account that did it. */
  account?: string
  papers?: readonly PaperStanding[]
  duties?: readonly Duty[]
  needs?: readonly NeedAnswered[]
  /** A reason is given: what is only advised stops nothing. */
  despite?: boolean
  /** The act is taken over from a list: what is asked only of whoever enters it here is not asked. */
  listed?: boolean
  /** The rules kept: an amount is held against the version in force on `day`. */
  rules?: RuleBook
}

/** Who did it: somebody else may have entered it for them (代录). */
export function actorOf({ account, enteredFor }: Pick<Who, 'account' | 'enteredFor'>): string {
  return enteredFor?.person ?? account
}

export function meets(guard: Guard, sight: Sight): boolean {
  return firstUnmet(guard, sight) === undefined
}

/** The innermost word that stops the act, for the sentence the clerk reads; undefined when the guard is met. */
export function firstUnmet(guard: Guard, sight: Sight): Guard | undefined {
  return unmetIn(guard, sight, false)
}

/** `doubt`: how a word counts that nothing can be held against, so that neither it nor its opposite lets an act pass. */
function unmetIn(guard: Guard, sight: Sight, doubt: boolean): Guard | undefined {
  if ((guard.advised === true && sight.despite === true) || (guard.atDesk === true && sight.listed === true)) return undefined
  if (guard.is === 'all') {
    for (const part of guard.of) {
      const unmet = unmetIn(part, sight, doubt)
      if (unmet !== undefined) return unmet.says === undefined && guard.says !== undefined ? guard : unmet
    }
    return undefined
  }
  if (guard.is === 'any') return guard.of.some((part) => unmetIn(part, sight, doubt) === undefined) ? undefined : guard
  if (guard.is === 'not') return unmetIn(guard.of, sight, !doubt) === undefined ? guard : undefined
  if (guard.is === 'amount-in-range') return inRange(guard, sight) ?? doubt ? undefined : guard
  return holds(guard, sight) ? undefined : guard
}

function holds(guard: Exclude<Guard, { is: 'all' | 'any' | 'not' | 'amount-in-range' }>, sight: Sight): boolean {
  switch (guard.is) {
    case 'compare': return compareValues(sight.values[guard.field] ?? null, guard.how, guard.to)
    case 'days-between': return daysHold(guard, sight)
    case 'signed': return sight.papers?.some((paper) => paper.paper === guard.paper && paper.signed !== null) === true
    // an announcement is no service before its days are over; before a form is filled in, no day is known
    case 'served': return sight.papers?.some((paper) => paper.paper === guard.paper && paper.served !== null && (sight.day === '' || paper.served <= sight.day)) === true
    case 'never': return timesOf(guard, sight) === 0
    case 'times': return ordered(timesOf(guard, sight) - guard.times, guard.how)
    case 'different-persons': return !isSamePerson(sight, guard.than)
    case 'from-paper': return isFromPaper(sight, guard.act)
    case 'actor-is': return sight.account !== undefined && sight.values[guard.field] === sight.account
    case 'same': return saysSame(sight.values[guard.field] ?? null, sight.values[guard.as] ?? null)
    case 'in-time': return isInTime(guard.duty, sight)
    case 'heads-within': return headsWithin(guard, sight)
    case 'at-least': return (listIn(sight, guard.field)?.length ?? 0) >= guard.count
    case 'term-valid':
    case 'counted':
    case 'case-in':
    case 'holds-post':
    case 'not-covered': return answeredSo(guard, sight)
    case 'adds-up': return addsUp(guard, sight.values)
    case 'list-complete': return listIn(sight, guard.field)?.every((row) => isComplete(row, guard)) === true
  }
}

function timesOf({ act, since = [] }: { act: string; since?: readonly string[] }, { events }: Sight): number {
  const last = events.findLastIndex((event) => since.includes(event.name))
  return events.slice(last + 1).filter((event) => event.name === act).length
}

function isSamePerson(sight: Sight, than: string): boolean {
  const other = sight.events.findLast((event) => event.name === than)
  return other !== undefined && actorOf(other.act.who) === sight.actor
}

function isFromPaper({ events }: Sight, name: string): boolean {
  const { kind, what } = events.findLast((event) => event.name === name)?.act ?? {}
  return kind !== undefined && what !== undefined && fromPaperOf({ kind, what }).length > 0
}

function isInTime(name: string, { duties = [], day }: Sight): boolean {
  const duty = duties.findLast((one) => one.duty === name)
  return duty !== undefined && day <= duty.statutoryDue
}

function isComplete(row: Json, { column, among }: Extract<Guard, { is: 'list-complete' }>): boolean {
  if (!isValues(row)) return false
  if (among !== undefined && !among.is.some((key) => key === row[among.column])) return true
  return (row[column] ?? null) !== null
}

function listIn(sight: Sight, field: string): readonly Json[] | undefined {
  const value = sight.values[field]
  return Array.isArray(value) ? value : undefined
}

function compareValues(value: Json, how: Comparison, to: Json): boolean {
  if (to === null && isEmpty(value)) return how === '='
  if (how === '=' || how === '≠') return (JSON.stringify(value) === JSON.stringify(to)) === (how === '=')
  const [a, b] = [numberOrText(value), numberOrText(to)]
  if (a === undefined || b === undefined) return false
  return ordered(isDecimal(a) && isDecimal(b) ? compareDecimals(a, b) : a < b ? -1 : a > b ? 1 : 0, how)
}

function saysSame(one: Json, other: Json): boolean {
  return !isEmpty(one) && JSON.stringify(one) === JSON.stringify(other)
}

function ordered(difference: number, how: Comparison): boolean {
  switch (how) {
    case '=': return difference === 0
    case '≠': return difference !== 0
    case '<': return difference < 0
    case '≤': return difference <= 0
    case '>': return difference > 0
    case '≥': return difference >= 0
  }
}

function dayIn(sight: Sight, where: DayOf): Day | undefined {
  if ('act' in where) return sight.day
  if ('last' in where) return sight.events.findLast((event) => event.name === where.last)?.day
  const value = sight.values[where.field]
  return typeof value === 'string' ? value : undefined
}

function daysHold(guard: { from: DayOf; to: DayOf; how: Comparison; days: number }, sight: Sight): boolean {
  const [from, to] = [dayIn(sight, guard.from), dayIn(sight, guard.to)]
  return from !== undefined && to !== undefined && ordered(daysBetween(from, to) - guard.days, guard.how)
}

/** What the store was not asked, it did not confirm. */
function answeredSo(guard: Extract<Guard, { is: 'term-valid' | 'counted' | 'case-in' | 'holds-post' | 'not-covered' }>, { values, day, account = '', needs = [] }: Sight): boolean {
  const need = needOf(guard)
  const answer = need === undefined ? undefined : answerTo(need, needs, { values, day, account })
  switch (guard.is) {
    case 'term-valid': return isValues(answer) && answer['valid'] === true
    case 'counted': return typeof answer === 'string' && ordered(compareDecimals(answer, guard.to), guard.how)
    case 'case-in': return isValues(answer) && answer['void'] === false && guard.states.some((state) => state === answer['state'])
    case 'holds-post': return Array.isArray(answer) && guard.posts.some((post) => answer.includes(post))
    case 'not-covered': return isValues(answer) && answer['supplied'] === 0 && answer['records'] === 0
  }
}
