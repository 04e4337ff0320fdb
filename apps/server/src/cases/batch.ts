import { isRefused, readCameFrom } from '@zhenzhi/kernel'
import type { Act, Id } from '@zhenzhi/kernel'
import type { Now } from '../outside/clock.ts'
import type { Tx } from '../store/connection.ts'
import type { Derived } from '../store/derived/derived.ts'
import type { Appended } from '../store/evidence/append-acts.ts'
import { lockHeads } from '../store/evidence/lock-heads.ts'
import type { LockedHead } from '../store/evidence/lock-heads.ts'
import { findActsByKey, readStreams } from '../store/evidence/read-streams.ts'
import type { KeyedAct } from '../store/evidence/read-streams.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeysOf } from '../store/keys/data-keys.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskLaw, DeskParts } from './desk-parts.ts'
import type { SaidPersons } from './said-persons.ts'
import type { KnownPlaces } from './said-places.ts'
import { findParted } from '../store/needs/parts-of.ts'
import { readTownClocks } from '../store/clocks/town-clocks.ts'
import { readSources } from '../store/sources/read-sources.ts'
import { ownLaw } from './clocks/own-law.ts'
import type { Sources } from '../store/sources/read-sources.ts'
import type { Asked } from './taking.ts'

/** One case on the bench of a batch. */
export interface Stream {
  id: Id
  acts: Act[]
  /** Hash of its last act; null before the first. */
  hash: Buffer | null
  /** Undefined once it was destroyed. */
  key: DataKey | undefined
  /** The head as it was locked; undefined for a case opened in this batch, or one only read to repeat an answer. */
  head: LockedHead | undefined
  /** The tables hold it already: it was there, or this batch has written it. */
  stored: boolean
  /** What the tables hold; worked out when the case is first changed. */
  kept: Derived | undefined
}

/** What a batch will write in one go. */
export interface Waiting {
  acts: Appended[]
  touched: Set<Stream>
  keys: DataKey[]
  persons: SaidPersons['persons'][number][]
  indexed: SaidPersons['indexed'][number][]
  claims: { files: readonly Id[]; caseId: Id; account: Id }[]
}

/** One transaction's work: everything read at its beginning, everything written at its end. */
export interface Batch extends Sources {
  parts: DeskParts
  law: DeskLaw
  tx: Tx
  town: number
  townKey: DataKey
  reach: Reach | undefined
  places: KnownPlaces
  now: Now
  streams: Map<Id, Stream>
  keyed: Map<string, KeyedAct>
  /** Cases of which parts were made. */
  parted: Set<Id>
  waiting: Waiting
  /** Templates of the town's own, by name, once they were looked up. */
  ownTemplates?: Readonly<Record<string, string>>
}

/** Who asks, of which town, and when; `reach` undefined is the clock. */
export type Frame = Pick<Batch, 'parts' | 'town' | 'townKey' | 'reach' | 'places'>

/**
 * Locks the heads of all cases asked for, in order, and then reads what is needed to decide: seven statements sent together. What is read
 * after the lock is what was committed last.
 */
export async function openBatch(tx: Tx, { parts, town, townKey, reach, places }: Frame, asked: readonly Asked[]): Promise<Batch> {
  const ids = [...new Set(asked.flatMap((one) => [one.caseId ?? [], joinTarget(one)].flat()))].filter(isId)
  const own = [...new Set(asked.flatMap(({ caseId }) => caseId ?? []))].filter(isId)
  const [heads, keyed, streams, keys, sources, parted, clocks] = await Promise.all([
    lockHeads(tx, town, { ids, reach }),
    findActsByKey(tx, town, asked.map(({ key }) => key)),
    readStreams(tx, town, own),
    findKeysOf(tx, town, { kind: 'case', owners: own, masters: parts.masters }),
    asked.some(({ kind }) => kind === 'open' || kind === 'step') ? readSources(tx, town) : nothingSet,
    findParted(tx, town, asked.some(({ kind }) => kind === 'step') ? own : []),
    readTownClocks(tx, town),
  ])
  return {
    parts, law: await ownLaw(parts, clocks), tx, town, townKey, reach, places, now: parts.clock.now(), keyed, ...sources, parted, waiting: nothingWaiting(),
    streams: new Map(own.flatMap((id) => {
      const [head, acts] = [heads.get(id), streams.get(id)]
      return head === undefined || acts === undefined ? [] : [[id, { id, acts, hash: head.hash, key: keys.get(id), head, stored: true, kept: undefined }]]
    })),
  }
}

/** Neither the clock nor a correction asks who leads or what is taken in. */
const nothingSet: Sources = { leading: [], takeIn: undefined }

export function nothingWaiting(): Waiting {
  return { acts: [], touched: new Set(), keys: [], persons: [], indexed: [], claims: [] }
}

/** The other case of a joining, and the one that an opened case comes from, are locked with the first, in order: two people joining each other's cases do not wait in a ring. */
function joinTarget({ kind, what }: Asked): Id[] {
  const read = kind === 'open' ? readCameFrom(true, what) : undefined
  if (read !== undefined && !isRefused(read) && read.from !== undefined) return [read.from.case]
  return kind === 'join' && typeof what['into'] === 'string' ? [what['into']] : []
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isId(text: string): boolean {
  return id.test(text)
}
