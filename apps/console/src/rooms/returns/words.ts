import type { ReturnLine, ReturnMonth } from '@zhenzhi/contract'

type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red'

/** How a village stands, in one word, and how it is painted. */
export function standOf({ state, late, nought }: Pick<ReturnLine, 'state' | 'late' | 'nought'>): { word: string; tone: Tone } {
  switch (state) {
    case 'none': return { word: '没有列入', tone: 'plain' }
    case 'owed': return late ? { word: '逾期未报', tone: 'red' } : { word: '未报', tone: 'amber' }
    case 'back': return { word: '退回', tone: 'red' }
    case 'missed': return { word: '未报，已锁定', tone: 'red' }
    case 'filed':
    case 'locked': return { word: `${nought ? '零报告' : '已报'}${late ? '（迟报）' : ''}`, tone: late ? 'amber' : 'green' }
  }
}

export const ways = { link: '村里用链接报', entered: '代录', desk: '本系统登记' } as const

export const sweepWords: Record<NonNullable<ReturnMonth['sweep']>['state'], string> = { open: '已开账', merged: '已汇总', confirmed: '已确认', locked: '已锁定' }

/** 2026年3月 */
export function sayMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** So many months later; earlier where less than nought. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const all = year * 12 + number - 1 + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** A whole number as it was typed; undefined for what is none. */
export function wholeIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim()
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined
}
