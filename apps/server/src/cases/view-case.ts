import { availableActs, correctionOf, fold, mayCorrect, refuse } from '@zhenzhi/kernel'
import type { Act, ActLine, AvailableAct, Definition, Duty, Id, Json, PaperStanding, Refused, Standing, Values } from '@zhenzhi/kernel'
import { attachmentsOfCase } from '../store/attachments/attachment.ts'
import type { AttachmentRow } from '../store/attachments/attachment.ts'
import type { Tx } from '../store/connection.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeys, findKeysOf } from '../store/keys/data-keys.ts'
import { sealedWithin } from '../store/keys/located.ts'
import { openValue } from '../store/keys/seal-value.ts'
import { findHead } from '../store/lists/find-head.ts'
import type { HeadSeen } from '../store/lists/find-head.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { linkedCases } from './linked-cases.ts'
import type { LinkedCase } from './linked-cases.ts'
import { hasMasked, openAll } from './open-value.ts'
import { enteredForPath } from './seal-who.ts'

export interface Viewing {
  town: number
  caseId: Id
  reach: Reach
  /** Numbers and addresses of persons in full. Whoever asks for it has stated a purpose, and it is logged by the caller. */
  reveal?: boolean
}

/** One act as it may be shown; a correction's fields stand under `set`. */
export interface ViewLine extends ActLine {
  what: Readonly<Record<string, Json>>
  masked: readonly string[]
  /** The name it was entered for; undefined where it was not, or where the key is gone. */
  enteredFor?: string
}

export interface ViewFile {
  id: Id
  name: string
  mediaType: string
  size: number
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
  lines: readonly ViewLine[]
  duties: readonly Duty[]
  papers: readonly PaperStanding[]
  files: readonly ViewFile[]
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
  const { law, postsActing } = parts
  const { id, town, place, unit, own } = head
  const standing = fold(acts)
  const definition = law().definitions[standing.definition.hash]
  if (definition === undefined) throw new Error(`case ${id} is pinned to a definition that is not kept`)
  const opening = { town, stream: id, keys, reveal }
  const posts = [...postsActing(reach, { town, place, unit, own })]
  return {
    id, town, definition, standing, place, unit, own,
    values: openAll(standing.values, opening),
    masked: reveal ? [] : maskedIn(standing.values),
    lines: standing.acts.map((line, at) => {
      const what = acts[at]?.what ?? {}
      const name = openEnteredFor(line, { town, stream: id, keys })
      return { ...line, what: openAll(what, opening), masked: reveal ? [] : maskedIn(what), ...(name === undefined ? {} : { enteredFor: name }) }
    }),
    duties: standing.duties, papers: standing.papers,
    files: attachments.flatMap((row) => fileOf(row, keys)),
    linked: await linkedCases(tx, parts, { town, reach, said: [standing.values, ...acts.flatMap(saidIn)].map((values) => ({ definition, values })) }),
    acts: availableActs(definition, standing, posts), mayCorrect: mayCorrect(definition, standing, posts),
    deleted,
  }
}

/** What an act says of fields; of a correction, what it puts there. */
function saidIn({ kind, what }: Act): Values[] {
  return kind === 'correct' ? [correctionOf(what).set] : [what]
}

function openEnteredFor({ id, who }: ActLine, { town, stream, keys }: { town: number; stream: Id; keys: ReadonlyMap<Id, DataKey> }): string | undefined {
  const key = keys.get(who.enteredFor?.of.kid ?? '')
  if (who.enteredFor === undefined || key === undefined) return undefined
  const name = openValue(key, who.enteredFor.of, { town, stream, act: id, path: enteredForPath })
  return typeof name === 'string' ? name : undefined
}

function maskedIn(values: Standing['values']): string[] {
  return Object.entries(values).filter(([, value]) => hasMasked(value)).map(([name]) => name)
}

function fileOf({ id, town, kid, sealedName, mediaType, size }: AttachmentRow, keys: ReadonlyMap<Id, DataKey>): ViewFile[] {
  const key = keys.get(kid)
  if (key === undefined) return []
  const name = openValue(key, sealedName, { town, stream: id, act: id, path: 'name' })
  return [{ id, name: typeof name === 'string' ? name : '', mediaType, size }]
}

