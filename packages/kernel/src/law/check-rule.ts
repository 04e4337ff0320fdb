import { isDay } from '../calendar/day.ts'
import type { Rule } from './rule.ts'

/** What is wrong with a rule, a sentence each; empty if nothing is. Asked when a rule book is loaded. */
export function checkRule(rule: Rule): string[] {
  return [...checkDates(rule), ...checkNumber(rule), ...checkRange(rule), ...checkRollOver(rule)].map((sentence) => `${rule.id}: ${sentence}`)
}

function checkDates({ version, effectiveFrom, effectiveTo, annualDue }: Rule): string[] {
  const wrong: string[] = []
  if (version !== (effectiveFrom ?? 'undated')) wrong.push(`its version is ${version}, not the day it took effect`)
  if (effectiveFrom !== null && !isDay(effectiveFrom)) wrong.push(`it takes effect on ${effectiveFrom}, which is no day`)
  if (effectiveTo !== null && !isDay(effectiveTo)) wrong.push(`it ends on ${effectiveTo}, which is no day`)
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) wrong.push('it ends before it takes effect')
  // a yearly day must exist in every year, so 29 February is none
  if (annualDue !== null && !isDay(`2001-${annualDue}`)) wrong.push(`it falls due each year on ${annualDue}, which is no day`)
  return wrong
}

function checkNumber(rule: Rule): string[] {
  const { amount, unit, extension, source } = rule
  const wrong: string[] = []
  // a day that somebody else named is the due day itself: nothing is added to it
  const named = rule.kind === 'named-day' && amount === 0 && unit === 'calendar'
  if (amount !== null && !named && !isCount(amount)) wrong.push(`its amount is ${amount}, not a whole number from 1`)
  if (amount === null && unit !== null) wrong.push('it has a unit and no amount')
  if (amount !== null && unit === null && source !== 'head-count') wrong.push('it has an amount and no unit')
  if (source === 'head-count' && unit !== null) wrong.push('it counts heads and has a unit of time')
  if (amount !== null && source === null) wrong.push('it has an amount, and nothing says where that comes from')
  if (extension !== null && !isCount(extension)) wrong.push(`its extension is ${extension}, not a whole number from 1`)
  if (extension !== null && unit === null) wrong.push('it can be extended and has no period')
  if (extension !== null && !rule.extensionNeeds) wrong.push('it can be extended, and nothing says what that needs')
  return wrong
}

function checkRange({ range, amount, source }: Rule): string[] {
  if (range === undefined) return []
  const { least, most } = range
  const wrong: string[] = []
  if (least === null && most === null) wrong.push('its range is open at both ends and says nothing')
  for (const end of [least, most]) if (end !== null && !isCount(end)) wrong.push(`its range ends at ${end}, not a whole number of 分 from 1`)
  if (least !== null && most !== null && most < least) wrong.push('its range ends before it begins')
  if (amount !== null) wrong.push('it has an amount and a range: two rules, each with its own id')
  if (source === null) wrong.push('it has a range, and nothing says where that comes from')
  return wrong
}

function checkRollOver({ side, rollsOver, unit }: Rule): string[] {
  if (!rollsOver) return []
  const wrong: string[] = []
  if (side !== 'party') wrong.push('only a right of a party rolls over to the next working day, never a duty')
  if (unit === null || unit === 'hour') wrong.push('it rolls over and has no period in days or months')
  return wrong
}

function isCount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 1
}
