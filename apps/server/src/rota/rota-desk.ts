import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { addShift } from './add-shift.ts'
import type { ShiftToAdd } from './add-shift.ts'
import { takeUrgent, viewNow } from './duty-now.ts'
import { viewMonth } from './month-view.ts'
import { onDutyAt } from './on-duty.ts'
import { keepPhone } from './phones.ts'
import { planMonth } from './plan-month.ts'
import type { Plan } from './plan-month.ts'
import type { AtRota, RotaRoom } from './rota-room.ts'
import { stepShift } from './step-shift.ts'
import type { Doing } from './step-shift.ts'

export type RotaDesk = ReturnType<typeof makeRotaDesk>

/** All that is done about the rota of a town, tied to what it works with. */
export function makeRotaDesk(room: RotaRoom) {
  return {
    view: (at: Pick<AtRota, 'town' | 'account' | 'reach'>, month: string) => viewMonth(room, at, month),
    plan: (at: AtRota, asked: { month: string; kind: string; plan: Plan }) => planMonth(room, at, asked),
    add: (at: AtRota, asked: ShiftToAdd) => addShift(room, at, asked),
    step: (at: AtRota, asked: { id: Id; key: string; after?: number | undefined; doing: Doing }) => stepShift(room, at, asked),
    now: (at: Pick<AtRota, 'town' | 'account' | 'reach'>) => viewNow(room, at),
    takeUrgent: (at: AtRota, asked: { id: Id; key: string }) => takeUrgent(room, at, asked),
    keepPhone: (asked: { town: number; account: Id; phone: string }) => keepPhone(room, asked),
    /** Who is to be told at a moment, in a transaction on that town; for what breaks quiet hours. */
    onDutyAt: (tx: Tx, town: number, moment: Moment) => onDutyAt(tx, room, { town, moment }),
  }
}
