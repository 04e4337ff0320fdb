import type { WayView } from '@zhenzhi/contract'
import { sayDay } from '../../../parts/days.ts'

export const stateWords = {
  'not-begun': '还没有开始', 'under-way': '正在办理', 'sent': '已上报，等县里收到', 'received': '县里已收到', 'returned': '县里退回，待修改后再报', 'accepted': '县里已接受',
} as const satisfies Record<WayView['state'], string>

export const kindWords = { upward: '报送版', public: '公开版' } as const

type Edition = WayView['editions'][number]

export function sayEdition({ number, kind, cutoff }: Pick<Edition, 'number' | 'kind' | 'cutoff'>): string {
  return `第 ${number} 版（${kindWords[kind]}，数字截至${sayDay(cutoff)}）`
}

/** How a last day was or is being kept. */
export function sayDue({ done, apart }: { done: string | null; apart: number }): string {
  if (done === null) return apart > 0 ? `还有 ${apart} 天` : apart === 0 ? '今天是最后一天' : `已过 ${-apart} 天，还没有办`
  return apart > 0 ? `提前 ${apart} 天` : apart === 0 ? '当天办结' : `晚了 ${-apart} 天`
}
