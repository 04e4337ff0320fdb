import { isRefused, recalculated } from '@zhenzhi/kernel'
import type { Id, Moment } from '@zhenzhi/kernel'
import { endChange, holdChange, keepProgress, letGo, openChanges } from '../../store/clocks/changes.ts'
import type { ChangeRow, Progress } from '../../store/clocks/changes.ts'
import { keepMoved } from '../../store/clocks/moved.ts'
import { findRunningCases } from '../../store/clocks/running-cases.ts'
import { readTownClocks } from '../../store/clocks/town-clocks.ts'
import { readStreams } from '../../store/evidence/read-streams.ts'
import { withoutTowns } from '../../store/in-towns.ts'
import type { Together } from '../take-together.ts'
import type { ClockRoom } from './clock-room.ts'
import { draftedLaw, reachedBy } from './drafted-law.ts'
import { findMoved } from './find-moved.ts'
import type { Looking, MovedCase } from './find-moved.ts'
import { madeOf, numberOf } from './make-draft.ts'
import { ownLaw } from './own-law.ts'
import { readDraft } from './read-draft.ts'

const casesAtOnce = 200
const heldSeconds = 60
const noCase = '00000000-0000-0000-0000-000000000000'

/** Goes on with every change that is on its way, some pages of cases each; what another server has in hand is left to it. True while some are left. */
export async function carryChanges(room: ClockRoom, pages: number): Promise<boolean> {
  const ids = await withoutTowns(room.parts.app, (tx) => openChanges(tx, room.clock.now().moment))
  let left = false
  for (const id of ids) left = await carryChange(room, id, pages) || left
  return left
}

/**
 * Some pages of one change: looked at, or carried out. A page stands or falls as a whole, with the acts in its cases and the list of them; one
 * that fails is tried again at the next turn. Said twice a case keeps one act: then nothing is left to move in it.
 */
export async function carryChange(room: ClockRoom, id: Id, pages: number): Promise<boolean> {
  const { app } = room.parts
  const now = () => room.clock.now().moment
  const change = await withoutTowns(app, (tx) => holdChange(tx, id, { now: now(), until: later(now()) }))
  if (change === undefined) return false
  try {
    let at: Progress = change
    for (let page = 0; page < pages && at.townAt < change.towns.length; page += 1) {
      at = await carryPage(room, change, at)
      const kept = { ...at, until: later(now()) }
      await withoutTowns(app, (tx) => keepProgress(tx, id, kept))
    }
    const ended = at.townAt >= change.towns.length
    await withoutTowns(app, (tx) => (ended ? endChange(tx, id, now()) : letGo(tx, id)))
    return !ended
  } catch (fault) {
    await withoutTowns(app, (tx) => letGo(tx, id))
    throw fault
  }
}

function later(moment: Moment): Moment {
  return new Date(Date.parse(moment) + heldSeconds * 1000).toISOString()
}

async function carryPage(room: ClockRoom, change: ChangeRow, at: Progress): Promise<Progress> {
  const town = change.towns[at.townAt] ?? 0
  const next = await room.desk.takeTogether({
    town, reach: undefined,
    work: async (together) => {
      const looking = await lookAt(room, together, { town, change, after: at.afterCase })
      const { found, broken } = findMoved(looking, room.clock.now().day)
      const told = change.state === 'running'
      const carried = told ? await tellCases(room, together, { change, found }) : found
      await keepMoved(together.tx, { town, change: change.id, told, rows: carried.flatMap(({ rows }) => rows) })
      return { keep: true, value: { ...nextOf(looking, at), looked: at.looked + looking.cases.length, moved: at.moved + carried.length, broken: at.broken + broken } }
    },
  })
  if (isRefused(next)) throw new Error(next.refusal.says)
  return next
}

/** Where the next page begins: behind these cases, or in the next town. */
function nextOf({ cases, more }: Page, at: Progress): Progress {
  const last = cases.at(-1)
  return more && last !== undefined ? { ...at, afterCase: last.id } : { ...at, townAt: at.townAt + 1, afterCase: noCase }
}

interface Page extends Looking {
  more: boolean
}

async function lookAt({ parts }: ClockRoom, { tx }: Together, { town, change, after }: { town: number; change: ChangeRow; after: Id }): Promise<Page> {
  const draft = readDraft(change.draft)
  const own = await ownLaw(parts, await readTownClocks(tx, town))
  const { cases, more } = await findRunningCases(tx, town, { reached: reachedBy(own, draft), after, most: casesAtOnce })
  const law = change.state === 'running' ? own : draftedLaw(own, madeOf(own, draft, await numberOf(tx, change.owner, draft)))
  return { draft, law, cases, more, streams: await readStreams(tx, town, cases.map(({ id }) => id)) }
}

/** One act a case, keyed by the change, with the reason and the days in words. Refused are cases that ended meanwhile. */
async function tellCases({ clock }: ClockRoom, { take }: Together, { change, found }: { change: ChangeRow; found: readonly MovedCase[] }): Promise<MovedCase[]> {
  if (found.length === 0) return []
  const { day } = clock.now()
  const answers = await take(found.map(({ id, says }) => ({
    caseId: id, kind: 'clock', name: recalculated, key: `${recalculated}:${change.id}:${id}`, day, what: { change: change.id, reason: says },
    who: { account: 'clock', post: 'clock', organisation: 'clock' },
  })))
  return found.filter((_, at) => {
    const answer = answers[at]
    return answer !== undefined && !isRefused(answer)
  })
}
