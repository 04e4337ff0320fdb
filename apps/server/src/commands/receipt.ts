import { isRefused } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { shownAmount } from '../figures/figure.ts'
import type { FigureDesk } from '../figures/figure-desk.ts'
import type { Receipt } from '../figures/receipt.ts'
import type { Asked } from './asked.ts'

interface Listed {
  id: string
  amount: string
  /** Of a rate, 0 is the numerator and 1 the denominator. */
  part: number
}

/** How one figure came about, with the ids of the records behind it. Whoever runs the machine sees all of them, and no names. */
export async function receiptCommand(figures: FigureDesk, { town, from, to, cutoff, figure, json }: Asked): Promise<string | { says: string }> {
  if (figure === undefined) return { says: `请用 --figure 写指标：${figures.indicators.map(({ id }) => id).join('、')}` }
  const [known = figure, ...more] = figures.indicators.filter(({ also = [] }) => also.includes(figure)).map(({ id }) => id)
  if (more.length > 0) return { says: `“${figure}”是几个指标合起来的叫法，请写其中一个：${[known, ...more].join('、')}` }
  const opened = await openAll(figures, { town: town.id, from, to, cutoff, figure: known })
  if (isRefused(opened)) return { says: opened.refusal.says }
  const { receipt, list } = opened
  if (json) return JSON.stringify({ ...receipt, list }, null, 2)
  return [
    `${receipt.zh}（${receipt.id}）　${from} 至 ${to}　${town.name}${town.demo ? '　演示数据' : ''}`,
    `数值 ${receipt.value ?? receipt.absent}${receipt.value === null ? '' : receipt.unit}　封存序号 ${receipt.seq}　摘要 ${receipt.digest}`,
    `记录 ${receipt.records} 条`,
    ...receipt.parts.flatMap((part, at) => [
      ...(receipt.parts.length > 1 ? [`${part.side === 0 ? '分子' : '分母'} ${part.amount}`] : []),
      ...(receipt.parts[at + 1]?.side === part.side ? [] : list.filter((one) => one.part === part.side).map(({ id, amount }) => `  ${id}  ${amount}`)),
    ]),
  ].join('\n')
}

async function openAll(figures: FigureDesk, asked: { town: number; from: string; to: string; cutoff: string | undefined; figure: string }): Promise<{ receipt: Receipt; list: Listed[] } | Refused> {
  const first = await openPart(figures, asked, 0)
  if (isRefused(first) || first.receipt.parts.length < 2) return first
  const second = await openPart(figures, asked, 1)
  return isRefused(second) ? second : { receipt: second.receipt, list: [...first.list, ...second.list] }
}

/** Each page counts and digests all records anew: they are few and large. */
const atOnce = 20_000

async function openPart(figures: FigureDesk, asked: Parameters<typeof openAll>[1], part: number): Promise<{ receipt: Receipt; list: Listed[] } | Refused> {
  const list: Listed[] = []
  for (let after: string | undefined; ;) {
    const opened = await figures.open({ ...asked, part, after, limit: atOnce, maySee: async (ids) => new Set(ids) })
    if (isRefused(opened)) return opened
    const { receipt, records, next } = opened
    list.push(...records.map(({ record, amount }) => ({ id: record, amount: shownAmount(receipt, amount, part), part })))
    if (next === undefined) return { receipt, list }
    after = next
  }
}
