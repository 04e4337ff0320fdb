import { addDays } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { nth } from './spread.ts'
import { caseNamed, tell, village } from './telling.ts'

export type PremisesKind = keyof typeof known

/** How many of each kind the market office supervises, and how they are called. */
const known = {
  market: { count: 2, called: ['集贸市场'] },
  'food-trade': { count: 380, called: ['超市', '便民店', '粮油店', '副食店', '水果店', '烟酒店', '生鲜店', '百货店'] },
  catering: { count: 198, called: ['小吃店', '饭庄', '早点铺', '面馆', '农家乐', '烧烤店', '快餐店'] },
  'school-shop': { count: 10, called: ['校园小卖部'] },
  canteen: { count: 8, called: ['学校食堂', '幼儿园食堂'] },
  'food-production': { count: 12, called: ['豆制品作坊', '榨油坊', '米面加工厂', '酱菜作坊'] },
  medical: { count: 13, called: ['卫生室', '诊所'] },
  pharmacy: { count: 14, called: ['药房', '大药店'] },
  devices: { count: 6, called: ['医疗器械店', '眼镜店'] },
  other: { count: 24, called: ['汽修店', '建材店', '服装店', '五金店', '理发店', '农资店'] },
} as const

const villages = ['官埠', '张公', '渡船', '泉湖', '湖场', '石子岭', '河背', '张公庙', '雨坛', '新桥', '南垸', '栗林', '东畈']
const signs = ['万家', '惠民', '福来', '兴隆', '顺发', '好邻居', '常青', '四季', '同乐', '老地方', '双喜', '百味', '佳和', '金穗', '丰年', '康宁', '鑫源', '华联']

const kindsOfPremises = Object.keys(known) as PremisesKind[] // the keys of a list closed above

export function countOf(kind: PremisesKind): number {
  return known[kind].count
}

export interface Business {
  kind: PremisesKind
  number: number
}

export function villageOf({ kind, number }: Business): number {
  return (number * 5 + kindsOfPremises.indexOf(kind)) % villages.length
}

export function nameOf(business: Business): string {
  const { kind, number } = business
  return `${nth(villages, villageOf(business))}${nth(signs, Math.floor(number / 13) + number)}${nth<string>(known[kind].called, number)}`
}

const caseOf = ({ kind, number }: Business): string => `gbq-premises-${kind}-${number}`
export const termOf = (business: Business): string => caseNamed(caseOf(business))

/** The register of those who are inspected and licensed, taken over from the market office's list before the year began. */
export function premisesOf(random: Random): DemoDeed[] {
  const deeds: DemoDeed[] = []
  for (const kind of kindsOfPremises) {
    for (let number = 0; number < countOf(kind); number += 1) deeds.push(...registered({ kind, number }, random))
  }
  return deeds
}

function registered(business: Business, random: Random): DemoDeed[] {
  const [by, what] = [hands.market, { name: nameOf(business), kind: business.kind, village: village(villageOf(business)) }]
  const moved = addDays('2022-02-10', random.upTo(280))
  return tell({ case: caseOf(business), definition: 'premises', grade: 'import' }, [
    { name: 'register', day: '2021-12-06', by, what: { ...what, from: addDays('2012-01-01', random.upTo(3500)) } },
    ...(random.chance(3) ? [{ name: 'change', day: moved, by, what: { name: `${what.name}（更名）` } }] : []),
  ])
}
