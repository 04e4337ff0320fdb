import { addDecimals, negateDecimal, refuse, writtenIn } from '@zhenzhi/kernel'
import type { Id, Indicator, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../../store/in-towns.ts'
import { addBodyFigures, bodyFiguresUnder, latestBodyFigures } from '../../store/reports/county/body-figures.ts'
import type { BodyFigureRow } from '../../store/reports/county/body-figures.ts'
import type { CountyOf, CountyParts } from './county-parts.ts'
import { readSent } from './read-sent.ts'

export interface BodyRow {
  town: number
  name: string
  figure: string
  zh: string
  unit: string
  reported: string | null
  bodies: { body: string; value: string; shown: string; note: string; apart: string | null }[]
}

/** Each figure a body holds beside the one the town reported, by figure and then by the town's name. */
export async function readBodyNumbers(parts: CountyParts, { year, towns }: CountyOf): Promise<BodyRow[]> {
  const ids = towns.map(({ id }) => id)
  const [kept, sent] = [await inTowns(parts.app, ids, (tx) => latestBodyFigures(tx, ids, year)), await readSent(parts.app, ids, year)]
  const rows = new Map<string, BodyRow>()
  for (const { town, figure, body, value, unit, note } of kept) {
    if (value === null) continue
    const reported = sent.get(town)?.figures.find(({ id }) => id === figure)
    const indicator = parts.indicators.find(({ id }) => id === figure)
    const key = `${figure} ${town}`
    const row = rows.get(key) ?? {
      town, name: towns.find(({ id }) => id === town)?.name ?? '', figure, zh: indicator?.title ?? figure, unit,
      reported: reported === undefined ? null : reported.value === null ? reported.absent : writtenIn(reported.value, reported.unit), bodies: [],
    }
    const apart = reported?.value === undefined || reported.value === null ? null : addDecimals(reported.value, negateDecimal(value))
    row.bodies.push({ body, value, shown: writtenIn(value, unit), note, apart })
    rows.set(key, row)
  }
  const at = new Map(ids.map((id, index) => [id, index]))
  const order = new Map(parts.indicators.map(({ id }, index) => [id, index]))
  return [...rows.values()].toSorted((one, other) => (order.get(one.figure) ?? 0) - (order.get(other.figure) ?? 0) || (at.get(one.town) ?? 0) - (at.get(other.town) ?? 0))
}

export interface BodyNumbers {
  body: string
  note: string
  lines: readonly { line: number; town: number; figure: string; value: string | null }[]
  key: Id
  by: Id
}

const reused = refuse('key-reused', '这次提交的内容与上一次不同。请刷新页面后重新填写提交。')

/** Town by town; sent twice it is kept once. A figure nobody knows is refused before anything is kept. */
export async function keepBodyNumbers(parts: CountyParts, { county, year }: CountyOf, { body, note, lines, key, by }: BodyNumbers): Promise<{ done: true } | Refused> {
  const units = new Map(parts.indicators.map(({ id, unit }: Indicator) => [id, unit]))
  const unknown = lines.find(({ figure }) => !units.has(figure))
  if (unknown !== undefined) return refuse('unknown-field', `第 ${unknown.line} 行的数字没有这个名称，请重新认一认。`)
  const { moment } = parts.now()
  for (const town of new Set(lines.map((one) => one.town))) {
    const rows = lines.filter((one) => one.town === town).map(({ line, figure, value }): BodyFigureRow => ({ id: v7(), line, figure, body, value, unit: units.get(figure) ?? '', note }))
    const same = await inTowns(parts.app, [town], async (tx) => {
      await addBodyFigures(tx, { town, year, county: county.id, account: by, key, moment }, rows)
      return isSame(rows, year, await bodyFiguresUnder(tx, { town, key }))
    })
    if (!same) return reused
  }
  return { done: true }
}

type Under = Awaited<ReturnType<typeof bodyFiguresUnder>>

function isSame(rows: readonly BodyFigureRow[], year: number, kept: Under): boolean {
  return kept.length === rows.length && rows.every((row) => kept.some((one) =>
    one.year === year && one.line === row.line && one.figure === row.figure && one.body === row.body && one.value === row.value && one.note === row.note))
}
