import { coversYear, daysOfMonth, own, rotaDayKind, weekdayOf, yearOf } from '@zhenzhi/kernel'
import type { Day, Field, Id, Json } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { accountNames } from '../store/names/find-names.ts'
import { unitNames } from '../store/names/unit-names.ts'
import { listColleaguesOf } from '../store/people/colleagues.ts'
import { listRotaPlans } from '../store/rota/rota-plan.ts'
import { shownHour } from './hours.ts'
import { readPhones } from './phones.ts'
import { readOpenDays, readShifts } from './read-shifts.ts'
import type { OpenDay, Shift } from './read-shifts.ts'
import { definitionOf } from './rota-room.ts'
import type { AtRota, RotaRoom } from './rota-room.ts'

interface Named {
  id: string
  name: string
}

export interface ShiftView extends Omit<Shift, 'unit' | 'onShift' | 'lead' | 'stoodInBy' | 'swapTo' | 'swapReason' | 'inReturn'> {
  unit: Named | null
  onShift: Named | null
  lead: Named | null
  stoodInBy: Named | null
  swap: { to: Named; reason: string; inReturn: { id: Id; day: Day } | null } | null
  gap: boolean
  mine: boolean
  askedOfMe: boolean
}

export interface MonthView {
  month: string
  days: { day: Day; kind: 'working' | 'rest' | 'holiday'; weekday: number }[]
  uncovered: boolean
  kinds: { id: string; title: string; plan: Json }[]
  shifts: ShiftView[]
  openDays: OpenDay[]
  colleagues: Named[]
  units: Named[]
  phones: { account: Id; phone: string }[]
}

/** The month as it hangs on the wall: every shift, whoever is on it, gaps, swaps under way, and the open days announced apart. */
export async function viewMonth(room: RotaRoom, { town, account, reach }: Pick<AtRota, 'town' | 'account' | 'reach'>, month: string): Promise<MonthView> {
  const today = room.clock.now().day
  const days = daysOfMonth(month)
  const span = { town, from: days[0] ?? '', to: days.at(-1) ?? '', reach }
  const read = await inTowns(room.app, [town], async (tx) => {
    const shifts = (await readShifts(tx, room, span)).filter(({ state }) => state !== 'cancelled')
    const people = shifts.flatMap(({ onShift, lead, stoodInBy, swapTo }) => [onShift, lead, stoodInBy, swapTo].flatMap((one) => one ?? []))
    return {
      calendar: await room.calendarOf(tx, town), shifts, openDays: await readOpenDays(tx, room, span), plans: await listRotaPlans(tx, town), colleagues: await listColleaguesOf(tx, town, today),
      names: await accountNames(tx, [...new Set(people)]), units: await unitNames(tx, town), phones: await readPhones(tx, room, town),
    }
  })
  const titles = choicesOf(definitionOf(room, room.kinds.shift).fields['kind'])
  const naming = { names: read.names, units: read.units, dayOf: new Map(read.shifts.map(({ id, day }) => [id, day])) }
  return {
    month, days: days.map((day) => ({ day, kind: rotaDayKind(read.calendar, day), weekday: weekdayOf(day) })), uncovered: !coversYear(read.calendar, yearOf(days[0] ?? today)),
    kinds: Object.entries(titles).map(([id, title]) => ({ id, title, plan: read.plans.find(({ kind }) => kind === id)?.plan ?? null })),
    shifts: read.shifts.map((shift) => shiftView(shift, { ...naming, account, today })), openDays: read.openDays,
    colleagues: read.colleagues.map((one) => ({ id: one.account, name: one.name })), units: Object.entries(read.units).map(([id, name]) => ({ id, name })),
    phones: [...read.phones].map(([of, phone]) => ({ account: of, phone })),
  }
}

function choicesOf(field: Field | undefined): Readonly<Record<string, string>> {
  return field?.kind === 'choice' ? field.choices : {}
}

interface Naming {
  names: Readonly<Record<string, string>>
  units: Readonly<Record<string, string>>
  dayOf: ReadonlyMap<Id, Day>
  account: Id
  today: Day
}

function shiftView({ swapTo, swapReason, inReturn, ...shift }: Shift, { names, units, dayOf, account, today }: Naming): ShiftView {
  const named = (id: string | null, among = names): Named | null => (id === null ? null : { id, name: own(among, id) ?? '' })
  const to = named(swapTo)
  const open = ['planned', 'swapAsked', 'swapAgreed'].includes(shift.state)
  return {
    ...shift, starts: shownHour(shift.starts), ends: shownHour(shift.ends), unit: named(shift.unit, units), onShift: named(shift.onShift), lead: named(shift.lead), stoodInBy: named(shift.stoodInBy),
    swap: to === null ? null : { to, reason: swapReason, inReturn: inReturn === null ? null : { id: inReturn, day: dayOf.get(inReturn) ?? '' } },
    gap: open && shift.onShift === null && (shift.kind !== 'unit' || shift.unit === null) && shift.day >= today,
    mine: shift.onShift === account, askedOfMe: swapTo === account,
  }
}
