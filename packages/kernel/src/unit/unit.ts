import { shiftDecimal } from './decimal.ts'

/**
 * A dimension is what may be added up; a word is how it is said. 件, 起 and 宗 are one dimension; 户 and 户次 are two.
 * Amounts are kept in the dimension's smallest unit: money in 分, length in metres.
 */
export const dimensions = [
  'case', 'event', 'person-times', 'group', 'household', 'visit', 'premises', 'copy', 'person', 'thing', 'village',
  'length', 'area', 'money', 'day', 'month', 'vehicle-times', 'rank',
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
  类: { dimension: 'thing', power: 0 },
  盏: { dimension: 'thing', power: 0 },
  台: { dimension: 'thing', power: 0 },
  座: { dimension: 'thing', power: 0 },
  部: { dimension: 'thing', power: 0 },
  个村: { dimension: 'village', power: 0 },
  米: { dimension: 'length', power: 0 },
  公里: { dimension: 'length', power: 3 },
  亩: { dimension: 'area', power: 0 },
  分: { dimension: 'money', power: 0 },
  元: { dimension: 'money', power: 2 },
  万元: { dimension: 'money', power: 6 },
  天: { dimension: 'day', power: 0 },
  个月: { dimension: 'month', power: 0 },
  车次: { dimension: 'vehicle-times', power: 0 },
  位: { dimension: 'rank', power: 0 },
} as const satisfies Record<string, DisplayUnit>

export type UnitWord = keyof typeof displayUnits

/** A decimal as people write it in a word: 元 with its 分 in two places where there are any (320.50), without where there are none (320); all else as it is. */
export function writtenIn(value: string, word: string): string {
  const [, whole = '', places = ''] = /^(-?\d+)\.(\d+)$/.exec(value) ?? []
  if (!['元', ...Object.keys(perUnits)].includes(word) || whole === '') return value
  return /^0+$/.test(places) ? whole : `${whole}.${places.padEnd(2, '0')}`
}

/** So much for each: words of a standard, a mean or a rate. Never of what is added up; the dimension is that of the amounts. */
const perUnits = {
  '元/月': { dimension: 'money', power: 2 },
  '元/年': { dimension: 'money', power: 2 },
  '元/人': { dimension: 'money', power: 2 },
} as const satisfies Record<string, DisplayUnit>

export type PerWord = keyof typeof perUnits

const allUnits = { ...displayUnits, ...perUnits }

/** An amount of the dimension's own unit, said in a word: ('20000000', '万元') → '20', ('30000', '元/月') → '300'. Exact, never rounded. */
export function displayAmount(amount: string, word: UnitWord | PerWord): string {
  return shiftDecimal(amount, allUnits[word].power)
}

/** The unit that goes by this word; undefined for a word that is none, such as %. */
export function findUnit(word: string): DisplayUnit | undefined {
  return Object.entries(allUnits).find(([one]) => one === word)?.[1]
}
