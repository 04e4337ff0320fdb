import { addDays, dayOf, shiftsAt, shiftsNext } from '@zhenzhi/kernel'
import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { listColleaguesOf } from '../store/people/colleagues.ts'
import { readShifts } from './read-shifts.ts'
import type { Shift } from './read-shifts.ts'
import type { RotaRoom } from './rota-room.ts'

/** Who is to be told at a moment. `fallback`: nobody is on duty, and these are asked instead. */
export interface Duty {
  /** Whoever is on a duty shift, the leader on shift after them; each once. */
  onDuty: { account: Id; as: 'on-shift' | 'lead' }[]
  /** The shifts they are on. */
  shifts: Shift[]
  fallback: { account: Id; as: 'next' | 'leader' }[]
  /** At the centre at that moment: leaders who receive, units whose turn it is. */
  here: Shift[]
}

/** The kind of shift that is on duty for the whole town, at night too; the others receive at the centre. */
const watch = 'watch'
const standing = ['planned', 'swapAsked', 'swapAgreed', 'held', 'stoodIn']
/** How far ahead the next shift is looked for. */
const lookAhead = 3

/**
 * Who is on duty in a town at a moment: a pure reading of the rota, past midnight and on days of rest too. Never nobody: where no shift runs, or
 * nobody is on it, those of the next one and the town's leaders are named as the fallback.
 */
export async function onDutyAt(tx: Tx, room: Pick<RotaRoom, 'kinds' | 'leaders'>, { town, moment }: { town: number; moment: Moment }): Promise<Duty> {
  const today = dayOf(moment)
  const around = (await readShifts(tx, room, { town, from: addDays(today, -1), to: addDays(today, lookAhead), reach: undefined })).filter(({ state }) => standing.includes(state))
  const now = shiftsAt(around, moment)
  const shifts = now.filter(({ kind }) => kind === watch)
  const onDuty = once([
    ...shifts.flatMap((shift) => [shift.stoodInBy ?? shift.onShift].flatMap((account) => (account === null ? [] : [{ account, as: 'on-shift' as const }]))),
    ...shifts.flatMap(({ lead }) => (lead === null ? [] : [{ account: lead, as: 'lead' as const }])),
  ])
  const here = now.filter(({ kind }) => kind !== watch)
  if (onDuty.length > 0) return { onDuty, shifts, fallback: [], here }
  const next = shiftsNext(around.filter(({ kind, onShift, lead }) => kind === watch && (onShift !== null || lead !== null)), moment)
  const leaders = (await listColleaguesOf(tx, town, today)).filter(({ posts }) => posts.some((post) => room.leaders.includes(post)))
  const fallback = once([
    ...next.flatMap(({ onShift, lead }) => [onShift, lead].flatMap((account) => (account === null ? [] : [{ account, as: 'next' as const }]))),
    ...leaders.map(({ account }) => ({ account, as: 'leader' as const })),
  ])
  return { onDuty, shifts, fallback, here }
}

function once<T extends { account: Id }>(some: readonly T[]): T[] {
  return some.filter((one, at) => some.findIndex(({ account }) => account === one.account) === at)
}
