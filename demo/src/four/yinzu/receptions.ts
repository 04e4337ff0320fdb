import type { DemoDeed } from '../../deed.ts'
import { daysOver, later, nth } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import { hands } from '../setting.ts'
import { sizesOf } from '../sizes.ts'
import { teller, villages } from './year.ts'

interface Received {
  receiver: readonly string[]
  spot: readonly string[]
  groups: number
  persons: number
}

/**
 * At the centre 118 groups of 136 persons; by secretary and mayor 68 groups of 92 persons, at the centre and in the villages. The one is no part of the
 * other: then 50 groups would be left with 44 persons.
 */
const parts: readonly Received[] = [
  { receiver: ['secretary', 'mayor'], spot: ['centre'], groups: 41, persons: 53 },
  { receiver: ['secretary', 'mayor', 'mayor'], spot: ['village', 'village', 'home'], groups: 27, persons: 39 },
  { receiver: ['member', 'staff', 'department'], spot: ['centre'], groups: 77, persons: 83 },
  { receiver: ['member', 'staff'], spot: ['room', 'village'], groups: 12, persons: 20 },
]

const matters = ['问老屋拆了补多少', '山塘漏水想请镇里看一看', '外出做工的钱没有拿到', '孩子转学要的材料', '路边的电杆歪了', '问养老金哪天开始领', '隔壁放鞭炮烧了柴堆']
const answers = ['当面讲清了政策，留了电话。', '约好下周到现场。', '请经办的同志过来一起谈，三天里回话。', '带去窗口当场办了。']

export function receptions(): DemoDeed[] {
  const random = seeded(20_240_201)
  const inYear = parts.flatMap(({ receiver, spot, groups, persons }, part) => {
    const [days, sizes] = [daysOver(groups, { from: '2024-01-03', to: '2024-12-27' }, random), sizesOf(persons, groups, random)]
    return days.flatMap((day, index) => reception(`yz-reception-${part}-${String(index).padStart(2, '0')}`, { day, index, receiver: nth(receiver, index), spot: nth(spot, index), persons: sizes[index] ?? 1 }))
  })
  const outside = ['2023-12-12', '2025-01-08'].flatMap((day, index) => reception(`yz-reception-outside-${index}`, { day, index, receiver: 'mayor', spot: 'centre', persons: 2 }))
  return [...inYear, ...outside]
}

function reception(name: string, { day, index, ...what }: { day: string; index: number; receiver: string; spot: string; persons: number }): DemoDeed[] {
  const by = hands.safety
  const handed = index % 6 === 2
  return tellWith(teller, { case: name, definition: 'reception' }, [
    { name: 'register', day, by, what: { ...what, village: `@village:${index % villages.length}`, matter: nth(matters, index) } },
    ...(handed ? [{ name: 'assign', day, by, what: { unit: nth(['rural-economy', 'civil-affairs', 'land-office'], index) } }] : []),
    { name: 'answer', day: handed ? later(day, 6) : day, by, what: { answer: nth(answers, index), settled: index % 5 !== 3 } },
  ])
}
