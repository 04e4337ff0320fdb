import type { DifferingKind, ReconcileCounts, ReconciliationLine } from '@zhenzhi/contract'
import { sayDay } from '../../../parts/days.ts'

export const kindWords = { missing: '平台有，我们没有', extra: '我们有，平台没有', state: '办到哪一步不同', deadline: '期限不同', day: '日期不同', field: '内容不同' } as const satisfies Record<DifferingKind, string>

export const kinds = ['missing', 'extra', 'state', 'deadline', 'day', 'field'] as const satisfies readonly DifferingKind[]

export const dayFromWords = { list: '', later: '（平台没有单列，按后一步的日期）', today: '（平台没有日期，按今天）' } as const

export const runWords = { check: '正在对账', preview: '正在试着接过来', commit: '正在接过来', undo: '正在撤销' } as const

/** Ours less theirs, with its sign. */
export function sayApart({ ours, theirs }: Pick<ReconcileCounts, 'ours' | 'theirs'>): string {
  if (ours === theirs) return '一样多'
  return ours > theirs ? `我们多 ${ours - theirs} 件` : `我们少 ${theirs - ours} 件`
}

/** How a list stands, in a few words. */
export function sayHeld({ state, counts, held }: ReconciliationLine): string {
  if (state === 'undone') return `已撤销接过来的 ${counts?.struck ?? 0} 件`
  if (state === 'done') return `已接过来 ${(counts?.cases ?? 0) + (counts?.moved ?? 0)} 件`
  if (held === undefined) return state === 'uploaded' ? '已上传，还没有对' : '已对'
  return `${sayDay(held.from)}至${sayDay(held.to)}：平台 ${held.counts.theirs} 件，我们 ${held.counts.ours} 件`
}
