import { addDecimals, compareDecimals } from '@zhenzhi/kernel'
import type { ReportFigure } from '../report-figure.ts'
import type { Face } from '../token.ts'

/** A number of persons of a special group below this might let one of them be known. Nought tells of nobody and stays. */
const smallest = 5

/**
 * Whether a figure of a special group counts so few that the public edition does not say it. A rate counts by both its sides and what is
 * between them, a mean by what it is taken over, money by the records behind it (few, where nobody counted them); how often something was done tells of nobody.
 */
export function isSmallCell({ value, numerator, denominator, unit, records }: ReportFigure): boolean {
  if (value === null || unit.startsWith('次/')) return false
  if (unit === '%' && numerator !== null && denominator !== null) return [numerator, denominator, addDecimals(denominator, negative(numerator))].some(isFew)
  if (denominator !== null) return isFew(denominator)
  return unit.endsWith('元') ? records === null || (records > 0 && records < smallest) : isFew(value)
}

/** What stands in its place. Of a rate nothing is said at all: from its size one could reckon back. */
export function sayFew({ unit, denominator }: ReportFigure, face: Face): string {
  if (face === 'numerator' || face === 'denominator') return `不足${smallest}或接近全部`
  if (denominator !== null || unit.endsWith('元')) return '（人数少，不公开）'
  return face === 'figure' ? `不足${smallest}${unit}` : `不足${smallest}`
}

/** The figure as the public edition knows it: nothing of its size is left in it. */
export function withoutSize(figure: ReportFigure): ReportFigure {
  return { ...figure, value: null, absent: sayFew(figure, 'figure'), numerator: null, denominator: null, records: 0 }
}

function isFew(count: string): boolean {
  return compareDecimals(count, '0') > 0 && compareDecimals(count, String(smallest)) < 0
}

function negative(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`
}
