import type { ChainLine, ReturnLine } from '@zhenzhi/contract'
import type { ChainReturn } from '../../wire/returns.ts'
import { wholeIn } from './words.ts'

/** One line of the chain on the screen, as it may still be changed. */
export interface ChainRow {
  village: string
  name: string
  opening: number
  text: string
  found: string
  resolved: string
  still: string
  incidents: string
  person: string
  trouble: string
  chosen: boolean
}

/** What was understood, each with what was open in its village; chosen is what has no trouble. */
export function rowsOf(lines: readonly ChainLine[], months: readonly ReturnLine[]): ChainRow[] {
  const of = new Map(months.map((line) => [line.village, line]))
  return lines.map(({ village, name, text, person, trouble, ...numbers }) => ({
    village, name, text, trouble, opening: of.get(village)?.opening ?? 0, person: person === '' ? of.get(village)?.contacts[0]?.name ?? '' : person, chosen: trouble === '' || trouble.startsWith('已经报过'),
    found: said(numbers.found), resolved: said(numbers.resolved), still: said(numbers.still), incidents: said(numbers.incidents),
  }))
}

/** A line put to a village by hand: its numbers are typed. */
export function rowOf({ village, name, opening, contacts }: ReturnLine, text: string): ChainRow {
  return { village, name, opening: opening ?? 0, text, found: '', resolved: '', still: '', incidents: '0', person: contacts[0]?.name ?? '', trouble: '', chosen: true }
}

/** What a line is refused for as it stands now; empty where it may be entered. */
export function problemOf(row: ChainRow): string {
  const { found, resolved, still, incidents } = numbersOf(row)
  if (found === undefined || resolved === undefined || still === undefined || incidents === undefined) return '数没有填全'
  const due = row.opening + found - resolved
  if (due !== still) return `上月还有${row.opening}起，应当还有${due}起`
  return row.person.trim() === '' ? '没有写由谁报的' : ''
}

export function isReady(row: ChainRow): boolean {
  return problemOf(row) === ''
}

export function readyOf(row: ChainRow): ChainReturn {
  const { found = 0, resolved = 0, still = 0, incidents = 0 } = numbersOf(row)
  return { village: row.village, enteredFor: row.person.trim(), found, resolved, still, incidents }
}

function numbersOf(row: ChainRow) {
  return { found: wholeIn(row.found), resolved: wholeIn(row.resolved), still: wholeIn(row.still), incidents: wholeIn(row.incidents) }
}

function said(value: number | null): string {
  return value === null ? '' : String(value)
}
