import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { linesOf, struckOut } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller } from './year.ts'

/** What was learned, by whom, and who came to hold a certificate. */
export function learning(): DemoDeed[] {
  return [...meetings(), ...trainings(), ...certificates()]
}

const meeting = { definition: 'meeting', by: hands.clerk }
const item = (subject: string, tag: string) => ({ subject, tag })

/** Six times the study group, twice of it on law; four times the education of the year; around them the meetings of every town. */
function meetings(): DemoDeed[] {
  const random = seeded(20_240_601)
  const at = (kind: string, topic: string, count: number): Line[] => daysOver(count, { from: '2024-01-08', to: '2024-12-20' }, random).map((day, index) => [day, {
    kind, topic: `${topic}（第${index + 1}次）`, attendance: 11 + random.upTo(14), agenda: [item(nth(['春耕备耕', '防汛备汛', '安全生产', '项目进度', '矿山复绿'], index), 'other'), ...(index % 3 === 1 ? [item('学习法治专题', 'rule-of-law')] : [])],
  }])
  const education = ['2024-04-22', '2024-05-13', '2024-06-04', '2024-07-08'].map((day): Line => [day, { kind: 'education', campaign: 'party-discipline', topic: '党纪学习教育集中学习', attendance: 34, agenda: [item('学习纪律处分条例', 'other')] }])
  const outside = [['2023-12-14', 'study'], ['2025-01-09', 'study']].map(([day = '', kind = '']): Line => [day, { kind, topic: '中心组学习', attendance: 12, agenda: [item('学习会议精神', 'other')] }])
  return [
    ...linesOf(teller, { ...meeting, name: 'yz-study' }, at('study', '中心组学习', 6)), ...linesOf(teller, { ...meeting, name: 'yz-party' }, at('party', '党委会', 20)),
    ...linesOf(teller, { ...meeting, name: 'yz-government' }, at('government', '镇长办公会', 18)), ...linesOf(teller, { ...meeting, name: 'yz-education' }, education),
    ...linesOf(teller, { ...meeting, name: 'yz-study-outside' }, outside),
    ...struckOut(teller, { ...meeting, name: 'yz-study' }, { line: ['2024-09-12', { kind: 'study', topic: '中心组学习', attendance: 12, agenda: [item('临时改为党委会', 'other')] }], on: '2024-09-19', reason: '当天改开了党委会，没有学习' }),
  ]
}

/** Four for the officers who enforce; two for others, one of the year before. */
function trainings(): DemoDeed[] {
  const held = [
    ['2024-03-19', 'thematic', 'administrative-law', 'enforcement', 28], ['2024-06-18', 'rotation', 'administrative-law', 'enforcement', 26], ['2024-09-10', 'lecture', 'law-based-government', 'enforcement', 27],
    ['2024-11-19', 'study', 'administrative-law', 'enforcement', 25], ['2024-05-21', 'thematic', 'civil-code', 'village', 44], ['2024-12-03', 'lecture', 'constitution', 'staff', 52], ['2023-12-12', 'study', 'administrative-law', 'enforcement', 24],
  ] as const
  return linesOf(teller, { name: 'yz-training', definition: 'training', by: hands.justice }, held.map(([day, kind, topic, whom, audience]): Line => [day, { kind, topic, whom, audience, lecturer: '市司法局（演示）' }]))
}

/** Sixteen got theirs in the year, one of them without an examination. One failed, one waits for the paper, one got it in January, one had it before. */
function certificates(): DemoDeed[] {
  const random = seeded(20_240_602)
  const passed = Array.from({ length: 15 }, (_, index) => certificate(`passed-${index}`, { who: inventedName(random), steps: [issued('2024-08-26', index)] }))
  return [
    ...passed.flat(), ...certificate('exempt', { who: inventedName(random), exempt: true, steps: [issued('2024-08-26', 15)] }), ...certificate('waiting', { who: inventedName(random), steps: [] }),
    ...certificate('late', { who: inventedName(random), steps: [issued('2025-01-08', 17)] }), ...certificate('failed', { who: inventedName(random), failed: true, steps: [] }),
    ...certificate('before', { who: inventedName(random), from: '2023-12-01', steps: [issued('2023-12-13', 19)] }),
  ]
}

const issued = (day: string, index: number): Step => ({ name: 'issue', day, by: hands.justice, what: { number: `演执〔${day.slice(0, 4)}〕${100 + index}`, validFrom: day, validTo: `${Number(day.slice(0, 4)) + 5}-06-30` } })

function certificate(name: string, { who, exempt = false, failed = false, from = '2024-05-06', steps }: { who: string; exempt?: boolean; failed?: boolean; from?: string; steps: readonly Step[] }): DemoDeed[] {
  const by = hands.justice
  const examined = from < '2024' ? '2023-12-06' : '2024-06-24'
  const next: Step = exempt ? { name: 'exempt', day: examined, by, what: { exemption: '已取得法律职业资格' } } : { name: failed ? 'fail' : 'pass', day: examined, by }
  return tellWith(teller, { case: `yz-certificate-${name}`, definition: 'enforcement-certificate' }, [
    { name: 'register', day: from, by, what: { who: { name: who }, office: nth(['enforcement-team', 'land-office', 'civil-affairs'], name.length), kind: 'enforcement', route: exempt ? 'exempt' : 'exam' } }, next, ...steps,
  ])
}
