import { addMonths } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { inventedName } from '../people.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { later } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'

const by = hands.safety
const document = '补助发放办法（演示）'

/** 分 for one who looked after somebody the whole year, and for one who did so for the last two months. */
const [wholeYear, twoMonths] = [240_000, 40_000]

interface Rewarded {
  village: number
  amount: number
  paid?: string
}

/** What was paid in 2022 for 2021, 1.24 万元 in all; one payment of the December before, and one that was not granted. */
const rewarded: readonly Rewarded[] = [
  { village: 2, amount: wholeYear, paid: '2022-05-20' }, { village: 3, amount: wholeYear, paid: '2022-05-20' }, { village: 4, amount: wholeYear, paid: '2022-05-20' }, { village: 5, amount: wholeYear, paid: '2022-05-20' },
  { village: 6, amount: wholeYear, paid: '2022-12-08' }, { village: 8, amount: twoMonths, paid: '2022-12-08' }, { village: 9, amount: wholeYear },
]

/** 分 a month. */
const monthly = 30_000

/** Months in hospital, quarter by quarter: 108 in all that were paid in the year. */
const inpatients: readonly { village: number; quarters: readonly number[] }[] = [
  { village: 2, quarters: [3, 3, 3, 3] }, { village: 2, quarters: [3, 3, 2, 3] }, { village: 3, quarters: [3, 3, 3, 3] }, { village: 3, quarters: [3, 2, 3, 3] }, { village: 4, quarters: [3, 3, 3, 3] },
  { village: 4, quarters: [2, 3, 3, 3] }, { village: 5, quarters: [3, 3, 3, 3] }, { village: 5, quarters: [3, 3, 3, 2] }, { village: 6, quarters: [3, 3, 3, 3] }, { village: 6, quarters: [0, 1, 3, 0] },
]
const payDays = ['2022-04-12', '2022-07-12', '2022-10-13', '2022-12-22']

export function benefitsOf(random: Random): DemoDeed[] {
  return [
    ...tell({ case: 'gbq-standard-old', definition: 'benefit-standard' }, [{ name: 'register', day: '2021-12-09', by, what: { kind: 'inpatient-living', amount: '24000', document: '上一年度补助标准（演示）', from: '2020-01-01', to: '2021-12-31' } }]),
    ...tell({ case: 'gbq-standard', definition: 'benefit-standard' }, [{ name: 'register', day: '2021-12-28', by, what: { kind: 'inpatient-living', amount: String(monthly), document, from: '2022-01-01' } }]),
    ...rewarded.flatMap((one, index) => rewardOf(one, index, random)),
    ...inpatients.flatMap(({ village: at, quarters }, patient) => {
      const name = inventedName(random)
      return quarters.flatMap((months, quarter) => (months === 0 ? [] : subsidyOf({ name, at, patient, quarter, months })))
    }),
  ]
}

function rewardOf({ village: at, amount, paid }: Rewarded, index: number, random: Random): DemoDeed[] {
  const steps: Step[] = [
    { name: 'register', day: '2021-12-10', by, what: { patient: { name: inventedName(random) }, guardian: { name: inventedName(random) }, village: village(at), document } },
    { name: 'assess', day: later('2022-02-22', index), by, what: { entitledFrom: amount === twoMonths ? '2021-11-01' : '2021-01-01', entitledTo: '2021-12-31', outcome: paid === undefined ? 'failed' : 'passed', amount: String(amount), assessment: '对照协议逐条看，日常照看、按时服药、定期报告都做到了。' } },
  ]
  if (paid === undefined) steps.push({ name: 'decline', day: '2022-03-10', by, what: { reason: '年内多次联系不上，未履行协议' } })
  else steps.push({ name: 'approve', day: '2022-03-10', by: hands.leader, what: { amount: String(amount) } }, { name: 'notice', day: later(paid, -9), by, what: { way: 'internal' } }, { name: 'pay', day: paid, by, what: { amount: String(amount) } })
  return tell({ case: `gbq-reward-${index}`, definition: 'guardian-reward' }, steps)
}

function subsidyOf({ name, at, patient, quarter, months }: { name: string; at: number; patient: number; quarter: number; months: number }): DemoDeed[] {
  const paid = payDays[quarter] ?? ''
  const first = `2022-${String(quarter * 3 + 1).padStart(2, '0')}-01`
  return tell({ case: `gbq-subsidy-${patient}-${quarter}`, definition: 'living-subsidy' }, [
    { name: 'register', day: later(paid, -10), by, what: { patient: { name }, village: village(at), document, source: 'own', hospital: '精神专科医院（演示）' } },
    { name: 'check', day: later(paid, -7), by, what: { months: Array.from({ length: months }, (_, index) => ({ month: addMonths(first, index) })), standard: String(monthly), checked: '与医院的住院证明核对一致。' } },
    { name: 'approve', day: later(paid, -4), by: hands.leader }, { name: 'pay', day: paid, by },
  ])
}
