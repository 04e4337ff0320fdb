import type { FigureDesk } from '../figures/figure-desk.ts'
import type { Asked } from './asked.ts'

/** Every figure of a town and period, as a program or a person reads it. */
export async function figuresCommand(figures: FigureDesk, { town, from, to, json }: Asked): Promise<string> {
  const read = await figures.read({ town: town.id, from, to })
  const lines = read.map(({ id, zh, value, numerator, denominator, unit, absent, grades, records, asOf }) => ({ id, zh, value, absent, numerator, denominator, unit, grades, records, asOf: asOf.seq }))
  if (json) return JSON.stringify(lines, null, 2)
  const head = `${town.name}　${from} 至 ${to}${town.demo ? '　演示数据' : ''}`
  return [head, ...lines.map((one) => `${one.zh}（${one.id}）：${one.value ?? one.absent}${one.value === null ? '' : one.unit}　记录 ${one.records} 条`)].join('\n')
}
