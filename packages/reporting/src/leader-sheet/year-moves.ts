import { addDecimals, compareDecimals, negateDecimal } from '@zhenzhi/kernel'
import type { FigureBeside, MovedBy, YearOfFigure } from './leader-facts.ts'

export interface YearMove {
  figure: FigureBeside
  /** Signed, in the figure's unit. */
  by: string
  /** Against last year's; from nothing it counts as ten times. */
  ratio: number
}

const fromNothing = 10
const zero = '0'

/** Printed figures that are not what they were the year before, the largest relative moves first. What has no value in one of the years is no move. */
export function yearMoves(figures: readonly FigureBeside[]): YearMove[] {
  const moves = figures.flatMap((figure): YearMove[] => {
    const [now, before] = [figure.now.value, figure.before.value]
    if (now === null || before === null || compareDecimals(now, before) === 0) return []
    const by = addDecimals(now, negateDecimal(before))
    return [{ figure, by, ratio: compareDecimals(before, zero) === 0 ? fromNothing : Math.abs(Number(by) / Number(before)) }]
  })
  return moves.toSorted((a, b) => b.ratio - a.ratio || (a.figure.id < b.figure.id ? -1 : 1))
}

/** `登记矛盾纠纷：今年38件，上年25件，多13件（52%）。` and why, as far as the books say it. */
export function sayMove({ figure, by, ratio }: YearMove): string {
  const { zh, unit, now, before, since } = figure
  const points = unit === '%'
  const size = by.replace(/^-/, '') + (points ? '个百分点' : unit)
  const share = points || ratio >= fromNothing ? '' : `（${Math.round(ratio * 100)}%）`
  return `${zh}：今年${now.shown}，上年${before.shown}，${by.startsWith('-') ? '少' : '多'}${size}${share}。${sayWhy({ now, before, since })}`
}

const sources = { record: '台账记录', import: '汇总导入', supply: '盖章确认' } as const

function sayWhy({ now, before, since }: Pick<FigureBeside, 'now' | 'before' | 'since'>): string {
  if (before.grades.length === 0) return '上年没有这项记录，不能说是增加。'
  if (now.grades.length === 0) return '今年还没有记录，不能说是减少。'
  const source = ({ grades }: YearOfFigure) => grades.map((grade) => sources[grade]).toSorted().join('、')
  const apart = source(now) === source(before) ? '' : `两年来源不同：今年${source(now)}，上年${source(before)}。`
  const changed = sayMovedBy(since.by)
  return apart + (changed === '' ? '' : `上年数${since.reported ? '报出' : '年底'}以后又${changed}。`)
}

const reasons = { corrected: '更正', late: '补登', newlyMeasured: '新增统计', matured: '到期变动', redefined: '口径改了', time: '随日子变动' } as const

/** `补登2、更正-1`; empty where nothing moved. */
export function sayMovedBy(by: MovedBy): string {
  return by.map(({ reason, amount }) => `${reasons[reason]}${amount ?? ''}`).join('、')
}
