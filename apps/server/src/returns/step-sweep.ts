import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { holdSweep } from '../store/returns/find-returns.ts'
import { isTold, sumsOf } from './sums.ts'
import type { Sums } from './sums.ts'
import { numberIn, readMonth } from './read-month.ts'
import type { Month, SweepRow } from './read-month.ts'
import { definitionOf } from './returns-room.ts'
import type { Asked, AtDesk, ReturnsRoom, Together } from './returns-room.ts'

export type Step = 'merge' | 'confirm' | 'redo' | 'lock'

interface Stepping {
  month: string
  step: Step
  key: string
  reason: string
}

type Done = { done: true } | Refused
const notOpened = () => refuse('not-found', '这个月还没有开账，或不在您的权限内。')

/**
 * One step of the month over all villages. Merging takes the sums from the returns as they stand; confirming and locking hold what was merged
 * against them once more. Locking locks every return with it, in one go or not at all.
 */
export async function stepSweep(room: ReturnsRoom, at: AtDesk, stepping: Stepping): Promise<Done> {
  const { town, reach } = at
  const seen = await inTowns(room.app, [town], (tx) => readMonth(tx, room, { town, month: stepping.month, reach }))
  if (seen.sweep === null) return notOpened()
  const done = await room.takeTogether<Done>({ town, reach, work: (together) => work(room, at, { stepping, sweep: seen.sweep?.id ?? '', together }) })
  if (!isRefused(done)) room.acted()
  return done
}

/** While a village may still report in time, its month is not closed over it: it would be neither due nor missing. */
function beforeItsDay({ lines, standings }: Month, today: string): Refused | undefined {
  const open = lines.filter(({ state }) => state === 'owed' || state === 'back').flatMap((line) => standings.get(line.case ?? '')?.duties ?? [])
  const due = open.filter(({ status }) => status === 'open').map(({ statutoryDue }) => statutoryDue).toSorted((a, b) => (a < b ? -1 : 1)).at(-1)
  return due === undefined || due < today ? undefined : refuse('not-accepted', `没有报的村在${due}（含）以前还可以按期报，过了这一天再锁定。`)
}

interface Working {
  stepping: Stepping
  sweep: Id
  together: Together
}

async function work(room: ReturnsRoom, at: AtDesk, { stepping, sweep, together }: Working): Promise<{ keep: boolean; value: Done }> {
  await holdSweep(together.tx, { town: at.town, sweep })
  const month = await readMonth(together.tx, room, { town: at.town, month: stepping.month, reach: at.reach })
  const sums = sumsOf(month.lines)
  const early = stepping.step === 'lock' ? beforeItsDay(month, room.clock.now().day) : undefined
  if (early !== undefined) return { keep: false, value: early }
  const changed = month.sweep === null || stepping.step === 'merge' || stepping.step === 'redo' ? undefined : changedSince(month.sweep, sums)
  if (changed !== undefined) return { keep: false, value: changed }
  const what = stepping.step === 'merge' ? { ...sums } : stepping.step === 'redo' ? { reason: stepping.reason } : {}
  const first = await takeAll(together, [askedOf(room, at, { kind: 'sweep', caseId: sweep, name: stepping.step, key: stepping.key, what })])
  if (first !== undefined) return { keep: false, value: first }
  const locked = stepping.step === 'lock' ? await takeAll(together, lockingOf(room, at, { lines: month.lines, key: stepping.key })) : undefined
  return locked === undefined ? { keep: true, value: { done: true } } : { keep: false, value: locked }
}

function lockingOf(room: ReturnsRoom, at: AtDesk, { lines, key }: { lines: Month['lines']; key: string }): Asked[] {
  return lines.flatMap((line) => (line.case === null || line.state === 'locked' || line.state === 'missed'
    ? []
    : [askedOf(room, at, { kind: 'village', caseId: line.case, name: isTold(line) ? 'lock' : 'miss', key: `${key} ${line.village}`, what: {} })]))
}

function askedOf(room: ReturnsRoom, at: AtDesk, { kind, ...act }: { kind: 'sweep' | 'village'; caseId: Id; name: string; key: string; what: Asked['what'] }): Asked {
  const definition = definitionOf(room, room.kinds[kind])
  return { ...act, kind: 'step', day: room.clock.now().day, who: at.who(definition.transitions[act.name]?.by ?? [], definition.office ?? '') }
}

async function takeAll({ take }: Together, asked: readonly Asked[]): Promise<Refused | undefined> {
  const refused = (await take(asked)).find((answer) => isRefused(answer))
  return refused !== undefined && isRefused(refused) ? { refusal: refused.refusal } : undefined
}

/** What was merged, as the sweep holds it; null before. */
export function mergedIn({ state, standing }: SweepRow): Sums | null {
  if (state === 'open') return null
  const number = (field: keyof Sums) => numberIn(standing, field) ?? 0
  return {
    opening: number('opening'), found: number('found'), resolved: number('resolved'), closing: number('closing'), incidents: number('incidents'),
    villages: number('villages'), missing: number('missing'),
  }
}

function changedSince(sweep: SweepRow, sums: Sums): Refused | undefined {
  const merged = mergedIn(sweep)
  if (merged === null) return undefined
  const same = Object.entries(sums).every(([field, value]) => Object.entries(merged).some(([name, was]) => name === field && was === value))
  return same ? undefined : refuse('not-accepted', '汇总以后又有村报了、更正了或被退回，数目变了。请重新汇总。')
}
