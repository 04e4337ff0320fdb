import { fold } from '@zhenzhi/kernel'
import type { Day, Id, ShiftSpan, Standing } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import type { Reach } from '../store/reach.ts'
import { findByDays } from '../store/rota/find-shifts.ts'
import type { RotaRoom } from './rota-room.ts'

/** A shift as its acts say it stands; accounts and units by their ids, hours as `0830`. */
export interface Shift extends ShiftSpan {
  id: Id
  kind: string
  state: string
  unit: string | null
  onShift: Id | null
  lead: Id | null
  stoodInBy: Id | null
  handled: number | null
  swapTo: Id | null
  swapReason: string
  inReturn: Id | null
  within: boolean
  position: number
}

interface Days {
  town: number
  from: Day
  to: Day
  reach: Reach | undefined
}

/** Every shift of the town between two days, both included, in order of days; those called off with their state. */
export async function readShifts(tx: Tx, { kinds }: Pick<RotaRoom, 'kinds'>, { town, from, to, reach }: Days): Promise<Shift[]> {
  const found = await findByDays(tx, { town, definition: kinds.shift, field: 'day', from, to, reach })
  const streams = await readStreams(tx, town, found.map(({ id }) => id))
  return found.flatMap(({ id, within }) => {
    const acts = streams.get(id)
    return acts === undefined ? [] : [shiftOf(fold(acts), within)]
  })
}

/** One shift; undefined where the town has none of this id. */
export async function findShift(tx: Tx, { town, id, definition }: { town: number; id: Id; definition: string }): Promise<Shift | undefined> {
  const acts = (await readStreams(tx, town, [id])).get(id)
  return acts === undefined || acts[0]?.definition.id !== definition ? undefined : shiftOf(fold(acts), true)
}

export interface OpenDay {
  id: Id
  day: Day
  spot: string
  state: string
}

export async function readOpenDays(tx: Tx, { kinds }: Pick<RotaRoom, 'kinds'>, { town, from, to, reach }: Days): Promise<OpenDay[]> {
  const found = await findByDays(tx, { town, definition: kinds.openDay, field: 'heldOn', from, to, reach })
  const streams = await readStreams(tx, town, found.map(({ id }) => id))
  return found.flatMap(({ id }) => {
    const acts = streams.get(id)
    if (acts === undefined) return []
    const standing = fold(acts)
    return [{ id, day: textIn(standing, 'heldOn') ?? '', spot: textIn(standing, 'spot') ?? '', state: standing.state }]
  })
}

function shiftOf(standing: Standing, within: boolean): Shift {
  const text = (field: string) => textIn(standing, field)
  const { handled } = standing.values
  const asking = standing.state === 'swapAsked' || standing.state === 'swapAgreed'
  return {
    id: standing.id, state: standing.state, kind: text('kind') ?? '', day: text('day') ?? '', starts: hourIn(text('starts')), ends: hourIn(text('ends')),
    unit: text('unit'), onShift: text('onShift'), lead: text('lead'), stoodInBy: standing.state === 'stoodIn' ? text('stoodInBy') : null,
    handled: typeof handled === 'number' ? handled : null,
    swapTo: asking ? text('swapTo') : null, swapReason: asking ? text('swapReason') ?? '' : '', inReturn: asking ? text('inReturn') : null,
    within, position: standing.position,
  }
}

function textIn({ values }: Standing, field: string): string | null {
  const value = values[field]
  return typeof value === 'string' ? value : null
}

/** The definition's `t0830` without its letter. */
function hourIn(key: string | null): string {
  return (key ?? 't0000').slice(1)
}
