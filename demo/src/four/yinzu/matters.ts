import type { DemoDeed } from '../../deed.ts'
import { later, nth } from '../../guanbuqiao/spread.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { returnsOf } from '../returns.ts'
import { hands } from '../setting.ts'
import { teller } from './year.ts'

export function mattersAbove(): DemoDeed[] {
  return [...assigned(), ...deaths(), ...monthly()]
}

/** Six came in the year and were confirmed in it, one of them sent back first; one was over before it, and one came after. */
const given = [
  { day: '2024-02-19', sort: 'assigned', givenBy: 'petitions' }, { day: '2024-04-08', sort: 'supervised', givenBy: 'government' }, { day: '2024-05-27', sort: 'assigned', givenBy: 'department' },
  { day: '2024-07-15', sort: 'supervised', givenBy: 'petitions' }, { day: '2024-09-02', sort: 'assigned', givenBy: 'party' }, { day: '2024-10-21', sort: 'assigned', givenBy: 'city' },
  { day: '2023-12-01', sort: 'assigned', givenBy: 'government' }, { day: '2025-01-06', sort: 'supervised', givenBy: 'government' },
] as const
const subjects = ['河道边的旧砖堆要清走', '欠薪线索逐户核实', '集镇积水点排查', '老信访户的住房鉴定', '校车停靠点', '矿山道路洒水']

function assigned(): DemoDeed[] {
  const [by, leader] = [hands.clerk, `@officer:${hands.leader.signIn}`]
  return given.flatMap(({ day, sort, givenBy }, index) => {
    const reported = later(day, 21)
    const report = (on: string): Step => ({ name: 'report', day: on, by, what: { report: ['@photo'] } })
    const again: Step[] = index === 3 ? [{ name: 'sendBack', day: later(reported, 3), by, what: { returned: '附件里少一份签字表。', upperDue: later(reported, 20) } }, report(later(reported, 8))] : []
    return tellWith(teller, { case: `yz-assigned-${index}`, definition: 'assigned-matter' }, [
      { name: 'register', day, by, what: { number: `演督〔${day.slice(0, 4)}〕${index + 1}号`, sort, givenBy, subject: nth(subjects, index), upperDue: later(day, 30) } },
      { name: 'assign', day: later(day, 1), by, what: { leader, unit: nth(['rural-economy', 'safety-law-office', 'land-office'], index) } },
      { name: 'work', day: later(day, 9), by, what: { progress: '到现场两次，单子上的都看过了。' } }, report(reported), ...again,
      { name: 'confirm', day: later(reported, index === 3 ? 15 : 7), by, what: { confirmedBy: '来电确认，已记在督办台账' } },
    ])
  })
}

/** Six events of seven persons, each handled; one was told of in the year and had happened in the one before. */
const events = [{ on: '2024-01-22', persons: 1 }, { on: '2024-03-11', persons: 1 }, { on: '2024-05-20', persons: 2 }, { on: '2024-08-05', persons: 1 }, { on: '2024-09-23', persons: 1 }, { on: '2024-11-18', persons: 1 }, { on: '2023-12-28', persons: 1 }]

function deaths(): DemoDeed[] {
  const by = hands.safety
  return events.flatMap(({ on, persons }, index) => {
    const told = on < '2024' ? '2024-01-03' : on
    return tellWith(teller, { case: `yz-death-${index}`, definition: 'unnatural-death' }, [
      { name: 'register', day: told, by, what: { happenedOn: on, persons, brief: '意外，已报公安。' } },
      { name: 'consult', day: later(told, 1), by, what: { agencies: ['police', 'civil-affairs', 'village'], consultation: '分头联络，一个口子对外。' } },
      { name: 'handle', day: later(told, 10), by, what: { outcome: 'settled', ending: '后事已办，家属无异议。' } }, { name: 'close', day: later(told, 12), by },
    ])
  })
}

/** Every month, also with nothing to tell: one gathering that was not grave and one way to the province, both in the December before. */
function monthly(): DemoDeed[] {
  const shared = { by: hands.safety, first: '2023-12-01', months: 13 }
  return [
    ...returnsOf(teller, { ...shared, definition: 'mass-incident-return', what: (index) => ({ incidents: index === 0 ? 1 : 0, major: 0, source: '市委政法委（演示）' }) }),
    ...returnsOf(teller, { ...shared, definition: 'escalation-return', what: (index) => ({ events: index === 0 ? 1 : 0, source: '市信访局（演示）' }) }),
  ]
}
