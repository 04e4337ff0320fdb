import type { LadderRung, RungRow } from '../../store/ladder/ladder-setting.ts'

export type Rungs = readonly { rung: LadderRung; days: number | null }[]

/** Where a town set none. 本地设置: no law says whom a town tells of what is late, or when. Days after the due day; below nought before it. */
const usualRungs: Rungs = [{ rung: 'handler', days: -1 }, { rung: 'head', days: 1 }, { rung: 'leader', days: 3 }, { rung: 'secretary', days: 7 }]

/** The rungs of a kind, lowest first: its own where the town set them, else those for all kinds, else the usual. */
export function rungsOf(rows: readonly RungRow[], definition: string): Rungs {
  return usualRungs.map(({ rung, days }) => {
    const set = rows.find((row) => row.definition === definition && row.rung === rung) ?? rows.find((row) => row.definition === '' && row.rung === rung)
    return { rung, days: set === undefined ? days : set.days }
  })
}

/** The earliest any rung of any kind is told, in days after the due day. */
export function earliestOf(rows: readonly RungRow[]): number {
  return Math.min(...[...usualRungs, ...rows].map(({ days }) => days ?? Number.POSITIVE_INFINITY))
}
