import type { FigureDesk } from '../figures/figure-desk.ts'
import type { Asked } from './asked.ts'

/** How one figure came about, with the ids of the records behind it. Whoever runs the machine sees all of them, and no names. */
export async function receiptCommand(figures: FigureDesk, { town, from, to, figure, json }: Asked): Promise<string | { says: string }> {
  if (figure === undefined) return { says: `请用 --figure 写指标：${figures.indicators.map(({ id }) => id).join('、')}` }
  const records: { id: string; amount: string }[] = []
  let after: string | undefined
  for (;;) {
    const opened = await figures.open({ town: town.id, from, to, figure, part: 0, after, maySee: async (ids) => new Set(ids) })
    if ('refusal' in opened) return { says: opened.refusal.says }
    records.push(...opened.records.map(({ record, amount }) => ({ id: record, amount })))
    after = opened.next
    if (after !== undefined) continue
    const { receipt } = opened
    if (json) return JSON.stringify({ ...receipt, list: records }, null, 2)
    return [
      `${receipt.zh}（${receipt.id}）　${from} 至 ${to}　${town.name}${town.demo ? '　演示数据' : ''}`,
      `数值 ${receipt.value ?? '—'}${receipt.unit}　封存序号 ${receipt.seq}　摘要 ${receipt.digest}`,
      `记录 ${receipt.records} 条`,
      ...records.map(({ id, amount }) => `  ${id}  ${amount}`),
    ].join('\n')
  }
}
