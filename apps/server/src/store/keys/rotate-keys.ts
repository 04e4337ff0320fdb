import type { Pool, Tx } from '../connection.ts'
import { inTowns, withoutTowns } from '../in-towns.ts'
import { cipherSet, getMaster, openUnder, sealUnder } from './master-keys.ts'
import type { MasterKeys } from './master-keys.ts'
import { rewrappedAtOnce, wrappedPlaces } from './wrapped-places.ts'
import type { WrappedPlace } from './wrapped-places.ts'

/**
 * Rewraps under the current master key whatever an older one wraps: of a town, or (`undefined`) what belongs to none. Sealed values and hashes
 * stay as they are. In small transactions, safe to break off and repeat. `eraser` is the one role that may. Answers how many were rewrapped.
 */
export async function rotateKeys(eraser: Pool, town: number | undefined, masters: MasterKeys): Promise<number> {
  let rewrapped = 0
  for (const place of placesOf(town)) {
    for (let after = nil; ;) {
      const some = await scoped(eraser, town, (tx) => rotateSome(tx, { place, town, after, masters }))
      rewrapped += some.count
      if (some.last === undefined) break
      after = some.last
    }
  }
  return rewrapped
}

/** How many are wrapped by which master key, by place: of a town, or of none. */
export async function countWrapped(eraser: Pool, town: number | undefined): Promise<{ zh: string; master: string; wrapped: number }[]> {
  const counts = await Promise.all(placesOf(town).map(async ({ zh, count }) => {
    const rows = await scoped(eraser, town, (tx) => count(tx, town))
    return rows.map((row) => ({ zh, ...row }))
  }))
  return counts.flat()
}

const nil = '00000000-0000-0000-0000-000000000000'

function placesOf(town: number | undefined): readonly WrappedPlace[] {
  return wrappedPlaces.filter((place) => place.of === (town === undefined ? 'all' : 'town'))
}

function scoped<T>(pool: Pool, town: number | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
  return town === undefined ? withoutTowns(pool, work) : inTowns(pool, [town], work)
}

interface Some {
  place: WrappedPlace
  town: number | undefined
  after: string
  masters: MasterKeys
}

async function rotateSome(tx: Tx, { place, town, after, masters }: Some): Promise<{ count: number; last: string | undefined }> {
  const { current } = masters
  const rows = await place.list(tx, { town, after, than: current.id })
  await Promise.all(rows.map(({ id, wrapped, master, aad }) => {
    const opened = openUnder(getMaster(masters, master), wrapped, aad)
    return place.put(tx, town, { id, wrapped: sealUnder(current, opened, { aad, cipher: cipherSet(masters) }), master: current.id })
  }))
  return { count: rows.length, last: rows.length < rewrappedAtOnce ? undefined : rows.at(-1)?.id }
}
