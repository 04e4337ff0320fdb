import { z } from 'zod'
import { Day, Id, InTown, line, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const days = z.array(Day).max(120, '一年最多填 120 天。')

/** A year of the working calendar, as the official notice arranges it. */
export const CalendarYearView = z.object({
  year: z.number().int(),
  off: z.array(z.string()).describe('days of rest, the weekend days that the notice counts among them included'),
  work: z.array(z.string()).describe('days of a weekend that are worked'),
  title: z.string().describe('title of the notice; empty where it is not kept'),
  document: z.string().describe('its number'),
  day: z.string().nullable().describe('its date'),
  entered: z.boolean().describe('entered here; else it came with the release'),
})
export type CalendarYearView = z.infer<typeof CalendarYearView>

/** A rule whose number is set locally: what holds today, what was set, and on which document. */
export const LocalSettingView = z.object({
  rule: z.string(),
  step: z.string(),
  says: z.string(),
  law: z.string().describe('where the preset number comes from'),
  startsFrom: z.string().nullable(),
  unit: z.enum(['working', 'calendar', 'month', 'hour']),
  preset: z.number().int(),
  amount: z.number().int().describe('what holds today'),
  set: z.array(z.object({ amount: z.number().int(), from: z.string(), document: z.string(), by: z.string(), county: z.boolean().describe('set by the county') })).describe('in the order it was set'),
})
export type LocalSettingView = z.infer<typeof LocalSettingView>

const calendarDraft = z.object({ kind: z.literal('calendar'), year: z.number().int().min(2010, '年份不对。').max(2100, '年份不对。'), off: days, work: days, title: line('通知名称', 100), document: line('文号', 60), day: Day })
const ruleDraft = z.object({
  kind: z.literal('rule'), rule: z.string().max(40),
  amount: z.number('请填写数量。').int('数量要是整数。').min(1, '数量最少是 1。').max(3650, '数量最多是 3650。'), from: Day, document: line('依据文件', 200),
})
/** What is to be changed: a year of the calendar, or the number of one rule from a day on. */
export const ClockDraft = z.discriminatedUnion('kind', [calendarDraft, ruleDraft])
export type ClockDraft = z.infer<typeof ClockDraft>

export const ClockChangeView = z.object({
  id: z.string(),
  says: z.string().describe('what is changed, in a line'),
  state: z.enum(['looking', 'looked', 'running', 'done']).describe('being looked at; looked at, not adopted; being carried out; done'),
  looked: z.number().int().describe('open cases looked at so far'),
  broken: z.number().int().describe('cases that could not be reckoned'),
  made: z.string(),
  by: z.string(),
  adopted: z.string().nullable(),
  adoptedBy: z.string().nullable(),
  finished: z.string().nullable(),
})
export type ClockChangeView = z.infer<typeof ClockChangeView>

export const ClocksView = z.object({
  years: z.array(CalendarYearView).describe('the latest first'),
  missing: z.array(z.number().int()).describe('years that due days of open cases may fall in, without a notice'),
  version: z.string().describe('the calendar in use'),
  settings: z.array(LocalSettingView),
  changes: z.array(ClockChangeView).describe('the latest first'),
  changesCalendar: z.boolean().describe('whether this person may enter a year here'),
  changesSettings: z.boolean(),
})
export type ClocksView = z.infer<typeof ClocksView>

export const ClockChangePage = z.object({
  change: ClockChangeView,
  counts: z.array(z.object({ town: z.string(), unit: z.string(), cases: z.number().int() })).describe('cases moved, by town and unit: who was told, once it is done'),
  lines: z.array(z.object({
    id: z.string().nullable().describe('null where this person may not open the case'),
    town: z.string(), kind: z.string(), duty: z.string(), unit: z.string(), before: z.string(), after: z.string(), why: z.string(),
  })),
  next: z.string().nullable(),
  mayAdopt: z.boolean(),
})
export type ClockChangePage = z.infer<typeof ClockChangePage>

export const getClocks = { summary: '工作日历和本地设置', params: InTown, response: { 200: ClocksView, ...refusals } } as const
export const proposeClockChange = { summary: '先看改了日历或本地设置会影响哪些件', params: InTown, body: ClockDraft, response: { 200: z.object({ id: z.string() }), ...refusals } } as const
export const getClockChange = {
  summary: '一次变更：受影响的件和进度', params: OneInTown, querystring: z.object({ after: z.string().max(60).optional() }), response: { 200: ClockChangePage, ...refusals },
} as const
export const adoptClockChange = { summary: '采用一次变更', params: OneInTown, response: { 200: ClockChangeView, ...refusals } } as const

/** 限办: a leader's own day for one duty, earlier than the statutory one. */
export const limitDuty = {
  summary: '领导限办',
  params: z.object({ id: Id }),
  body: z.object({ key: z.string().min(8).max(100), duty: z.string().max(80), round: z.number().int().min(1), until: Day, reason: line('限办要求', 200) }),
  response: { 200: z.object({ done: z.literal(true) }), ...refusals },
} as const
