import { availableActs, fold, leaderLimits, mayCorrect, refuse } from '@zhenzhi/kernel'
import type { Act, AvailableAct, Definition, Duty, Id, Json, LeaderLimit, PaperStanding, Refused, Standing } from '@zhenzhi/kernel'
import { attachmentsOfCase } from '../store/attachments/attachment.ts'
import type { AttachmentRow } from '../store/attachments/attachment.ts'
import type { Tx } from '../store/connection.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeys, findKeysOf } from '../store/keys/data-keys.ts'
import { sealedWithin } from '../store/keys/located.ts'
import { findHead } from '../store/lists/find-head.ts'
import type { HeadSeen } from '../store/lists/find-head.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { knowPinned } from './clocks/own-law.ts'
import { joinedIn, keptFrom, tellsOf, without } from './kept-from.ts'
import { linkedCases, linkedIds, officersIn } from './linked-cases.ts'
import type { LinkedCase } from './linked-cases.ts'
import { maskedIn, openAll } from './open-value.ts'
import { namesShown, sightOf } from './sight.ts'
import { fileOf, gainsBy, lineOf, saidIn } from './view-line.ts'
import type { ViewFile, ViewLine } from './view-line.ts'

export interface Viewing {
  town: number
  caseId: Id
  reach: Reach
  /** What this person may know, in full. Whoever asks for it has stated a purpose, and it is logged by the caller. */
  reveal?: boolean
}

/** One case opened for one person: what it says, how it stands, what may be done next. */
export interface CaseView {
  id: Id
  town: number
  definition: Definition
  standing: Standing
  /** The fields as they stand, opened. */
  values: Readonly<Record<string, Json>>
  /** Fields of which part was left out. */
  masked: readonly string[]
  /** For a stated purpose more of it would be shown, or is. */
  revealable: boolean
  /** Who helps somebody of a special group: every reading is told of and logged. */
  special: boolean
  lines: readonly ViewLine[]
  duties: readonly Duty[]
  /** 限办: leaders' own days for duties that run. */
  limits: readonly LeaderLimit[]
  papers: readonly PaperStanding[]
  files: readonly ViewFile[]
  /** Accounts that its fields name. */
  officers: readonly Id[]
  /** The terms and cases that its fields name, as far as this person may see them. */
  linked: readonly LinkedCase[]
  /** Transitions open to this person now. */
  acts: readonly AvailableAct[]
  mayCorrect: boolean
  place: Id | null
  unit: string
  /** This person took an act in it. */
  own: boolean
  /** Its key was destroyed: what was personal in it is gone for good. */
  deleted: boolean
}

/** A case out of reach is refused as one that is not there. */
export function viewCase(parts: DeskParts, { town, caseId, reach, reveal = false }: Viewing): Promise<CaseView | Refused> {
  return inTowns(parts.app, [town], async (tx) => {
    const gone = refuse('not-found', '没有找到这一件，可能已被删除，或不在您的权限内。请返回列表。')
    if (!reach.towns.includes(town)) return gone
    const [head, streams, attachments, own] = await Promise.all([
      findHead(tx, { town, id: caseId, reach }), readStreams(tx, town, [caseId]), attachmentsOfCase(tx, town, caseId),
      findKeysOf(tx, town, { kind: 'case', owners: [caseId], masters: parts.masters }),
    ])
    const acts = streams.get(caseId)
    if (head === undefined || acts === undefined) return gone
    const keys = own.has(caseId) ? await keysFor(tx, { town, acts, attachments }, parts) : new Map<Id, DataKey>()
    return viewOf(tx, parts, { head, acts, attachments, keys, reveal, reach, deleted: !own.has(caseId) })
  })
}

interface Shown {
  town: number
  reach: Reach
  acts: readonly Act[]
  /** The case's; undefined once it was destroyed. */
  caseKey: DataKey | undefined
}

/**
 * The same right after an act, in the act's own transaction and in one round trip: its acts are known. Undefined where the act took the case
 * out of reach.
 */
export async function viewAfter(tx: Tx, parts: DeskParts, { town, reach, acts, caseKey }: Shown): Promise<CaseView | undefined> {
  const caseId = acts[0]?.stream ?? ''
  const [head, attachments, found] = await Promise.all([
    findHead(tx, { town, id: caseId, reach }), attachmentsOfCase(tx, town, caseId), caseKey === undefined ? undefined : keysFor(tx, { town, acts, attachments: [] }, parts),
  ])
  if (head === undefined) return undefined
  const known = found ?? new Map<Id, DataKey>()
  const missing = attachments.some(({ kid }) => !known.has(kid))
  const keys = found !== undefined && missing ? await keysFor(tx, { town, acts, attachments }, parts) : known
  return viewOf(tx, parts, { head, acts, attachments, keys, reveal: false, reach, deleted: caseKey === undefined })
}

async function keysFor(tx: Tx, { town, acts, attachments }: { town: number; acts: readonly Act[]; attachments: readonly AttachmentRow[] }, { masters }: DeskParts) {
  const inActs = acts.flatMap(({ what, who }) => [...Object.values(what).flatMap(sealedWithin), ...sealedWithin(who.enteredFor?.of)]).map(({ kid }) => kid)
  return findKeys(tx, town, { kids: [...new Set([...inActs, ...attachments.map(({ kid }) => kid)])], masters })
}

interface Opened {
  head: HeadSeen
  acts: readonly Act[]
  attachments: readonly AttachmentRow[]
  keys: ReadonlyMap<Id, DataKey>
  reveal: boolean
  reach: Reach
  deleted: boolean
}

async function viewOf(tx: Tx, parts: DeskParts, { head, acts, attachments, keys, reveal, reach, deleted }: Opened): Promise<CaseView> {
  const { law, postsActing, privacy } = parts
  const { id, town, place, unit, alsoUnit, own } = head
  const standing = fold(acts)
  await knowPinned(parts, standing.duties)
  const definition = law().definitions[standing.definition.hash]
  if (definition === undefined) throw new Error(`case ${id} is pinned to a definition that is not kept`)
  const looking = { town, reach, definition: definition.id, reveal }
  const opening = { town, stream: id, keys, sight: sightOf(privacy, looking) }
  const names = namesShown(privacy, looking)
  const posts = [...postsActing(reach, { town, place, unit, alsoUnit, own })]
  const said = [standing.values, ...acts.map(saidIn)].map((values) => ({ definition, values }))
  const linked = await linkedCases(tx, parts, { town, reach, said })
  const kept = await keptFrom(tx, { town, reach, ids: [...linkedIds(said), ...joinedIn(acts), ...(standing.thread === id ? [] : [standing.thread])], seen: linked })
  return {
    id, town, definition, place, unit, own,
    standing: kept.has(standing.thread) ? { ...standing, thread: id, ownThread: id } : standing,
    values: openAll(without(standing.values, kept), opening),
    masked: maskedIn(standing.values, opening.sight),
    revealable: gainsBy(privacy, looking, acts), special: privacy.marks[definition.id]?.special === true,
    lines: standing.acts.flatMap((line, at) => tellsOf(acts[at], kept) ? [] : [lineOf(line, acts[at], { ...opening, names, kept })]),
    duties: standing.duties, limits: leaderLimits(acts, standing.duties), papers: standing.papers,
    files: attachments.flatMap((row) => fileOf(row, { keys, names: row.account === reach.account ? 'full' : names })),
    officers: [...new Set(acts.flatMap((act) => officersIn(definition, saidIn(act))))],
    linked,
    acts: availableActs(definition, standing, posts), mayCorrect: mayCorrect(definition, standing, posts),
    deleted,
  }
}

