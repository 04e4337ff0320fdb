import { z } from 'zod'
import { Done, InTown, line } from '../../primitive.ts'
import { refusals } from '../../refusal.ts'
import { OfCountyYear } from './county-reports.ts'

/** A town's figure as it reported it beside what bodies of the county count themselves. `apart`: the town's less the body's. */
export const BodyFigureRow = z.object({
  town: z.number(), name: z.string(), figure: z.string(), zh: z.string(), unit: z.string(),
  reported: z.string().nullable().describe('null: nothing was sent, or the report does not have it'),
  bodies: z.array(z.object({ body: z.string(), value: z.string(), shown: z.string(), note: z.string(), apart: z.string().nullable() })),
})
export type BodyFigureRow = z.infer<typeof BodyFigureRow>

export const BodyFiguresView = z.object({
  rows: z.array(BodyFigureRow),
  bodies: z.array(z.string()).describe('names used before'),
  figures: z.array(z.object({ id: z.string(), zh: z.string(), unit: z.string() })).describe('what may be entered'),
  towns: z.array(z.object({ id: z.number(), name: z.string() })),
  mayKeep: z.boolean(),
})
export type BodyFiguresView = z.infer<typeof BodyFiguresView>
export const listBodyFigures = { summary: '县级部门的数字与乡镇报告对照', params: OfCountyYear, response: { 200: BodyFiguresView, ...refusals } } as const

export const BodyLineView = z.object({
  line: z.number(), text: z.string(), fault: z.string().nullable(),
  read: z.object({ town: z.number(), name: z.string(), figure: z.string(), zh: z.string(), value: z.string(), unit: z.string() }).nullable(),
})
export type BodyLineView = z.infer<typeof BodyLineView>

export const mostBodyText = 60_000
export const readBodyFigures = {
  summary: '认一认粘贴的数字，不保存', params: OfCountyYear,
  body: z.object({ text: z.string().min(1, '请先粘贴。').max(mostBodyText, '粘贴的太长，请分几次。') }), response: { 200: z.object({ lines: z.array(BodyLineView), cut: z.boolean() }), ...refusals },
} as const

const value = z.string().regex(/^\d{1,18}(\.\d{1,6})?$/, '数值请写成数字。')

export const keepBodyFigures = {
  summary: '登记县级部门的数字；同一项再登记，以后一次为准',
  params: OfCountyYear,
  body: z.object({
    key: z.uuid('这次提交没有编号，请刷新页面后重试。'),
    body: line('部门名称', 40),
    note: z.string().trim().max(200, '备注最多 200 个字。'),
    lines: z.array(z.object({
      line: z.number().int().min(1).max(2000), town: InTown.shape.town, figure: z.string().min(1).max(80), value: value.nullable().describe('null: 以前登记的作废'),
    })).min(1, '请至少登记一项。').max(500, '一次最多 500 行。'),
  }),
  response: { 200: Done, ...refusals },
} as const
