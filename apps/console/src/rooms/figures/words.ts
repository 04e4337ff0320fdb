import type { FigureView } from '@zhenzhi/contract'

/** How a figure came to be known. */
export const gradeWords = { record: '明细', import: '汇总导入', supply: '盖章确认' } as const satisfies Record<FigureView['grades'][number], string>

/** Why a figure is another one than when the period was closed. */
const classWords: Readonly<Record<string, string>> = { corrected: '更正', 'registered-late': '迟报补登', 'newly-measured': '新增指标', matured: '后续到期' }

export function sayClass(name: string): string {
  return classWords[name] ?? name
}

/** The parts of the yearly report, by number. */
const partTitles: Readonly<Record<number, string>> = { 1: '一、举措和成效', 2: '二、不足和原因', 3: '三、第一责任人职责', 4: '四、下一年度安排', 5: '五、其他' }

export function partTitle(part: number): string {
  return partTitles[part] ?? '其他'
}

/** A value with its unit, or the words for none: a rate that divides by nothing is a dash, a latest entry that is not there 无记录. */
export function sayValue(value: string | null, unit: string, absent = '—'): string {
  return value === null ? absent : `${value}${unit === '%' ? '%' : ` ${unit}`}`
}

/** How much more or less than a year ago; between shares it is points. */
export function sayChange(change: string, unit: string): string {
  const by = change.replace('-', '')
  if (/^0(\.0*)?$/.test(by)) return '持平'
  return `${change.startsWith('-') ? '−' : '+'}${by}${unit === '%' ? ' 个百分点' : ''}`
}

export function periodOf(search: { from?: string; to?: string; cutoff?: string }, today: string): { from: string; to: string; cutoff?: string } {
  const year = today.slice(0, 4)
  return { from: search.from ?? `${year}-01-01`, to: search.to ?? `${year}-12-31`, ...(search.cutoff ? { cutoff: search.cutoff } : {}) }
}
