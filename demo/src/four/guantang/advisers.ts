import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { daysOver, later, nth, shares } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import { linesOf, struckOut } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

/**
 * 243 times in a village, with 245 services: twice two were done in one visit. Of them 170 were consultations, five of them by two persons, so that 175
 * were advised; 65 were lectures and 10 something else. Three counts of different things: added up as if they were one they are 250.
 */
const [visits, consultations, lectures, others] = [243, 170, 65, 10]
const [listened, helped] = [3068, 25]
const around = ['2019-12-05', '2019-12-12', '2019-12-18', '2021-01-06', '2021-01-08']

const by = hands.justice
const notes = ['讲租房押金怎么要回来。', '问宅基地能不能给女儿。', '看了一份借条。', '讲工伤要留哪些单据。', '讲彩礼的规定。', '问祠堂共有的份额。']
const title = (village: number) => `gt-lawyer-${village}`

/** The lawyers of the villages, each day they came with what they did, and the villages that confirmed it. */
export function advisers(): DemoDeed[] {
  const random = seeded(20_200_401)
  const term = (name: string, what: Record<string, Json>) => tellWith(teller, { case: name, definition: 'legal-adviser' }, [
    { name: 'register', day: '2019-12-02', by, what: { lawyer: { name: inventedName(random) }, firm: '律师事务所（演示）', from: '2019-07-01', to: '2021-06-30', ...what } },
  ])
  return [...term('gt-lawyer-town', { level: 'town' }), ...villages.flatMap((_, index) => term(title(index), { level: 'village', village: `@village:${index}` })), ...cameToVillages()]
}

function cameToVillages(): DemoDeed[] {
  const random = seeded(20_200_402)
  const days = daysOver(visits, { from: '2020-01-03', to: '2020-12-29' }, random)
  const served = servedIn()
  const line = (day: string, index: number, done: Json): Line => [day, { adviser: `@case:${title(index % villages.length)}`, village: `@village:${index % villages.length}`, services: done }]
  const visit = ([day, what]: Line, index: number): DemoDeed[] => tellWith(teller, { case: `gt-visit-${String(index).padStart(3, '0')}`, definition: 'village-adviser-visit' }, [
    { name: 'register', day, by, what }, ...(index % 50 === 49 ? [] : [{ name: 'confirm', day: later(day, 3), by, what: { remark: '来过，讲得清楚。' } }]),
  ])
  const ledger = { name: 'gt-visit', definition: 'village-adviser-visit', by }
  return [
    ...days.flatMap((day, index) => visit(line(day, index, served[index] ?? []), index)),
    ...linesOf(teller, { ...ledger, name: 'gt-visit-around' }, around.map((day, index) => line(day, index + 4, [{ kind: 'consultation', persons: 1, note: nth(notes, index) }]))),
    ...struckOut(teller, ledger, { line: line('2020-09-24', 13, [{ kind: 'publicity', persons: 40, note: '法治讲座' }]), on: '2020-10-09', reason: '村里说当天没有来，是登记错了村' }),
  ]
}

/** What was done in each visit of the year; the last two visits have two services. */
function servedIn(): Json[][] {
  const random = seeded(20_200_403)
  const [came, did] = [shares(listened, lectures, random), shares(helped, others, random)]
  const lines = [
    ...Array.from({ length: consultations }, (_, index) => ({ kind: 'consultation', persons: index % 34 === 8 ? 2 : 1, note: nth(notes, index) })),
    ...came.map((persons, index) => ({ kind: 'publicity', persons, note: nth(['民法典进村', '扫黑除恶线索怎么反映', '防范养老诈骗'], index) })),
    ...did.map((persons) => ({ kind: 'other', persons, note: '看合同、带着去办手续' })),
  ]
  const mixed = lines.map((line, index) => lines[(index * 52) % lines.length] ?? line)
  return [...mixed.slice(0, visits - 2).map((line) => [line]), mixed.slice(visits - 2, visits), mixed.slice(visits)]
}
