import { fold } from '@zhenzhi/kernel'
import type { Act, Id } from '@zhenzhi/kernel'
import type { Pool, Tx } from '../store/connection.ts'
import { clearDerived, clearStrays, wordsKept } from '../store/derived/clear-derived.ts'
import { deriveCase } from '../store/derived/derive-case.ts'
import type { Deriving } from '../store/derived/derive-case.ts'
import type { Derived } from '../store/derived/derived.ts'
import { findLeft, withoutDeleted } from '../store/derived/what-is-left.ts'
import { wordsOf } from '../store/derived/words.ts'
import { writeDerived } from '../store/derived/write-derived.ts'
import { listStreams } from '../store/evidence/list-streams.ts'
import { lockHeads } from '../store/evidence/lock-heads.ts'
import { readChains } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeysOf } from '../store/keys/data-keys.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import type { DeskLaw } from './desk-parts.ts'
import { searchedText } from './searched-text.ts'

export interface Rebuilding {
  /** Of the role that may replace what is derived and touches no evidence. */
  rebuild: Pool
  law: DeskLaw
  masters: MasterKeys
  offices: Deriving['offices']
  /** The balances are the figures' to make anew; handed in. */
  rebuildBalances: (pool: Pool, town: number) => Promise<unknown>
  /** Cases in one transaction. */
  atOnce?: number
}

/**
 * Makes everything derived of one town anew from the acts: their recorded outcomes replayed, nothing decided. In batches, each holding the
 * heads of its cases, so that people work on meanwhile; what deletion took away stays away. Answers how many cases and acts went by.
 */
export async function rebuildTown(rebuilding: Rebuilding, town: number): Promise<{ cases: number; acts: number }> {
  const { rebuild, atOnce = 200 } = rebuilding
  const done = { cases: 0, acts: 0 }
  let last: Id | undefined
  for (;;) {
    const ids = await inTowns(rebuild, [town], (tx) => listStreams(tx, town, { after: last, most: atOnce }))
    last = ids.at(-1)
    if (last === undefined) break
    done.acts += await inTowns(rebuild, [town], (tx) => rebuildSome(tx, { ...rebuilding, town }, ids))
    done.cases += ids.length
  }
  await inTowns(rebuild, [town], (tx) => clearStrays(tx, town))
  await rebuilding.rebuildBalances(rebuild, town)
  return done
}

/** The same of some cases alone, without the books: when what was out of reach comes back. */
export async function rebuildCases(rebuilding: Omit<Rebuilding, 'rebuildBalances' | 'atOnce'>, town: number, ids: readonly Id[]): Promise<void> {
  await inTowns(rebuilding.rebuild, [town], (tx) => rebuildSome(tx, { ...rebuilding, town }, ids))
}

type RebuildingCases = Pick<Rebuilding, 'law' | 'masters' | 'offices'> & { town: number }

async function rebuildSome(tx: Tx, rebuilding: RebuildingCases, ids: readonly Id[]): Promise<number> {
  const { town, masters } = rebuilding
  const [heads, chains, keys] = await Promise.all([
    lockHeads(tx, town, { ids, reach: undefined }), readChains(tx, town, ids),
    findKeysOf(tx, town, { kind: 'case', owners: ids, masters }),
  ])
  const derived = [...chains].map(([id, { acts, hash }]) => derive(acts, { hash, key: keys.get(id) }, rebuilding))
  const left = await findLeft(tx, town, { cases: ids, persons: derived.flatMap(({ persons }) => persons.map(({ person }) => person)) })
  await clearDerived(tx, town, { ids, withoutHead: ids.filter((id) => !heads.has(id)) })
  const words = await wordsKept(tx, town, ids)
  await writeDerived(tx, derived.map((one) => {
    const after = withoutDeleted(one, left)
    return { before: heads.has(after.head.id) ? { ...after, ...nothing, words: words.get(after.head.id) ?? [] } : undefined, after }
  }))
  return [...chains.values()].reduce((sum, { acts }) => sum + acts.length, 0)
}

/** The head is there and is written over; of the rest nothing is but the words, which are most of it: of these only what differs is written. */
const nothing = { duties: [], papers: [], values: [], persons: [], accounts: [] } as const

function derive(acts: readonly Act[], { hash, key }: { hash: Buffer; key: DataKey | undefined }, { law, offices, town }: RebuildingCases): Derived {
  const standing = fold(acts)
  const derived = deriveCase(acts, { standing, hash }, { definitions: law.definitions, offices })
  const opening = { town, stream: standing.id, keys: new Map(key === undefined ? [] : [[key.kid, key]]) }
  return { ...derived, words: key === undefined ? [] : wordsOf(searchedText(law.definitions[standing.definition.hash], standing.values, opening)) }
}
