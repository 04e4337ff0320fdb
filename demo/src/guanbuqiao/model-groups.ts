import { addDays } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { later } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'

const by = hands.safety

/** Anti-fraud groups named in the year: most of them in November, the rest after a second look in December. */
const [november, december] = [31, 13]

interface Group {
  kind: string
  named?: string
  ends?: 'decline'
  rework?: true
  revoked?: string
}

export function modelGroupsOf(random: Random): DemoDeed[] {
  const groups: Group[] = [
    ...Array.from({ length: november }, (): Group => ({ kind: 'anti-fraud-group', named: '2022-11-16' })),
    ...Array.from({ length: december }, (_, index): Group => ({ kind: 'anti-fraud-group', named: '2022-12-21', rework: true, ...(index === 5 ? { revoked: '2023-01-11' } : {}) })),
    ...Array.from({ length: 6 }, (): Group => ({ kind: 'anti-fraud-group', ends: 'decline' })),
    { kind: 'anti-fraud-village', named: '2022-12-21' }, { kind: 'safe-village', named: '2022-09-14' }, { kind: 'drug-free-village', named: '2022-09-14' },
    // Its notice ran into the new year: it belongs to the next.
    { kind: 'anti-fraud-group', named: '2023-01-10' },
  ]
  return groups.flatMap((one, index) => groupOf(one, index, random))
}

function groupOf({ kind, named, ends, rework, revoked }: Group, index: number, random: Random): DemoDeed[] {
  const told = { case: `gbq-model-${String(index).padStart(2, '0')}`, definition: 'model-group' }
  const start: Step[] = [
    { name: 'register', day: later('2022-03-01', random.upTo(40)), by, what: { kind, unitName: kind.endsWith('group') ? `第${1 + (index % 17)}村民小组` : '本村', village: village(index % 13) } },
    { name: 'implement', day: later('2022-04-18', random.upTo(20)), by, what: { plan: random.pick(['每月一次院坝会讲案例，入口挂提示牌。', '组长负责把提醒发到群里，老人由子女当面教。', '结合赶集日摆摊，和村卫生室一起做。']) } },
  ]
  if (named === undefined || ends === 'decline') {
    return tell(told, [...start, { name: 'accept', day: '2022-10-20', by, what: { passed: 'failed', criteria: '台账不全，提示牌没有覆盖到各路口。' } }, { name: 'decline', day: '2022-11-09', by, what: { reason: '整改后仍未达到标准，明年再报' } }])
  }
  const announced = later(named, -9)
  const again: Step[] = rework === true
    ? [{ name: 'accept', day: '2022-10-20', by, what: { passed: 'failed', criteria: '缺少一个季度的活动记录。' } }, { name: 'rework', day: '2022-10-24', by, what: { reason: '补齐记录后再验' } }]
    : []
  return tell(told, [
    ...start, ...again,
    { name: 'accept', day: later(announced, -6), by, what: { passed: 'passed', criteria: '逐项核对：有人管、有提示、有记录，抽问的住户能说出三种骗术。' } },
    { name: 'announce', day: announced, by, what: { publicUntil: addDays(named, -2) } }, { name: 'name', day: named, by, what: { document: '镇政字（演示）' } },
    ...(revoked === undefined ? [] : [{ name: 'revoke', day: revoked, by, what: { reason: '复核时发现记录是补造的' } }]),
  ])
}
