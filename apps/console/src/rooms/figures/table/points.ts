import type { FigureTableView } from '@zhenzhi/contract'

/** One point of a chart; null: no value, which is no nought. */
export interface Point {
  key: string
  title: string
  shown: string
  value: number | null
}

const most = 40

/** The whole of each row, in the order of the table: nothing is put in order of size. Days that have not begun are left out. */
export function pointsOf({ rowHeads, cells }: FigureTableView): Point[] {
  const points = rowHeads.flatMap(({ key, title }, at): Point[] => {
    const cell = cells[at]?.at(-1)
    return cell === undefined || cell.state === 'ahead' ? [] : [{ key, title, shown: cell.state === 'unbooked' ? '没有登记' : cell.shown, value: cell.value === null ? null : Number(cell.value) }]
  })
  return points.length > most ? points.filter(({ value }) => value !== null && value !== 0).slice(0, most) : points
}

/** The top of the scale: a round number at or above the largest. */
export function topOf(points: readonly Point[]): number {
  const largest = Math.max(0, ...points.map(({ value }) => value ?? 0))
  if (largest === 0) return 1
  const size = 10 ** Math.floor(Math.log10(largest))
  return [1, 2, 2.5, 5, 10].map((times) => times * size).find((top) => top >= largest) ?? largest
}
