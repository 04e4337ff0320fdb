import type { Act } from '../act/act.ts'
import { addDays, daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { textIn } from '../value/json.ts'

/*
 * What the books of one toy petition should hold, counted by hand: no definition, measure, guard or plan is looked at. It knows
 * the toy petition by heart and nothing else.
 */

type Values = Record<string, unknown>

interface Step {
  position: number
  name: string
  day: Day
  values: Values
  before: string
  after: string
}

interface Said {
  act: Act
  day: Day
  what: Values
  void: boolean
}

interface Owed {
  name: 'accept' | 'answer'
  round: number
  trigger: Day
  raised: Step
  extended: boolean
  stops: { from: Day; to: Day | null }[]
  ended: { step: Step; met: boolean } | null
}

const leadsTo: Record<string, string> = {
  register: 'received', accept: 'accepted', refuse: 'refused', move: 'accepted', draft: 'accepted', sign: 'accepted', serve: 'answered', extend: 'accepted',
  pause: 'accepted', resume: 'accepted', answer: 'answered', review: 'answered', visit: 'answered', close: 'closed', reopen: 'accepted', chase: 'accepted',
}
const meets: Record<Owed['name'], readonly string[]> = { accept: ['accept', 'refuse'], answer: ['answer', 'serve'] }

/** One line a fact: measure, subject, day, amount, dimensions, row. */
export function naiveBooks(acts: readonly Act[], today: Day): string[] {
  const said = saidOf(acts)
  if (said[0]?.void !== false) return []
  const steps = stepsOf(said)
  const lines: string[] = []
  const own = acts[0]?.stream ?? ''
  const thread = threadOf(acts, own)
  const post = (measure: string, day: unknown, { subject = own, amount = '1', by = [], row = '' }: { subject?: string; amount?: unknown; by?: unknown[]; row?: number | '' } = {}) => {
    const counted = typeof amount === 'string' || typeof amount === 'number' ? String(amount) : null
    if (typeof day === 'string' && counted !== null) lines.push([measure, subject, day, counted, by.map((one) => (typeof one === 'string' ? one : '')).join('/'), row].join(' '))
  }
  let accepted = false
  let stands: Step | null = null
  for (const step of steps) {
    const { name, day, values } = step
    const { village, kind } = values
    if (name === 'register') {
      const people = values['people'] as { person: string }[]
      post('received', day, { by: [village, kind] })
      post('persons', day, { amount: values['persons'] ?? null, by: [village] })
      people.forEach(({ person }, row) => post('people', day, { subject: person, row }))
      post('heads', day, { amount: people.length })
      if (kind === 'appeal') post('appeals', day)
    }
    if (['accept', 'move', 'reopen'].includes(name) && !accepted) {
      accepted = true
      post('accepted', day, { subject: thread, by: [village] })
    }
    if (name === 'answer' || name === 'serve') post('answered', day, { subject: thread, by: [village] })
    if (name === 'answer') post('paid', day, { amount: values['paid'] ?? null })
    if (name === 'visit') post('visited', values['promised'])
    if (name === 'close') post('closed', day, { subject: thread, by: [kind] })
    if (name === 'reopen') post('reopened', day, { by: [kind] })
    if ((name === 'close' || name === 'refuse') && stands !== null) {
      post('standing', day, { amount: '-1', by: [stands.values['village']] })
      stands = null
    } else if (['register', 'move', 'reopen'].includes(name) && stands === null) {
      stands = step
      post('standing', day, { by: [village] })
    }
  }
  for (const one of owedIn(steps)) lines.push(...owedLines(one, { said, own, today }))
  return lines.sort()
}

function saidOf(acts: readonly Act[]): Said[] {
  const said = acts.filter(({ kind }) => kind !== 'correct').map((act): Said => ({ act, day: act.day, what: { ...act.what }, void: false }))
  for (const { kind, what } of acts) {
    const target = said.find(({ act }) => act.id === what['of'])
    if (kind !== 'correct' || target === undefined) continue
    if (typeof what['day'] === 'string') target.day = what['day']
    Object.assign(target.what, what['set'])
    if (what['void'] === true) target.void = true
  }
  return said
}

function threadOf(acts: readonly Act[], own: string): string {
  const last = acts.findLast(({ kind }) => kind === 'join' || kind === 'split')
  return last?.kind === 'join' ? textIn(last.what['into']) : own
}

function stepsOf(said: readonly Said[]): Step[] {
  const steps: Step[] = []
  let values: Values = {}
  let state = ''
  for (const { act, day, what, void: struck } of said) {
    if (struck || (act.kind !== 'open' && act.kind !== 'step')) continue
    // a petition handled again is paid and promised anew
    if (act.name === 'reopen') values = { ...values, paid: undefined, promised: undefined }
    values = { ...values, ...what }
    const after = leadsTo[act.name] ?? ''
    steps.push({ position: act.position, name: act.name, day, values, before: state, after })
    state = after
  }
  return steps
}

function owedIn(steps: readonly Step[]): Owed[] {
  const all: Owed[] = []
  for (const step of steps) {
    for (const one of all) if (one.ended === null) change(one, step)
    const arises = step.name === 'register' ? 'accept' : step.after === 'accepted' && step.before !== 'accepted' ? 'answer' : null
    const same = all.filter(({ name }) => name === arises)
    if (arises !== null && same.every(({ ended }) => ended !== null)) {
      all.push({ name: arises, round: same.length + 1, trigger: step.day, raised: step, extended: false, stops: [], ended: null })
    }
  }
  return all
}

function change(one: Owed, step: Step): void {
  const running = one.stops.find(({ to }) => to === null)
  const met = meets[one.name].includes(step.name)
  if (met || step.after === 'closed' || step.after === 'refused') {
    one.ended = { step, met }
    if (running !== undefined) running.to = step.day
  } else if (one.name === 'answer') {
    if (step.name === 'extend') one.extended = true
    if (step.name === 'pause') one.stops.push({ from: step.day, to: null })
    if (step.name === 'resume' && running !== undefined) running.to = step.day
  }
}

function dueOf({ name, trigger, extended, stops }: Owed, today: Day): Day {
  let due = addDays(trigger, (name === 'accept' ? 15 : 60) + (extended ? 30 : 0))
  for (const { from, to } of stops) {
    if (from > due) break
    due = addDays(due, Math.max(0, daysBetween(from, to ?? today)))
  }
  return due
}

function owedLines(one: Owed, { said, own, today }: { said: readonly Said[]; own: string; today: Day }): string[] {
  const due = dueOf(one, today)
  const declared = said.find(({ act }) => act.kind === 'clock' && act.what['duty'] === one.name && act.what['round'] === one.round && act.what['due'] === due)
  const late = one.ended === null ? declared !== undefined && one.stops.every(({ to }) => to !== null) : one.ended.step.day > due
  if (!late && one.ended?.met !== true) return []
  const seen = late && declared !== undefined ? Math.max(declared.act.position, one.raised.position) : one.ended?.step.position ?? 0
  const village = stepsOf(said).findLast(({ position }) => position <= seen)?.values['village']
  const line = (measure: string) => [measure, own, due, '1', village, ''].join(' ')
  if (one.name === 'accept') return [line('acceptDue')]
  return [line('due'), line(late ? 'late' : 'inTime')]
}
