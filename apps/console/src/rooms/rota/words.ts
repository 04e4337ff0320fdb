import type { RotaShift, ShiftKind } from '@zhenzhi/contract'

type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red'

export const weekdays = ['', '一', '二', '三', '四', '五', '六', '日'] as const
export const kindWords: Readonly<Record<ShiftKind, string>> = { seat: '班子成员坐班接访', heads: '党政主要领导坐班接访', unit: '部门轮值', watch: '值班带班' }
/** In the head of a narrow column. */
export const shortKinds: Readonly<Record<ShiftKind, string>> = { seat: '班子成员坐班', heads: '主要领导坐班', unit: '部门轮值', watch: '值班' }

/** How a shift stands, in one word; nothing for one that is simply planned. */
export function standOf(shift: Pick<RotaShift, 'state' | 'gap' | 'day'>, today: string): { word: string; tone: Tone } | undefined {
  switch (shift.state) {
    case 'held': return { word: '已到岗', tone: 'green' }
    case 'stoodIn': return { word: '已替班', tone: 'green' }
    case 'missed': return { word: '缺岗', tone: 'red' }
    case 'swapAsked': return { word: '换班待同意', tone: 'amber' }
    case 'swapAgreed': return { word: '换班待批准', tone: 'amber' }
    case 'planned': return shift.gap ? { word: '空班', tone: 'red' } : shift.day < today ? { word: '待登记', tone: 'amber' } : undefined
  }
}

/** Who is on it, as it stands on the sheet. */
export function whoOf({ unit, onShift, lead, stoodInBy }: RotaShift): string {
  const names = [unit?.name, stoodInBy === null ? onShift?.name : `${stoodInBy.name}${onShift === null ? '' : `（替${onShift.name}）`}`].filter((name) => name !== undefined)
  return `${names.join(' ') || '还没有人'}${lead === null ? '' : `，带班${lead.name}`}`
}

export function sayDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** 2026年3月 */
export function sayMonth(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}

/** So many months later; earlier where less than nought. */
export function monthAfter(month: string, count: number): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** Every half hour of a day. */
export const hours = Array.from({ length: 48 }, (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`)

export const usualHours: Readonly<Record<ShiftKind, [string, string]>> = { seat: ['08:30', '17:30'], heads: ['08:30', '17:30'], unit: ['08:30', '17:30'], watch: ['08:30', '08:30'] }
