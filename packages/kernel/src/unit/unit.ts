import { shiftDecimal } from './decimal.ts'

/**
 * A dimension is what may be added up; a word is how it is said. 件, 起 and 宗 are one dimension; 户 and 户次 are two.
 * Amounts are kept in the dimension's smallest unit: money in 分, length in metres.
 */
export const dimensions = [
  'case', 'event', 'person-times', 'group', 'household', 'visit', 'premises', 'copy', 'person', 'thing', 'village',
  'length', 'area', 'money', 'day', 'vehicle-times', 'rank',
] as const

export type Unit = (typeof dimensions)[number]

/** `power`: one display unit is ten to this power of the dimension's own unit (万元 = 10⁶ 分). */
export interface DisplayUnit {
  dimension: Unit
  power: number
}

export const displayUnits = {
  件: { dimension: 'case', power: 0 },
  起: { dimension: 'case', power: 0 },
  宗: { dimension: 'case', power: 0 },
  次: { dimension: 'event', power: 0 },
  场: { dimension: 'event', power: 0 },
  场次: { dimension: 'event', power: 0 },
  人次: { dimension: 'person-times', power: 0 },
  万人次: { dimension: 'person-times', power: 4 },
  批: { dimension: 'group', power: 0 },
  户: { dimension: 'household', power: 0 },
  户次: { dimension: 'visit', power: 0 },
  家: { dimension: 'premises', power: 0 },
  份: { dimension: 'copy', power: 0 },
  名: { dimension: 'person', power: 0 },
  人: { dimension: 'person', power: 0 },
  个: { dimension: 'thing', power: 0 },
  处: { dimension: 'thing', power: 0 },
  条: { dimension: 'thing', power: 0 },
  盏: { dimension: 'thing', power: 0 },
  台: { dimension: 'thing', power: 0 },
  座: { dimension: 'thing', power: 0 },
  个村: { dimension: 'village', power: 0 },
  米: { dimension: 'length', power: 0 },
  公里: { dimension: 'length', power: 3 },
  亩: { dimension: 'area', power: 0 },
  分: { dimension: 'money', power: 0 },
  元: { dimension: 'money', power: 2 },
  万元: { dimension: 'money', power: 6 },
  天: { dimension: 'day', power: 0 },
  车次: { dimension: 'vehicle-times', power: 0 },
  位: { dimension: 'rank', power: 0 },
} as const satisfies Record<string, DisplayUnit>

export type UnitWord = keyof typeof displayUnits

/** An amount of the dimension's own unit, said in a word: ('20000000', '万元') → '20'. Exact, never rounded. */
export function displayAmount(amount: string, word: UnitWord): string {
  return shiftDecimal(amount, displayUnits[word].power)
}
