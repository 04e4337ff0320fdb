import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { findShift } from './read-shifts.ts'
import type { Shift } from './read-shifts.ts'
import { definitionOf } from './rota-room.ts'
import type { AtRota, Asked, RotaRoom } from './rota-room.ts'

export interface Doing {
  step: string
  [said: string]: unknown
}

/** Steps of whoever is on the shift, or asked to swap: the definition says that nobody else takes them. The reach of their post need not open it. */
const ofTheirOwn: readonly string[] = ['askSwap', 'agreeSwap', 'declineSwap', 'withdrawSwap']

/**
 * One step of a shift. A swap that is approved takes effect on both shifts in one transaction, or on none. Refused as the definition says; and where
 * the shift taken in return is no longer the other's.
 */
export async function stepShift(room: RotaRoom, at: AtRota, { id, key, after, doing }: { id: Id; key: string; after?: number | undefined; doing: Doing }): Promise<{ done: true; month: string } | Refused> {
  const definition = room.kinds.shift
  const shift = await inTowns(room.app, [at.town], (tx) => findShift(tx, { town: at.town, id, definition }))
  if (shift === undefined) return gone()
  const { step, ...said } = doing
  const asked = (step === 'askSwap' ? await refusedReturn(room, at, { shift, said }) : undefined) ?? await actsOf(room, at, { shift, key, after, step, said })
  if (isRefused(asked)) return asked
  const done = await room.takeTogether<{ done: true } | Refused>({ town: at.town, reach: ofTheirOwn.includes(step) ? undefined : at.reach, work: async ({ take }) => {
    const refused = (await take(asked)).find((answer) => isRefused(answer))
    return refused !== undefined && isRefused(refused) ? { keep: false, value: { refusal: refused.refusal } } : { keep: true, value: { done: true } }
  } })
  if (isRefused(done)) return done
  room.acted()
  return { done: true, month: shift.day.slice(0, 7) }
}

const gone = () => refuse('not-found', '没有找到这一班，可能已经撤销。请刷新后再看。')

interface Stepping {
  shift: Shift
  key: string
  after: number | undefined
  step: string
  said: Readonly<Record<string, unknown>>
}

async function actsOf(room: RotaRoom, at: AtRota, { shift, key, after, step, said }: Stepping): Promise<Asked[] | Refused> {
  const what = Object.fromEntries(Object.entries(step === 'approveSwap' ? { onShift: shift.swapTo } : said).filter(([, value]) => value !== undefined && value !== null))
  const first: Asked = { ...actOf(room, at, { shift, step, what }), key, ...(after === undefined ? {} : { after }) }
  if (step !== 'approveSwap' || shift.inReturn === null) return [first]
  const other = await inTowns(room.app, [at.town], (tx) => findShift(tx, { town: at.town, id: shift.inReturn ?? '', definition: room.kinds.shift }))
  if (other === undefined || other.onShift !== shift.swapTo || other.state !== 'planned') return refuse('not-accepted', '换回的那一班已经改排或者撤销，不能照原来的换。请不批准，让双方重新商量。')
  return [first, { ...actOf(room, at, { shift: other, step: 'assign', what: { onShift: shift.onShift } }), key: `${key} ${other.id}` }]
}

function actOf(room: RotaRoom, { who }: AtRota, { shift, step, what }: Pick<Stepping, 'shift' | 'step'> & { what: Record<string, unknown> }): Omit<Asked, 'key'> {
  const by = definitionOf(room, room.kinds.shift).transitions[step]?.by ?? []
  return { caseId: shift.id, kind: 'step', name: step, day: room.clock.now().day, what, who: who(by) }
}

/** The shift that is taken in return is the other's, and still to come. */
async function refusedReturn(room: RotaRoom, { town }: AtRota, { said }: Pick<Stepping, 'shift' | 'said'>): Promise<Refused | undefined> {
  const { inReturn, swapTo } = said
  if (typeof inReturn !== 'string') return undefined
  const other = await inTowns(room.app, [town], (tx) => findShift(tx, { town, id: inReturn, definition: room.kinds.shift }))
  const fits = other !== undefined && other.onShift === swapTo && other.state === 'planned' && other.day >= room.clock.now().day
  return fits ? undefined : refuse('field-wrong', '换回的那一班不是对方的班，或者已经过去，请重新选。', 'inReturn')
}
