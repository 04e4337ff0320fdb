import { addDays, addMonths } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { demandOf, topics } from './hotline-words.ts'
import { daysOver, later } from './spread.ts'
import { listedOn, tell, village, year } from './telling.ts'
import type { Step } from './telling.ts'

/** Orders the hotline passed on in the year. */
const received = 586
const by = hands.clerk

/** The hotline's orders as its monthly list told them: every fortieth sent back, every twentieth answer disliked, a third of those done again. */
export function hotlineOf(random: Random): DemoDeed[] {
  const days = [
    ...daysOver(26, { from: year.begins, to: '2021-12-31' }, random),
    ...daysOver(received, { from: '2022-01-01', to: year.to }, random),
    ...daysOver(18, { from: '2023-01-03', to: '2023-01-09' }, random),
  ]
  return days.flatMap((day, index) => [...orderOf(day, index, random), ...(index % 190 === 77 ? doubled(day, index) : [])])
}

const nameOf = (index: number): string => `gbq-hotline-${String(index).padStart(3, '0')}`
const numberOf = (day: string, index: number): string => `${day.slice(0, 4)}-RX-${String(index).padStart(4, '0')}`

function step(name: string, day: string, what: Step['what'] = {}): Step {
  return { name, day, by, entered: listedOn(day), what }
}

function orderOf(day: string, index: number, random: Random): DemoDeed[] {
  const topic = random.pick(topics)
  const told = { case: nameOf(index), definition: 'hotline-order', grade: 'import' } as const
  const opened = step('register', day, { number: numberOf(day, index), demand: demandOf(topic, random), kind: topic.kind, ...(random.chance(94) ? { village: village(random.upTo(13)) } : {}), upperDue: addDays(day, 7) })
  if (index % 40 === 21) return tell(told, [opened, step('sendBack', later(day, 1), { reason: '反映的地点不在本镇，退回平台另派' })])
  const disliked = index % 20 === 13
  const again = disliked && index % 60 === 13
  const handled = later(day, random.chance(3) ? 8 + random.upTo(3) : 1 + random.upTo(5))
  const steps = [opened, step('assign', later(day, 0), { unit: topic.unit }), ...round(handled, { result: random.pick(topic.results), rating: disliked ? 'unsatisfied' : random.chance(93) ? random.pick(['satisfied', 'satisfied', 'basically-satisfied']) : '' }, random)]
  // Joined with the order before it: the same matter, rung up twice. One was taken for the same and was not.
  if (index % 97 === 50) steps.push({ ...step('join', handled), kind: 'join', into: nameOf(index - 1), entered: later(listedOn(handled), 3), what: { reason: '同一位来电人、同一件事，并到前一件' } })
  if (index % 194 === 147) steps.push({ ...step('split', handled), kind: 'split', entered: later(listedOn(handled), 9), what: { reason: '核对后是相邻两处路面，分开办理' } })
  const redone = workdayOfNext(steps.at(-1)?.day ?? day)
  return tell(told, [...steps, ...(again && redone < '2023-01-10' ? [step('redo', redone, { plan: '换一家单位牵头，到现场再看一次', upperDue: addDays(redone, 7) }), ...round(later(redone, 3), { result: '第二次到现场，按来电人的意见加做了一段。', rating: 'satisfied' }, random)] : [])])
}

/** Handled, answered, called back, rated by most, closed. */
function round(handled: string, { result, rating }: { result: string; rating: string }, random: Random): Step[] {
  const replied = later(handled, random.upTo(2))
  const called = later(replied, 1 + random.upTo(3))
  return [
    step('handle', handled, { result }), step('reply', replied), step('callBack', called, { callbackNote: rating === 'unsatisfied' ? '来电人认为没有解决彻底。' : '来电人表示知道了。' }),
    ...(rating === '' ? [] : [step('rate', called, rating === 'unsatisfied' ? { rating, discontents: ['unresolved'] } : { rating })]), step('close', called),
  ]
}

/** A day in the month after: what is done again comes with the next list. */
function workdayOfNext(day: string): string {
  return later(addMonths(`${day.slice(0, 7)}-01`, 1), 1)
}

/** An order that stood in two lists, and was struck out the second time. */
function doubled(day: string, index: number): DemoDeed[] {
  return tell({ case: `${nameOf(index)}-again`, definition: 'hotline-order', grade: 'import' }, [
    step('register', day, { number: numberOf(day, index), demand: '与前一件相同，平台重复推送。', upperDue: addDays(day, 7) }),
    { name: 'correct', kind: 'correct', of: 0, day, by, entered: later(listedOn(day), 1), what: { void: true, reason: '平台重复推送的同一工单' } },
  ])
}
