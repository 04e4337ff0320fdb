import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { findAttachments } from '../store/attachments/attachment.ts'
import { inTowns } from '../store/in-towns.ts'
import type { FoundIn, Isolation } from '../store/keeping/isolation.ts'
import { findIsolation, listIsolations } from '../store/keeping/isolation.ts'
import { findOwnerOf } from '../store/keys/data-keys.ts'
import { bringBack, endIsolation, isolateKeys } from '../store/keys/isolate-keys.ts'
import type { Isolating } from '../store/keys/isolate-keys.ts'
import { findHead } from '../store/lists/find-head.ts'
import { accountNames } from '../store/names/find-names.ts'
import type { Reach } from '../store/reach.ts'
import type { KeepingParts, Keeper } from './keeping-parts.ts'

/** A line outside the database: what was isolated, and how it ended. A backup brought back later is held to it. */
export type IsolationLine = { town: number; isolated: Isolating } | { town: number; ended: Id }

export interface IsolateAsked {
  kind: 'case' | 'file'
  id: Id
  place: FoundIn
  reach: Reach
  /** In which post somebody acts in that town. */
  postIn: (town: number) => string
}

const gone = () => refuse('not-found', '没有找到，可能已经隔离，或不在您的权限内。')

/**
 * Somebody who sees a case or a file says that it holds secrets: from then on nobody reads it, whoever said so included. A file that lies under
 * its case's key takes the whole case with it.
 */
export async function isolate(parts: KeepingParts, { kind, id, place, reach, postIn }: IsolateAsked): Promise<{ id: Id; town: number } | Refused> {
  for (const town of reach.towns) {
    const found = await inTowns(parts.app, [town], async (tx) => {
      if (kind === 'case') return await findHead(tx, { town, id, reach }) === undefined ? undefined : { kind, owner: id }
      const file = (await findAttachments(tx, town, [id])).get(id)
      if (file === undefined) return undefined
      const seen = file.caseId === null ? file.account === reach.account : await findHead(tx, { town, id: file.caseId, reach }) !== undefined
      if (!seen) return undefined
      const owner = await findOwnerOf(tx, town, file.kid)
      return owner === undefined ? undefined : { kind: owner === id ? kind : 'case' as const, owner }
    })
    if (found === undefined) continue
    const isolated = await isolateIn(parts, town, { id: v7(), ...found, place, account: reach.account, post: postIn(town), moment: parts.clock.now().moment })
    return isolated === undefined ? gone() : { id: isolated.id, town }
  }
  return gone()
}

async function isolateIn({ eraser, note }: KeepingParts, town: number, isolated: Isolating): Promise<Isolation | undefined> {
  return inTowns(eraser, [town], async (tx) => {
    const done = await isolateKeys(tx, town, isolated)
    const line: IsolationLine = { town, isolated }
    if (done !== undefined) await note(JSON.stringify(line))
    return done
  })
}

/** After a restore: what stood isolated outside is isolated again. Answers how many that were. */
export async function isolateAgain(parts: KeepingParts, lines: readonly IsolationLine[]): Promise<number> {
  const ended = new Set(lines.flatMap((line) => ('ended' in line ? [line.ended] : [])))
  let again = 0
  for (const line of lines) {
    if ('ended' in line || ended.has(line.isolated.id)) continue
    const done = await inTowns(parts.eraser, [line.town], (tx) => isolateKeys(tx, line.town, line.isolated))
    if (done !== undefined) again += 1
  }
  return again
}

export interface IsolationSeen extends Isolation {
  definition: string | null
  opened: string | null
  by: string
  decidedName: string | null
}

/** Those that wait for a decision first. Of what was found nothing is known here. */
export function listIsolated({ app }: KeepingParts, town: number): Promise<IsolationSeen[]> {
  return inTowns(app, [town], async (tx) => {
    const rows = await listIsolations(tx, town)
    const names = await accountNames(tx, rows.flatMap(({ account, decidedBy }) => [account, ...(decidedBy === null ? [] : [decidedBy])]))
    return rows.map((row) => ({ ...row, by: names[row.account] ?? '', decidedName: row.decidedBy === null ? null : names[row.decidedBy] ?? '' }))
  })
}

export interface DecideIsolation {
  town: number
  id: Id
  keeper: Keeper
  reason: string
}

const noMore = () => refuse('not-found', '没有等待处理的这一项，可能同事已经处理。请刷新。')

/** It was no secret: the keys go back, what was derived is derived anew, and then it is seen again. Killed on the way, asking again ends it. */
export async function release(parts: KeepingParts, { town, id, keeper, reason }: DecideIsolation): Promise<{ done: true } | Refused> {
  const isolation = await inTowns(parts.app, [town], (tx) => findIsolation(tx, town, id))
  if (isolation === undefined) return noMore()
  if (parts.isSecret(reason)) return refuse('secret-mark', '理由里不能写涉密内容。', 'reason')
  await inTowns(parts.eraser, [town], (tx) => bringBack(tx, town, id))
  if (isolation.kind === 'case') await parts.derive(town, [isolation.owner])
  return end(parts, { town, keeper, reason, isolation, verdict: 'released' })
}

/** It was one: its keys are destroyed, with the record of every deletion. Refused under a legal hold. */
export async function destroy(parts: KeepingParts, { town, id, keeper, reason }: DecideIsolation): Promise<{ keys: number } | Refused> {
  const isolation = await inTowns(parts.app, [town], (tx) => findIsolation(tx, town, id))
  if (isolation === undefined) return noMore()
  if (parts.isSecret(reason)) return refuse('secret-mark', '理由里不能写涉密内容。', 'reason')
  const keys = await parts.erase({ town, kind: isolation.kind, owner: isolation.owner, reason, account: keeper.account })
  if (typeof keys !== 'number') return keys
  const ended = await end(parts, { town, keeper, reason, isolation, verdict: 'destroyed' })
  return 'refusal' in ended ? ended : { keys }
}

interface Ending {
  town: number
  keeper: Keeper
  reason: string
  isolation: Isolation
  verdict: 'released' | 'destroyed'
}

function end({ eraser, clock, note }: KeepingParts, { town, keeper, reason, isolation, verdict }: Ending): Promise<{ done: true } | Refused> {
  return inTowns(eraser, [town], async (tx) => {
    const ended = await endIsolation(tx, town, { isolation, verdict, by: keeper.account, post: keeper.post, moment: clock.now().moment, reason })
    if (!ended) return noMore()
    const line: IsolationLine = { town, ended: isolation.id }
    await note(JSON.stringify(line))
    return { done: true as const }
  })
}
