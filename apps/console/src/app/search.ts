import type { CaseSearch } from '../wire/cases.ts'
import type { Part, Period } from '../wire/figures.ts'
import type { Show } from '../wire/work.ts'

type Given = Record<string, unknown>

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

export function backSearch(search: Given): { back?: string } {
  const back = findText(search['back'])
  return back?.startsWith('/') && !back.startsWith('//') ? { back } : {}
}

export function workSearch(search: Given): { show?: Show } {
  return given({ show: findWord(search['show'], ['overdue', 'today', 'week', 'all']) })
}

export function caseSearch(search: Given): Omit<CaseSearch, 'definition'> {
  const where = Array.isArray(search['where']) ? search['where'].filter((one): one is string => typeof one === 'string') : undefined
  return given({
    state: findText(search['state']),
    closed: findWord(search['closed'], ['yes', 'no']),
    overdue: findWord(search['overdue'], ['yes']),
    place: findText(search['place']),
    words: findText(search['words']),
    where: where?.length ? where : undefined,
  })
}

export function rosterSearch(search: Given): { on?: string; words?: string } {
  return given({ on: findText(search['on']), words: findText(search['words']) })
}

export function auditSearch(search: Given): { subject?: string } {
  return given({ subject: findText(search['subject']) })
}

export function periodSearch(search: Given): Partial<Period> {
  return given({ from: findText(search['from']), to: findText(search['to']), cutoff: findText(search['cutoff']) })
}

/** The figure is named here and not in the path: its id may end like a file's name. */
export function receiptSearch(search: Given): Partial<Period> & { figure: string; part?: Part } {
  return { ...periodSearch(search), figure: findText(search['figure']) ?? '', ...given<{ part?: Part }>({ part: findWord(search['part'], ['numerator', 'denominator']) }) }
}
