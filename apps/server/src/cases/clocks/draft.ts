import type { Day } from '@zhenzhi/kernel'

/** A year of the calendar as it was entered from the official notice. */
export interface CalendarDraft {
  kind: 'calendar'
  year: number
  off: readonly Day[]
  work: readonly Day[]
  title: string
  document: string
  day: Day
}

/** The number of one rule from a day on, with the local document it rests on. */
export interface RuleDraft {
  kind: 'rule'
  rule: string
  amount: number
  from: Day
  document: string
}

export type Draft = CalendarDraft | RuleDraft

/** In a line, for lists and for the acts that carry it. */
export function saysDraft(draft: Draft, step = ''): string {
  return draft.kind === 'calendar' ? `${draft.year}年放假安排（${draft.title}，${draft.document}，${draft.day}）` : `本地设置“${step || draft.rule}”自${draft.from}起改为 ${draft.amount}（${draft.document}）`
}
