import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { linesOf, struckOut } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller } from './year.ts'

/** What leaders met and learned, where the law is shown, what was awarded and what residents find on their telephones. */
export function ruleOfLaw(): DemoDeed[] {
  return [...meetings(), ...trainings(), ...sites(), ...standing()]
}

const item = (subject: string, tag: string) => ({ subject, tag })

/** One on law in each quarter, twice with two items; the committee met once; in the ordinary meetings of the Party committee law was an item now and then. */
function meetings(): DemoDeed[] {
  const ledger = { definition: 'meeting', by: hands.clerk }
  const law = ['2021-03-18', '2021-06-17', '2021-09-16', '2021-12-09'].map((day, index): Line => [day, {
    kind: 'party-law', topic: `党委法治专题会（第${index + 1}次）`, attendance: 12, agenda: [item('研究法治镇建设', 'rule-of-law'), ...(index % 2 === 1 ? [item('听取执法和调解情况', 'rule-of-law')] : [])],
  }])
  const party = daysOver(24, { from: '2021-01-07', to: '2021-12-13' }, seeded(20_210_201)).map((day, index): Line => [day, { kind: 'party', topic: '党委会', attendance: 11, agenda: [item(nth(['项目推进', '河道整治', '安全生产'], index), 'other'), ...(index % 8 === 3 ? [item('通报法治建设考核', 'rule-of-law')] : [])] }])
  const committee = (day: string, kind = 'committee'): Line => [day, { kind, topic: '全面依法治镇委员会会议', attendance: 18, agenda: [item('审议年度要点', 'rule-of-law')], adopted: [{ document: '依法治镇年度要点', number: '演委〔2021〕9号' }] }]
  return [
    ...linesOf(teller, { ...ledger, name: 'gc-law' }, [['2020-12-10', { kind: 'party-law', topic: '党委法治专题会', attendance: 12, agenda: [item('研究法治镇建设', 'rule-of-law')] }], ...law]), ...linesOf(teller, { ...ledger, name: 'gc-party' }, party),
    ...linesOf(teller, { ...ledger, name: 'gc-committee' }, [committee('2020-12-08'), committee('2021-04-22'), committee('2021-12-28')]),
  ]
}

/** One report meeting of the leaders, two lectures on the Civil Code for the town's own staff; one for villages, one on something else, and the next came after the signature. */
function trainings(): DemoDeed[] {
  const held = [
    ['2021-05-20', 'report', 'law-thought', 'leaders', 64], ['2021-03-30', 'lecture', 'civil-code', 'staff', 78], ['2021-07-27', 'lecture', 'civil-code', 'staff', 81], ['2021-08-24', 'lecture', 'civil-code', 'village', 40],
    ['2021-10-19', 'lecture', 'constitution', 'staff', 76], ['2021-12-21', 'lecture', 'civil-code', 'staff', 70], ['2020-12-22', 'report', 'constitution', 'leaders', 60],
  ] as const
  return linesOf(teller, { name: 'gc-training', definition: 'training', by: hands.justice }, held.map(([day, kind, topic, whom, audience]): Line => [day, { kind, topic, whom, audience, lecturer: '市司法局（演示）', ...(kind === 'report' ? { speakers: 3 } : {}) }]))
}

/** Three in use, one closed in autumn; a room is planned for the next year, and so is a corridor. */
function sites(): DemoDeed[] {
  const by = hands.justice
  const site = (name: string, kind: string, { day = '2020-12-03', readyBy, steps = [] }: { day?: string; readyBy?: string; steps?: readonly Step[] }) => tellWith(teller, { case: `gc-site-${name}`, definition: 'law-site' }, [
    { name: 'register', day, by, what: { name: `法治阵地（演示）${name}`, kind, stands: readyBy === undefined ? 'standing' : 'planned', ...(readyBy === undefined ? {} : { readyBy }) } }, ...steps,
  ])
  const opened: Step = { name: 'open', day: '2020-12-04', by, what: { openedOn: '2018-12-04' } }
  return [
    ...['甲', '乙', '丙'].flatMap((name, index) => site(name, nth(['square', 'square', 'corridor'], index), { steps: [opened, { name: 'check', day: '2021-05-12', by, what: { checkedOn: '2021-05-11', condition: 'good' } }] })),
    ...site('丁', 'bookshelf', { steps: [opened, { name: 'retire', day: '2021-10-12', by, what: { closedOn: '2021-10-08', reason: '村部搬迁' } }] }),
    ...site('戊', 'indoor', { day: '2021-11-16', readyBy: '2022-10-31' }), ...site('己', 'corridor', { day: '2021-11-16', readyBy: '2022-06-30' }),
    ...site('庚', 'indoor', { day: '2021-02-22', readyBy: '2021-12-31', steps: [{ name: 'drop', day: '2021-08-16', by, what: { reason: '和社区用房合并考虑' } }] }),
  ]
}

/** The third place in the city's examination as the city published it; a village named; six panels in use of seven. */
function standing(): DemoDeed[] {
  const by = hands.clerk
  const exam = { survey: 'party-exam', body: '市委宣传部（演示）', signer: '演示签字人甲', meaning: '全市各镇街道平均分排名', scan: ['@photo'] }
  const supply = (name: string, day: string, what: Line[1]) => tellWith(teller, { case: `gc-rank-${name}`, definition: 'district-rank-supply-place' }, [{ name: 'register', day, by, what: { ...exam, ...what } }])
  const awarded = (name: string, sort: string, village: number): Line[1] => ({ name, sort, level: 'municipal', body: '市级主管部门（演示）', holder: 'village', village: `@village:${village}` })
  const panels = ['我发现', '我处理', '我办事', '我发声', '我学习', '我参与', '我留言']
  const panel = (name: string, index: number) => tellWith(teller, { case: `gc-panel-${index}`, definition: 'public-app' }, [
    { name: 'register', day: '2021-01-18', by, what: { app: '镇里的小程序（演示）', panel: name, from: '2021-01-18' } }, ...(index === 6 ? [{ name: 'retire', day: '2021-09-06', by, what: { to: '2021-09-05', reason: '并入“我发声”' } }] : []),
  ])
  return [
    ...supply('half', '2021-07-09', { from: '2021-01-01', to: '2021-06-30', signedOn: '2021-07-07', amount: 5 }), ...supply('year', '2021-12-10', { from: '2021-07-01', to: '2021-12-08', signedOn: '2021-12-08', amount: 3 }),
    ...linesOf(teller, { name: 'gc-honour', definition: 'honour', by }, [['2021-10-27', awarded('民主法治特色村', 'democracy', 2)], ['2021-06-09', awarded('卫生村', 'hygiene', 3)], ['2021-12-22', awarded('民主法治特色村', 'democracy', 7)]]),
    ...struckOut(teller, { name: 'gc-honour', definition: 'honour', by }, { line: ['2021-11-03', awarded('民主法治特色村', 'democracy', 8)], on: '2021-11-05', reason: '名单上是隔壁镇的同名村' }), ...panels.flatMap(panel),
  ]
}
