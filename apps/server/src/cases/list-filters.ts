import { isValues, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../store/in-towns.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { openValue, sealValue } from '../store/keys/seal-value.ts'
import { getTownKey } from '../store/keys/town-key.ts'
import { dropKeptFilter, findKeptFilter, insertKeptFilter, keptFiltersOf, rankKeptFilters, resealKeptFilter } from '../store/lists/kept-filters.ts'
import type { KeptFilterRow } from '../store/lists/kept-filters.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'

/** What somebody narrows a list by and wants again. */
export interface KeptFilter {
  id: Id
  town: number
  /** A definition's id, or `work`. */
  list: string
  name: string
  /** The part of an address behind the `?`. */
  search: string
}

export interface KeptFilters {
  list: (reach: Reach) => Promise<KeptFilter[]>
  keep: (reach: Reach, filter: Omit<KeptFilter, 'id'>) => Promise<{ id: Id } | Refused>
  rename: (reach: Reach, at: { town: number; id: Id; name: string }) => Promise<Refused | undefined>
  order: (reach: Reach, at: { town: number; ids: readonly Id[] }) => Promise<void>
  drop: (reach: Reach, at: { town: number; id: Id }) => Promise<Refused | undefined>
}

/** More nobody finds again. */
const most = 30
const gone = refuse('not-found', '这个保存的筛选已经不在了，请刷新页面。')

/** Everybody's own, and nobody else's: asked for by the account of the reach alone. */
export function makeKeptFilters({ app, masters, clock }: Pick<DeskParts, 'app' | 'masters' | 'clock'>): KeptFilters {
  return {
    list: ({ account, towns }) => inTowns(app, towns, async (tx) => {
      const rows = await keptFiltersOf(tx, towns, account)
      const keys = new Map<number, DataKey>()
      for (const town of new Set(rows.map((row) => row.town))) keys.set(town, await getTownKey(tx, town, masters))
      return rows.flatMap((row) => {
        const key = keys.get(row.town)
        return key === undefined ? [] : [opened(key, row)]
      })
    }),
    keep: ({ account }, { town, list, name, search }) => inTowns(app, [town], async (tx) => {
      const kept = await keptFiltersOf(tx, [town], account)
      if (kept.length >= most) return refuse('too-many', `最多保存 ${most} 个筛选，请先删掉不用的。`)
      const id = v7()
      const sealed = sealValue(await getTownKey(tx, town, masters), { name, search }, placeOf({ town, id }))
      await insertKeptFilter(tx, { town, account, id, list, sealed, rank: 1000, moment: clock.now().moment })
      return { id }
    }),
    rename: ({ account }, { town, id, name }) => inTowns(app, [town], async (tx) => {
      const row = await findKeptFilter(tx, { town, account, id })
      if (row === undefined) return gone
      const key = await getTownKey(tx, town, masters)
      await resealKeptFilter(tx, { town, account, id, sealed: sealValue(key, { name, search: opened(key, row).search }, placeOf({ town, id })) })
      return undefined
    }),
    order: ({ account }, { town, ids }) => inTowns(app, [town], (tx) => rankKeptFilters(tx, { town, account, ids })),
    drop: ({ account }, { town, id }) => inTowns(app, [town], async (tx) => (await dropKeptFilter(tx, { town, account, id }) ? undefined : gone)),
  }
}

function placeOf({ town, id }: { town: number; id: Id }) {
  return { town, stream: id, act: id, path: 'filter' }
}

function opened(key: DataKey, { town, id, list, sealed }: KeptFilterRow): KeptFilter {
  const plain = openValue(key, sealed, placeOf({ town, id }))
  const { name, search } = isValues(plain) ? plain : {}
  return { id, town, list, name: typeof name === 'string' ? name : '', search: typeof search === 'string' ? search : '' }
}
