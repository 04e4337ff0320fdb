import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Reach } from '../store/reach.ts'
import { findReturns, holdSweep } from '../store/returns/find-returns.ts'
import { lastDayOf, monthBefore, monthOf } from './month.ts'
import { readMonth } from './read-month.ts'
import { definitionOf, returnsAccount } from './returns-room.ts'
import type { AtDesk, Doer, ReturnsRoom, Together } from './returns-room.ts'

type Done = { done: true; opened: number }
interface Opening {
  town: number
  reach: Reach | undefined
  month: string
  /** Who opens what, by the posts that may. */
  who: (by: readonly string[], office: string) => Doer
}

/** Puts every village of the town on the list of a month, each with what was open in the month before. Done again it adds what is missing. */
export async function openMonth(room: ReturnsRoom, { town, reach, who }: AtDesk, month: string): Promise<Done | Refused> {
  if (month > monthOf(room.clock.now().day)) return refuse('day-wrong', '这个月还没有到，不能开账。')
  return open(room, { town, reach, who, month })
}

/** The same by itself, on the first days of a month, in a town that had the month before. */
export async function openByItself(room: ReturnsRoom, town: number): Promise<void> {
  const month = monthOf(room.clock.now().day)
  const had = await inTowns(room.app, [town], async (tx) => {
    const asked = { town, definition: room.kinds.sweep, reach: undefined }
    const now = await findReturns(tx, { ...asked, month: lastDayOf(month) })
    return now.length === 0 && (await findReturns(tx, { ...asked, month: lastDayOf(monthBefore(month)) })).length > 0
  })
  if (!had) return
  const who = (by: readonly string[]): Doer => ({ account: returnsAccount, post: by[0] ?? '', organisation: String(town) })
  const done = await open(room, { town, reach: undefined, month, who })
  if (isRefused(done) && done.refusal.code !== 'busy') throw new Error(done.refusal.says)
}

async function open(room: ReturnsRoom, opening: Opening): Promise<Done | Refused> {
  const { town, reach, month } = opening
  const done = await room.takeTogether<Done | Refused>({ town, reach, work: async (together) => {
    const sweep = await sweepFor(room, opening, together)
    if (typeof sweep !== 'string') return { keep: false, value: sweep }
    await holdSweep(together.tx, { town, sweep })
    const [before, now] = [await readMonth(together.tx, room, { town, month: monthBefore(month), reach: undefined }), await readMonth(together.tx, room, { town, month, reach: undefined })]
    if (now.sweep?.state === 'locked') return { keep: false, value: refuse('wrong-state', '这个月已经锁定，不能再加村。') }
    const left = new Map(before.lines.map((line) => [line.village, carriedFrom(line)]))
    const missing = now.lines.filter(({ state }) => state === 'none')
    return take(room, opening, { together, sweep, villages: missing.map(({ village }) => ({ village, opening: left.get(village) ?? 0 })) })
  } })
  if (!isRefused(done) && done.opened > 0) room.acted()
  return done
}

/** What is still open at the end of a month; of a village that did not report, what it began with. */
function carriedFrom({ state, still, opening }: { state: string; still: number | null; opening: number | null }): number {
  return (state === 'filed' || state === 'locked' ? still : opening) ?? 0
}

async function sweepFor(room: ReturnsRoom, { town, month, who }: Opening, { tx, take }: Together): Promise<Id | Refused> {
  const last = lastDayOf(month)
  const known = await findOpened(tx, room, { town, last })
  if (known !== undefined) return known
  const definition = definitionOf(room, room.kinds.sweep)
  const id = v7()
  // One key for the month: of two that open it at once one is told that the other did.
  const [answer] = await take([{
    caseId: id, definition: definition.id, kind: 'open', name: 'register', key: `${definition.id} ${last}`, day: room.clock.now().day, what: { month: last },
    who: who(definition.transitions['register']?.by ?? [], definition.office ?? ''),
  }])
  if (answer === undefined) throw new Error('an act was asked for and not answered')
  if (isRefused(answer)) return answer.refusal.code === 'key-reused' ? struckOut() : { refusal: answer.refusal }
  return answer.repeated ? struckOut() : id
}

const struckOut = () => refuse('wrong-state', '这个月的摸排作废过，不能再开账。请到事项“月底全镇摸排”里看。')

async function findOpened(tx: Tx, room: ReturnsRoom, { town, last }: { town: number; last: string }): Promise<Id | undefined> {
  return (await findReturns(tx, { town, definition: room.kinds.sweep, month: last, reach: undefined }))[0]
}

interface Owing {
  together: Together
  sweep: Id
  villages: readonly { village: Id; opening: number }[]
}

async function take(room: ReturnsRoom, { month, who }: Opening, { together, sweep, villages }: Owing): Promise<{ keep: boolean; value: Done | Refused }> {
  const definition = definitionOf(room, room.kinds.village)
  const answers = await together.take(villages.map(({ village, opening }) => ({
    caseId: v7(), definition: definition.id, kind: 'open', name: 'register', key: v7(), day: room.clock.now().day, what: { village, month: lastDayOf(month), sweep, opening },
    who: who(definition.transitions['register']?.by ?? [], definition.office ?? ''),
  })))
  const refused = answers.find((answer) => isRefused(answer))
  return refused !== undefined && isRefused(refused) ? { keep: false, value: { refusal: refused.refusal } } : { keep: true, value: { done: true, opened: villages.length } }
}
