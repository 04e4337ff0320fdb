import { z } from 'zod'
import { refusals } from '../refusal.ts'

const day = z.iso.date()
const axis = z.string().min(1).max(40)
const Axis = z.object({ id: z.string(), title: z.string(), kind: z.enum(['time', 'choice', 'place', 'none']) })
const Head = z.object({ key: z.string(), title: z.string() })

/**
 * One figure of one row and column. `none`: nothing divides it, or nothing is recorded; `ahead`: its days have not begun; `unbooked`: nought, because
 * nothing was entered; `few`: fewer than five people of a special group, not told to this reader.
 */
export const CellView = z.object({ shown: z.string(), value: z.string().nullable(), state: z.enum(['value', 'none', 'ahead', 'unbooked', 'few']) })
export type CellView = z.infer<typeof CellView>

export const FigureTableView = z.object({
  figure: z.string(), zh: z.string(), unit: z.string(), town: z.number(), townName: z.string(), demo: z.boolean(),
  from: day, to: day, cutoff: day,
  axes: z.array(Axis).describe('by what else it can be told'),
  rows: Axis, cols: Axis,
  rowHeads: z.array(Head), colHeads: z.array(Head),
  cells: z.array(z.array(CellView)).describe('row by row; the last of each row, and the last row, are the whole'),
  says: z.array(z.string()).describe('why rows or columns do not add up to the whole, and what is not told'),
})
export type FigureTableView = z.infer<typeof FigureTableView>

const asked = z.object({ town: z.coerce.number().int(), from: day, to: day, cutoff: day.optional(), figure: z.string().min(1).max(80), rows: axis, cols: axis.default('none') })
export const getFigureTable = { summary: '一个指标分月、分村、分类的表', querystring: asked, response: { 200: FigureTableView, ...refusals } } as const
export const getFigureTableFile = { summary: '下载这张表', querystring: asked } as const
