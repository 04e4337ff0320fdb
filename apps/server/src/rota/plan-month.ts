import { isRefused, planRota, refuse } from '@zhenzhi/kernel'
import type { Id, Json, PlannedShift, Refused, RotaPattern } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { holdRotaPlan, keepRotaPlan } from '../store/rota/rota-plan.ts'
import type { RotaPlanRow } from '../store/rota/rota-plan.ts'
import { hourKey } from './hours.ts'
import { readShifts } from './read-shifts.ts'
import { definitionOf } from './rota-room.ts'
import type { AtRota, Asked, RotaRoom, Together } from './rota-room.ts'

/** By what a kind of shift is planned: its days and hours, and who takes turns. */
export interface Plan extends RotaPattern {
  /** `08:30`. */
  starts: string
  ends: string
  people: readonly Id[]
  leads: readonly Id[]
  units: readonly string[]
}

type Done = { done: true; added: number } | Refused

/**
 * Plans the shifts of a kind for a month. Days that have one, or had one called off, are left as they are, so that planning again only adds what is
 * missing; turns go on from where the month before left them. Refused: a month that is over, and units in turn without a unit.
 */
export async function planMonth(room: RotaRoom, at: AtRota, { month, kind, plan }: { month: string; kind: string; plan: Plan }): Promise<Done> {
  const { moment, day: today } = room.clock.now()
  if (month < today.slice(0, 7)) return refuse('day-wrong', '这个月已经过去，不能再排。要补一班的，请用“加一班”。')
  if (kind === 'unit' && plan.units.length === 0) return refuse('field-missing', '请至少选一个轮值单位。', 'units')
  const done = await room.takeTogether<Done>({ town: at.town, reach: at.reach, work: async (together) => {
    const held = await holdRotaPlan(together.tx, at.town, { kind, account: at.account, moment })
    const from = beginning(held, month)
    const planned = planRota({ month, calendar: await room.calendarOf(together.tx, at.town), pattern: plan, from })
    if (planned.length === 0) return { keep: false, value: refuse('not-accepted', '按这个办法，这个月没有要排的日子。请换一种日子。', 'days') }
    const [first, last] = [planned[0], planned.at(-1)]
    const span = { town: at.town, from: first?.day ?? '', to: last?.day ?? '', reach: undefined }
    const taken = new Set((await readShifts(together.tx, room, span)).filter((shift) => shift.kind === kind).map(({ day }) => day))
    const missing = planned.filter(({ day }) => !taken.has(day) && day >= today)
    await keepRotaPlan(together.tx, at.town, { kind, plan: jsonOf(plan), month, begins: from, ends: last?.turn ?? from, account: at.account, moment })
    return take(room, at, { together, shifts: missing, plan, kind })
  } })
  if (!isRefused(done) && done.added > 0) room.acted()
  return done
}

/** The same month planned again begins where it began; another goes on after the last. */
function beginning({ month: before, begins, ends }: RotaPlanRow, month: string): number {
  return before === month ? begins : ends + 1
}

interface Opening {
  together: Together
  shifts: readonly PlannedShift[]
  plan: Plan
  kind: string
}

async function take(room: RotaRoom, { who }: AtRota, { together, shifts, plan, kind }: Opening): Promise<{ keep: boolean; value: Done }> {
  const definition = definitionOf(room, room.kinds.shift)
  const doer = who(definition.transitions['register']?.by ?? [])
  const day = room.clock.now().day
  const answers = await together.take(shifts.map((shift): Asked => ({
    caseId: v7(), definition: definition.id, kind: 'open', name: 'register', key: v7(), day, who: doer,
    what: { kind, day: shift.day, dayKind: shift.dayKind, starts: hourKey(plan.starts), ends: hourKey(plan.ends), ...takersOf(plan, shift.turn) },
  })))
  const refused = answers.find((answer) => isRefused(answer))
  return refused !== undefined && isRefused(refused) ? { keep: false, value: { refusal: refused.refusal } } : { keep: true, value: { done: true, added: shifts.length } }
}

function takersOf({ people, leads, units }: Plan, turn: number): Record<string, string> {
  const [onShift, lead, unit] = [people, leads, units].map((list) => list[turn % list.length])
  return { ...(onShift === undefined ? {} : { onShift }), ...(lead === undefined ? {} : { lead }), ...(unit === undefined ? {} : { unit }) }
}

function jsonOf({ days, turn, starts, ends, people, leads, units }: Plan): Json {
  return { days: typeof days === 'string' ? days : [...days], turn, starts, ends, people: [...people], leads: [...leads], units: [...units] }
}
