import { z } from 'zod'
import { InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const Report = z.string().regex(/^[a-z-]{1,40}$/, '没有这种报表，请返回重新选择。')
const period = z.string().regex(/^2\d{3}(?:-(?:0[1-9]|1[0-2]))?$/, '时期不对：年报写年份，月报写年月。')
const OfReport = InTown.extend({ report: Report })

const Cell = z.object({
  value: z.string().nullable(),
  figure: z.object({ id: z.string(), from: z.iso.date(), to: z.iso.date() }).optional().describe('the figure alone in it, and the period it is read of'),
  typed: z.string().optional(),
  byHand: z.boolean().describe('something in it was typed, not counted'),
  blank: z.boolean().optional(),
})
export type SecondCellView = z.infer<typeof Cell>

const Table = z.object({
  title: z.string(), corner: z.string(), columns: z.array(z.string()),
  rows: z.array(z.object({ label: z.string(), level: z.number(), cells: z.array(Cell) })),
})
export type SecondTableView = z.infer<typeof Table>

export const SecondReportView = z.object({
  id: z.string(), title: z.string(), every: z.enum(['year', 'month']), basis: z.string(), period: z.string(), from: z.iso.date(), to: z.iso.date(),
  due: z.object({ day: z.iso.date(), law: z.string(), statutory: z.boolean() }).nullable(),
  version: z.number(),
  last: z.object({ name: z.string(), moment: z.string() }).nullable(),
  parts: z.array(z.object({
    heading: z.string(),
    text: z.object({ key: z.string(), hint: z.string(), says: z.string(), begun: z.boolean() }).nullable(),
    tables: z.array(Table),
  })),
  balances: z.array(z.object({ title: z.string(), column: z.string(), left: z.string(), right: z.string(), holds: z.boolean().nullable() })),
  waiting: z.number().describe('cells that wait for somebody to type'),
  sent: z.object({ name: z.string(), moment: z.string(), differs: z.array(z.object({ table: z.string(), row: z.string(), column: z.string(), was: z.string(), is: z.string() })) }).nullable(),
})
export type SecondReportView = z.infer<typeof SecondReportView>

export const listSecondReports = {
  summary: '其他报表', params: InTown,
  response: { 200: z.array(z.object({ id: z.string(), title: z.string(), every: z.enum(['year', 'month']), basis: z.string() })), ...refusals },
} as const

export const getSecondReport = { summary: '一份其他报表', params: OfReport, querystring: z.object({ period }), response: { 200: SecondReportView, ...refusals } } as const

const seen = z.number().int().min(0).max(2_147_483_647).describe('the version on the screen when it was written')
const Version = z.object({ version: z.number() })

export const enterSecondReport = {
  summary: '填报其他报表', params: OfReport,
  body: z.object({
    period, seen,
    typed: z.record(z.string().max(60), z.string().regex(/^(?:|(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?)$/, '请填数，没有的填 0；最多四位小数。')),
    written: z.record(z.string().max(60), z.string().max(5000, '一部分最多五千字。')),
  }),
  response: { 200: Version, ...refusals },
} as const

export const sendSecondReport = { summary: '记下已上报', params: OfReport, body: z.object({ period, seen }), response: { 200: Version, ...refusals } } as const

export const getSecondReportFile = { summary: '下载其他报表', params: OfReport, querystring: z.object({ period, as: z.enum(['docx', 'xlsx']) }) } as const
