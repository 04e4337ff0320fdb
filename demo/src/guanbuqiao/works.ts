import { addDays } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { hands } from './hands.ts'
import { later } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'
import { works } from './works-list.ts'
import type { Works } from './works-list.ts'

const by = hands.works

/** Public works from the plan to the last bill; money before the start, during the works and after acceptance goes through its own act. */
export function worksOf(): DemoDeed[] {
  return [
    ...works.flatMap(worked),
    ...tell({ case: 'gbq-works-cancelled', definition: 'project' }, [
      { name: 'register', day: '2022-03-09', by, what: { kind: 'back-lane', name: '粮站巷改造', village: village(1), budget: '9000000' } },
      { name: 'cancel', day: '2022-06-08', by, what: { reason: '与管网铺设的线路重叠，并入该工程。' } },
    ]),
  ]
}

function worked(one: Works, index: number): DemoDeed[] {
  const { kind, name, planned, started, accepted = '9999-12-31', received = [], spent = [], rewarded, settled } = one
  const money = [
    ...received.map(([day, amount, source]) => ({ day, step: 'received', what: { received: String(Math.round(amount)), source } })),
    ...spent.map(([day, amount, subWork]) => ({ day, step: 'spent', what: { spent: String(Math.round(amount)), subWork } })),
  ].map(({ day, step, what }): Step => ({ name: moneyStep(step, { day, started, accepted }), day, by, what: { ...what } }))
  const steps: Step[] = [
    { name: 'start', day: started, by, what: { contractor: '建筑工程队（演示）', dueOn: addDays(started, 180) } },
    { name: 'accept', day: accepted, by, what: sheetOf(one, one.misread), ...(accepted === '2022-12-22' ? { entered: '2023-01-05' } : {}) },
    ...(rewarded === undefined ? [] : [{ name: 'reward', day: rewarded[0], by, what: { rewardPaid: String(rewarded[1]) } }]),
    ...money,
  ]
  const inOrder = steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : rankOf(a) - rankOf(b)))
  const opened: Step = { name: 'register', day: planned, by, what: { kind, name, ...(one.village === undefined ? {} : { village: village(one.village) }) } }
  return tell({ case: `gbq-works-${String(index).padStart(2, '0')}`, definition: 'project' }, [
    opened, ...inOrder, ...(one.misread === undefined ? [] : [corrected(one, 1 + inOrder.findIndex((step) => step.name === 'accept'))]), ...(settled === undefined ? [] : [{ name: 'settle', day: settled, by }]),
  ])
}

function moneyStep(step: string, { day, started, accepted }: { day: string; started: string; accepted: string }): string {
  const stage = day < started ? 'before' : day < accepted ? 'during' : 'after'
  if (step === 'received') return { before: 'receiveEarly', during: 'receiveFunds', after: 'receiveLater' }[stage]
  return { before: 'spendEarly', during: 'spend', after: 'spendLater' }[stage]
}

/** On one day: begun, accepted, then paid. */
function rankOf({ name }: Step): number {
  return name === 'start' ? 0 : name === 'accept' ? 1 : 2
}

function sheetOf({ pieces = 1, metres, kind }: Works, misread?: number): Record<string, Json> {
  if (metres === undefined) return { pieces: misread ?? pieces }
  return { pieces, length: misread ?? metres, ...(kind === 'rural-road' ? { width: '4.5米' } : {}) }
}

function corrected(one: Works, of: number): Step {
  const day = later(one.accepted ?? '', 5)
  return { name: 'correct', kind: 'correct', of, day, by, what: { set: one.metres === undefined ? { pieces: one.pieces ?? 1 } : { length: one.metres }, reason: '与验收单核对，数字抄错了一位' } }
}
