import { isRefused, refuse, rotaDayKind } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { holdRotaPlan } from '../store/rota/rota-plan.ts'
import { hourKey } from './hours.ts'
import { readShifts } from './read-shifts.ts'
import { definitionOf } from './rota-room.ts'
import type { AtRota, RotaRoom } from './rota-room.ts'

export interface ShiftToAdd {
  key: string
  kind: string
  day: Day
  /** `08:30`. */
  starts: string
  ends: string
  unit?: string | undefined
  onShift?: Id | undefined
  lead?: Id | undefined
}

/** One shift beside the pattern. Refused where that day has one of this kind and, of units, of that unit: a day counts once. */
export async function addShift(room: RotaRoom, at: AtRota, { key, kind, day, starts, ends, ...who }: ShiftToAdd): Promise<{ done: true } | Refused> {
  const { moment, day: today } = room.clock.now()
  const done = await room.takeTogether<{ done: true } | Refused>({ town: at.town, reach: at.reach, work: async ({ tx, take }) => {
    await holdRotaPlan(tx, at.town, { kind, account: at.account, moment })
    const there = (await readShifts(tx, room, { town: at.town, from: day, to: day, reach: undefined })).filter((shift) => shift.kind === kind && shift.state !== 'cancelled')
    if (kind === 'unit' ? there.some(({ unit }) => unit === who.unit) : kind !== 'watch' && there.length > 0) return { keep: false, value: refuse('not-accepted', '这一天已经排了这一种班，请在那一班上改排。', 'day') }
    const definition = definitionOf(room, room.kinds.shift)
    const given = Object.fromEntries(Object.entries(who).filter(([, value]) => value !== undefined))
    const [answer] = await take([{
      caseId: v7(), definition: definition.id, kind: 'open', name: 'register', key, day: today, who: at.who(definition.transitions['register']?.by ?? []),
      what: { kind, day, dayKind: rotaDayKind(await room.calendarOf(tx, at.town), day), starts: hourKey(starts), ends: hourKey(ends), ...given },
    }])
    if (answer === undefined) throw new Error('an act was asked for and not answered')
    return isRefused(answer) ? { keep: false, value: { refusal: answer.refusal } } : { keep: true, value: { done: true } }
  } })
  if (!isRefused(done)) room.acted()
  return done
}
