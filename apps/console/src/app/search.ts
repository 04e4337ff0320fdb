import type { CaseSearch } from '../wire/cases.ts'
import type { Part, Period } from '../wire/figures.ts'
import { shows, sorts } from '../wire/work.ts'
import type { WorkSearch } from '../wire/work.ts'

type Given = Record<string, unknown>

export interface ListSearch extends Omit<CaseSearch, 'definition'> {
  unknown?: string[]
}

function findText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
}

/** One of a few words, or nothing. */
function findWord<const W extends string>(value: unknown, words: readonly W[]): W | undefined {
  return words.find((word) => word === value)
}

/** Leaves out what is not given, so that addresses stay short. */
function given<T extends object>(search: { [K in keyof T]: T[K] | undefined }): T {
  // What is left has no undefined in it.
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T
}

export function backSearch(search: Given): { back?: string; trouble?: string } {
  const back = findText(search['back'])
  return { ...(back?.startsWith('/') && !back.startsWith('//') ? { back } : {}), ...troubleSearch(search) }
}

/** Why somebody came back from another body's sign-in without being let in. */
export function troubleSearch(search: Given): { trouble?: string } {
  return given({ trouble: findText(search['trouble']) })
}

/** The case or person one came from. */
export function aboutSearch(search: Given): { about?: string } {
  return given({ about: findText(search['about']) })
}

/** The case that a new one goes on from, or is a part of; and the row of its list that is handed out. */
export function openingSearch(search: Given): { from?: string; as?: 'next' | 'part'; row?: number } {
  const row = Number(search['row'] ?? Number.NaN)
  return given({ from: findText(search['from']), as: findWord(search['as'], ['next', 'part']), row: Number.isInteger(row) && row >= 0 ? row : undefined })
}

export function workSearch(search: Given): WorkSearch {
  const town = Number(search['inTown'] ?? Number.NaN)
  return given({
    show: findWord(search['show'], shows), inTown: Number.isInteger(town) ? town : undefined, post: findText(search['post']), definition: findText(search['definition']),
    place: findId(search['place']), unit: findText(search['unit']), sort: findWord(search['sort'], sorts), group: findWord(search['group'], ['definition', 'place', 'unit', 'post']),
  })
}

/** For what all kinds are searched. */
export function wordsSearch(search: Given): { words?: string; definition?: string } {
  return given({ words: findText(search['words'])?.slice(0, mostWords), definition: findText(search['definition']) })
}

function findId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : undefined
}

function findDay(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined
}

/** What a list is narrowed by; `unknown` names what was asked for and is no such thing, so that the page can say it was left out. */
export function caseSearch(search: Given): ListSearch {
  const asked = search['where']
  const where = (Array.isArray(asked) ? asked : [asked]).filter((one): one is string => typeof one === 'string' && one !== '')
  const known = given<CaseSearch>({
    definition: undefined,
    state: findText(search['state']),
    closed: findWord(search['closed'], ['yes', 'no']),
    overdue: findWord(search['overdue'], ['yes']),
    place: findText(search['place']),
    words: findText(search['words'])?.slice(0, mostWords),
    from: findDay(search['from']),
    to: findDay(search['to']),
    where: where.length > 0 ? where : undefined,
  })
  const unknown = [...new Set([...namesIn(search['unknown']), ...Object.keys(search).filter((name) => name !== 'unknown' && search[name] !== '' && !Object.hasOwn(known, name))])].filter(isName)
  return { ...known, ...(unknown.length > 0 ? { unknown } : {}) }
}

/** The longest search the server takes. */
const mostWords = 60

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Short and without spaces: whoever writes an address puts no sentence on the page. */
function isName(name: string): boolean {
  return /^[\p{L}\p{N}_.-]{1,20}$/u.test(name)
}

/** For which request somebody is looked up. */
export function personsSearch(search: Given): { request?: string } {
  return given({ request: findText(search['request']) })
}

export function rosterSearch(search: Given): { on?: string; words?: string } {
  return given({ on: findText(search['on']), words: findText(search['words']) })
}

export function returnsSearch(search: Given): { month?: string } {
  const month = findText(search['month'])
  return given({ month: month !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined })
}

export function importsSearch(search: Given): { definition?: string } {
  return given({ definition: findText(search['definition']) })
}

export function auditSearch(search: Given): { subject?: string } {
  return given({ subject: findText(search['subject']) })
}

export function suppliesSearch(search: Given): { year?: string } {
  const { year } = yearSearch(search)
  return year === undefined ? {} : { year }
}

export function givingSearch(search: Given): { figure?: string } {
  return given({ figure: findText(search['figure']) })
}

/** One figure, such as one that is composed anew. */
export function figureSearch(search: Given): { figure?: string } {
  return given({ figure: findText(search['figure']) })
}

export function periodSearch(search: Given): Partial<Period> {
  return given({ from: findText(search['from']), to: findText(search['to']), cutoff: findText(search['cutoff']) })
}

/** A year's report, its text or what moved in it. */
export function yearSearch(search: Given): { year?: string; since?: string; cutoff?: string } {
  const year = findText(search['year'])
  return given({ year: year !== undefined && /^(20|21)\d\d$/.test(year) ? year : undefined, since: findText(search['since']), cutoff: findText(search['cutoff']) })
}

/** Which of the other reports, and of which year or month. */
export function secondSearch(search: Given): { report?: string; period?: string } {
  const period = findText(search['period'])
  return given({ report: findText(search['report']), period: period !== undefined && /^2\d{3}(-\d\d)?$/.test(period) ? period : undefined })
}

/** A year's confirmations, of one office or of all. */
export function confirmSearch(search: Given): { year?: string; cutoff?: string; office?: string } {
  const { year, cutoff } = yearSearch(search)
  return given({ year, cutoff, office: findText(search['office']) })
}

/** The figure is named here and not in the path: its id may end like a file's name. */
export function receiptSearch(search: Given): Partial<Period> & { figure: string; part?: Part; town?: number; version?: number } {
  const [town, version] = [Number(search['town']), Number(search['version'])]
  return { ...periodSearch(search), figure: findText(search['figure']) ?? '', ...given<{ part?: Part; town?: number; version?: number }>({ part: findWord(search['part'], ['numerator', 'denominator']), town: Number.isInteger(town) ? town : undefined, version: Number.isInteger(version) && version > 0 ? version : undefined }) }
}

/** One figure by two of its axes. */
export function tableSearch(search: Given): Partial<Period> & { figure: string; rows?: string; cols?: string } {
  return { ...periodSearch(search), figure: findText(search['figure']) ?? '', ...given<{ rows?: string; cols?: string }>({ rows: findText(search['rows']), cols: findText(search['cols']) }) }
}
