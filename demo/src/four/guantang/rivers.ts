import type { DemoDeed } from '../../deed.ts'
import { later, nth } from '../../guanbuqiao/spread.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { struckOut } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

/** Of the four disorders of rivers 17 were on the list of the year and struck off; on the same list stood others that are none of the four. */
const listed = 17
const [disorders, otherKinds] = [['river-pile', 'river-build', 'river-occupy', 'river-pile', 'river-mine'], ['litter', 'sewage', 'pile']]
const spots = ['北溪左岸桥头段', '北溪右岸旧码头', '西干渠三孔闸旁', '东干渠下穿涵洞口', '北溪河心洲', '二支渠晒场边']

export function rivers(): DemoDeed[] {
  const inYear = Array.from({ length: listed }, (_, index) => problem(`listed-${index}`, { kind: nth(disorders, index), day: later('2020-03-09', index * 13), index, again: index % 8 === 3 }))
  const beside = otherKinds.map((kind, index) => problem(`other-${index}`, { kind, day: later('2020-05-11', index * 40), index }))
  const spot = { kind: 'river-pile', source: 'above', spot: nth(spots, 0), village: '@village:3', problem: '堆了建筑垃圾。', unit: 'enforcement-team', deadline: '2020-08-31' }
  return [
    ...inYear.flat(), ...beside.flat(), ...problem('before', { kind: 'river-build', day: '2019-12-03', index: 2, quick: true }), ...problem('after', { kind: 'river-pile', day: '2021-01-05', index: 4, quick: true }),
    ...struckOut(teller, { name: 'gt-problem', definition: 'environment-problem', by: hands.enforcement }, { line: ['2020-07-06', spot], on: '2020-07-13', reason: '清单里同一处列了两行' }),
  ]
}

interface Problem {
  kind: string
  day: string
  index: number
  /** Looked at once and found not clean: sent back. */
  again?: boolean
  quick?: boolean
}

/** One place from the list to the day it was struck off, cleaned by the team and looked at by somebody else. */
function problem(name: string, { kind, day, index, again = false, quick = false }: Problem): DemoDeed[] {
  const [by, cleaner, leader] = [hands.enforcement, hands.officer, hands.leader]
  const [cleaned, deadline] = [later(day, quick ? 2 : 18 + (index % 7)), later(day, 60)]
  const clean = (on: string): Step[] => [{ name: 'clean', day: on, by: cleaner, what: { action: '清走堆物，平整了岸坡。' } }, { name: 'apply', day: later(on, 1), by: cleaner, what: { after: ['@photo'] } }]
  const sentBack: Step[] = again ? [{ name: 'reject', day: later(cleaned, 3), by, what: { deadline, reason: '水边还剩一截旧墙' } }, ...clean(later(cleaned, 9))] : []
  const done = later(cleaned, again ? 14 : 4)
  return tellWith(teller, { case: `gt-problem-${name}`, definition: 'environment-problem' }, [
    { name: 'register', day, by, what: { kind, source: 'above', spot: nth(spots, index), village: `@village:${index % villages.length}`, problem: '占了岸边一段，长约二十米。', unit: 'enforcement-team', deadline, before: ['@photo'] } },
    ...clean(cleaned), ...sentBack, { name: 'verify', day: done, by, what: { verified: '到现场看过，清干净了。' } }, { name: 'close', day: later(done, 1), by: leader },
  ])
}
