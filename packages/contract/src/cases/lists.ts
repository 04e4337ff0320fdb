import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { purposeKey } from './requests.ts'

const day = z.iso.date()
const params = z.object({ town: z.coerce.number().int(), definition: z.string().max(60) })

/** What a list of one kind may be narrowed by; the same for the list, its ledger on paper and its export. */
const narrowing = {
  state: z.string().max(60).optional(),
  closed: z.enum(['yes', 'no']).optional(),
  overdue: z.enum(['yes']).optional(),
  place: z.uuid().optional(),
  words: z.string().max(60).optional(),
  /** Registered from one day to another, both included. */
  from: day.optional(),
  to: day.optional(),
}

/** A column that a ledger or an export may have: a field of the definition, or (`at.…`) how the case stands. `sum`: its numbers may be added up. */
export const ListColumn = z.object({ key: z.string(), title: z.string(), kind: z.string(), listed: z.boolean(), sum: z.boolean() })
export type ListColumn = z.infer<typeof ListColumn>

export const listColumns = { summary: '一种台账可以导出的各栏', params, response: { 200: z.object({ columns: z.array(ListColumn), mayReveal: z.boolean() }), ...refusals } }

/** `numbers`: what a column adds up by, as decimal text in its smallest unit; money in 分. */
export const LedgerRow = z.object({ id: z.string(), cells: z.array(z.string()), numbers: z.array(z.string().nullable()) })
export type LedgerRow = z.infer<typeof LedgerRow>

export const LedgerPage = z.object({
  title: z.string(), town: z.string(), demo: z.boolean(), columns: z.array(ListColumn), filters: z.array(z.object({ title: z.string(), says: z.string() })),
  rows: z.array(LedgerRow), next: z.string().nullable(),
})
export type LedgerPage = z.infer<typeof LedgerPage>

/** A page of some hundred rows, the last registered first; the browser asks for the next until it has them all. */
export const getLedger = {
  summary: '打印用的台账',
  params,
  querystring: z.object({ ...narrowing, where: z.union([z.string(), z.array(z.string())]).optional(), after: z.string().max(300).optional() }),
  response: { 200: LedgerPage, ...refusals },
}

/** An .xlsx file as it is written. `reveal`: numbers and names in full, for a stated purpose; every case read so is a line of the log. */
export const exportList = {
  summary: '导出为表格',
  params,
  body: z.object({
    ...narrowing,
    where: z.array(z.string().max(200)).max(20).optional(),
    columns: z.array(z.string().max(80)).min(1).max(200),
    reveal: z.enum(['yes']).optional(),
    why: purposeKey.default('other'),
    purpose: z.string().max(200).optional(),
  }),
}
