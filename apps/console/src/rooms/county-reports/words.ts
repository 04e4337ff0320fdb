import type { CountyTownView } from '@zhenzhi/contract'

export const standings = {
  'not-sent': '未报', 'sent': '已报', 'received': '已收到', 'returned': '已退回', 'sent-again': '再次报来', 'accepted': '已接受',
} as const satisfies Record<CountyTownView['standing'], string>

export const standingWords = Object.keys(standings) as CountyTownView['standing'][] // Object.keys forgets which keys they are

export const actWords = { received: '登记收到', accepted: '接受', returned: '退回' } as const satisfies Record<CountyTownView['open'][number], string>

/** How a thing with a last day was kept, in words that blame nobody: on time, so many days late, or how long is left. */
export function sayKept({ done, apart }: { done: string | null; apart: number }): string {
  if (done !== null) return apart >= 0 ? '按期' : `晚 ${-apart} 天`
  if (apart < 0) return `期限已过 ${-apart} 天`
  return apart === 0 ? '今天到期' : `还有 ${apart} 天到期`
}

/** A share as people read it: 3 of 40 sentences. */
export function sayAlike({ alike, of }: { alike: number; of: number }): string {
  return `${of} 句里有 ${alike} 句`
}
