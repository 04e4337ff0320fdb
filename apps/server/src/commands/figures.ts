import type { FigureDesk } from '../figures/figure-desk.ts'
import type { Asked } from './asked.ts'

/**
 * Every figure of a town and period, as a program or a person reads it. What others call by another id comes once more at the end for a program,
 * under that id, with the ids it is kept by here (`sameAs`).
 */
export async function figuresCommand(figures: FigureDesk, { town, from, to, cutoff, json }: Asked): Promise<string> {
  const read = await figures.read({ town: town.id, from, to, cutoff })
  const lines = read.map(({ id, zh, value, numerator, denominator, unit, absent, grades, records, asOf }) => ({ id, zh, value, absent, numerator, denominator, unit, grades, records, asOf: asOf.seq }))
  if (json) return JSON.stringify([...lines, ...byOtherIds(figures, lines)], null, 2)
  const head = `${town.name}　${from} 至 ${to}${cutoff === undefined ? '' : `　登记截至 ${cutoff}`}${town.demo ? '　演示数据' : ''}`
  return [head, ...lines.map((one) => `${one.zh}（${one.id}）：${one.value ?? one.absent}${one.value === null ? '' : one.unit}　记录 ${one.records} 条`)].join('\n')
}

interface Line {
  id: string
  value: string | null
}

/** Where one word stands for several figures, its value is what they all come to; where they do not, it has none. */
function byOtherIds<L extends Line>({ indicators }: FigureDesk, lines: readonly L[]): (L & { sameAs: string[] })[] {
  const others = new Set(indicators.flatMap(({ also = [] }) => also))
  return [...others].flatMap((id) => {
    const sameAs = indicators.filter(({ also = [] }) => also.includes(id)).map((one) => one.id)
    const same = lines.filter((line) => sameAs.includes(line.id))
    const [first] = same
    return first === undefined ? [] : [{ ...first, id, value: same.every(({ value }) => value === first.value) ? first.value : null, sameAs }]
  })
}
