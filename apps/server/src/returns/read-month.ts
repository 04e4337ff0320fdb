import { fold, isOverdue } from '@zhenzhi/kernel'
import type { Act, Id, Standing } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { listPlacesOf } from '../store/people/place.ts'
import type { Reach } from '../store/reach.ts'
import { findReturns } from '../store/returns/find-returns.ts'
import { lastDayOf } from './month.ts'
import { returnsAccount } from './returns-room.ts'
import type { ReturnsRoom } from './returns-room.ts'

export type LineState = 'none' | 'owed' | 'filed' | 'back' | 'locked' | 'missed'

export interface Line {
  village: Id
  name: string
  case: Id | null
  state: LineState
  late: boolean
  nought: boolean
  opening: number | null
  found: number | null
  resolved: number | null
  still: number | null
  incidents: number | null
  note: string
  reason: string
  way: 'link' | 'entered' | 'desk' | null
  position: number
}

export interface SweepRow {
  id: Id
  state: 'open' | 'merged' | 'confirmed' | 'locked'
  position: number
  standing: Standing
}

export interface Month {
  month: string
  sweep: SweepRow | null
  lines: Line[]
  /** How each opened return stands, by case. */
  standings: ReadonlyMap<Id, Standing>
}

/** The month as its cases say: every village that stands or stood, with its return. Reads what the reach opens and nothing beside it. */
export async function readMonth(tx: Tx, room: ReturnsRoom, { town, month, reach }: { town: number; month: string; reach: Reach | undefined }): Promise<Month> {
  const asked = { town, month: lastDayOf(month), reach }
  const [sweeps, returns, places] = [
    await findReturns(tx, { ...asked, definition: room.kinds.sweep }), await findReturns(tx, { ...asked, definition: room.kinds.village }), await listPlacesOf(tx, town),
  ]
  const streams = await readStreams(tx, town, [...sweeps, ...returns])
  const of = (ids: readonly Id[]) => ids.flatMap((id) => streams.get(id) ?? []).length === 0 ? [] : ids.map((id) => streams.get(id) ?? [])
  const byVillage = new Map(of(returns).map((acts) => [villageIn(fold(acts)), acts]))
  const standings = new Map([...byVillage.values()].map((acts) => fold(acts)).map((standing) => [standing.id, standing]))
  const [sweep] = of(sweeps)
  const today = room.clock.now().day
  const villages = places.filter(({ id, kind, ended }) => kind === 'village' && (ended === null || byVillage.has(id)))
  return {
    month, sweep: sweep === undefined ? null : sweepOf(fold(sweep)), standings,
    lines: villages.map(({ id, name }) => lineOf({ id, name }, byVillage.get(id), today)),
  }
}

function villageIn({ values }: Standing): string {
  return typeof values['village'] === 'string' ? values['village'] : ''
}

function sweepOf(standing: Standing): SweepRow {
  // The states of the definition the roof names.
  return { id: standing.id, state: standing.state as SweepRow['state'], position: standing.position, standing }
}

function lineOf({ id, name }: { id: Id; name: string }, acts: readonly Act[] | undefined, today: string): Line {
  const nothing = { opening: null, found: null, resolved: null, still: null, incidents: null, note: '', reason: '', way: null, position: 0, late: false, nought: false }
  if (acts === undefined) return { village: id, name, case: null, state: 'none', ...nothing }
  const standing = fold(acts)
  const number = (field: string) => numberIn(standing, field)
  // The states of the definition the roof names.
  const state = standing.state as LineState
  const told = state === 'filed' || state === 'locked'
  return {
    village: id, name, case: standing.id, state, position: standing.position, late: isLate(standing, today),
    nought: told && number('found') === 0 && number('incidents') === 0,
    opening: number('opening'), found: number('found'), resolved: number('resolved'), still: number('still'), incidents: number('incidents'),
    note: textIn(standing, 'note'), reason: state === 'back' ? textIn(standing, 'reason') : '', way: wayOf(acts),
  }
}

/** Filed after its day; or not filed, and the day is over. */
function isLate({ duties }: Standing, today: string): boolean {
  return duties.some((duty) => (duty.status === 'discharged' ? duty.ended !== null && duty.ended > duty.statutoryDue : duty.status === 'open' && (isOverdue(duty, today) || duty.statutoryDue < today)))
}

function wayOf(acts: readonly Act[]): Line['way'] {
  const last = acts.findLast(({ kind, name }) => kind === 'step' && (name === 'file' || name === 'amend'))
  if (last === undefined) return null
  if (last.who.account === returnsAccount) return 'link'
  return last.who.enteredFor === undefined ? 'desk' : 'entered'
}

export function numberIn({ values }: Standing, field: string): number | null {
  const value = values[field]
  return typeof value === 'number' ? value : null
}

function textIn({ values }: Standing, field: string): string {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}
