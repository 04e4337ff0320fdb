import type { DifferingRow, ImportMapping, ImportView, ReconcileView } from '@zhenzhi/contract'
import type { Person } from './rooms.ts'
import { uploaded } from './spreadsheets.ts'
import { workbook } from './workbook.ts'
import type { SheetCell } from './workbook.ts'

const town = 11
const addressOf = (id: string) => `/api/towns/${town}/reconciliations/${id}`

export const orderHeads = ['工单编号', '来电时间', '当前状态', '办理期限', '承办单位', '诉求内容', '办理日期', '办结日期', '群众评价'] as const

/** A list as the platform of the hotline exports it. */
export function orderList(...rows: Partial<Record<(typeof orderHeads)[number], SheetCell>>[]): Buffer {
  return workbook({ name: '工单明细', rows: [[...orderHeads], ...rows.map((row) => orderHeads.map((head) => row[head] ?? null))] })
}

/** What the words of that platform stand for. */
const orderWords = [['办理中', 'received,assigned'], ['待回复', 'handled'], ['办结', 'closed']].map(([word = '', key = '']) => ({ field: '@state', word, key }))

export function listUploaded(person: Person, bytes: Buffer, definition = 'hotline-order'): Promise<ImportView> {
  return uploaded(person, bytes, { definition, purpose: 'reconcile', name: '平台名单.xlsx' })
}

type Step = 'compare' | 'preview' | 'take' | 'undo'

/** Asks for a step and waits until it has come to its end. */
export async function reconcileStep(person: Person, id: string, { path, body = {} }: { path: Step; body?: object }): Promise<ReconcileView> {
  const reply = await person.post(`${addressOf(id)}/${path}`, body)
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  for (let tries = 0; tries < 6000; tries += 1) {
    const now = await person.read<ReconcileView>(addressOf(id))
    if (now.import.run?.ended === true) return now
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the list did not come to an end')
}

export function compared(person: Person, view: ImportView, more: Partial<ImportMapping> = {}): Promise<ReconcileView> {
  if (view.found === undefined) throw new Error('nothing was found')
  const { proposed } = view.found
  return reconcileStep(person, view.id, { path: 'compare', body: { mapping: { ...proposed, words: [...proposed.words, ...orderWords], ...more } } })
}

export async function differing(person: Person, id: string, kind?: string): Promise<DifferingRow[]> {
  return (await person.read<{ rows: DifferingRow[] }>(`${addressOf(id)}/rows${kind === undefined ? '' : `?kind=${kind}`}`)).rows
}
