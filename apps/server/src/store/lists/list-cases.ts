import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'
import { armsOf, orderText } from './list-arms.ts'
import type { Listing, ListRow } from './listing.ts'
import { turnIn } from './turn-in.ts'

const columns = `h.town_id AS town, h.id, h.definition, h.definition_hash AS "definitionHash", h.engine, h.state, h.closed, h.void, h.place, h.unit, h.handler,
  h.opened, h.moved, h.next_due AS "nextDue", h.next_duty AS "nextDuty", h.shown`

/** A case may come up in one arm for its place, one for its unit, one for the office that keeps it in sight and one for who took acts in it. */
const mostTimes = 4

/**
 * Of how many cases of each arm it is looked whose turn they are: a town has some hundred open ones. Who reads many thousands is told "at
 * least", and waits for no more than these.
 */
const mostWalked = 2000

/** One page in its order, each case once. */
export async function listCases(tx: Tx, listing: Listing): Promise<ListRow[]> {
  const given = parameters()
  const arms = armsOf(listing, given)
  if (arms.length === 0) return []
  const { rows } = await tx.query<ListRow>(
    `SELECT ${columns} FROM (${arms.join(' UNION ALL ')}) h ORDER BY ${orderText(listing)} LIMIT ${listing.most * mostTimes}`, given.values)
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, listing.most)
}

interface Counted {
  count: number
  /** There may be more. */
  least: boolean
}

/** How many there are on all pages, counted up to `bound` and no further. */
export async function countCases(tx: Tx, { after: _after, ...listing }: Listing, bound: number): Promise<Counted> {
  if (listing.turn !== undefined) return countTurns(tx, { ...listing, turn: listing.turn }, bound)
  const given = parameters()
  const arms = armsOf({ ...listing, most: bound }, given)
  if (arms.length === 0) return { count: 0, least: false }
  const { rows } = await tx.query<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT DISTINCT h.id FROM (${arms.join(' UNION ALL ')}) h LIMIT ${bound}) counted`, given.values)
  const count = rows[0]?.count ?? 0
  return { count, least: count >= bound }
}

/** Where it is asked whose turn it is, only so many cases of each arm are looked at: no index knows the answer, and it may be nobody's of them all. */
async function countTurns(tx: Tx, { turn, ...listing }: Listing & Required<Pick<Listing, 'turn'>>, bound: number): Promise<Counted> {
  const given = parameters()
  const arms = armsOf({ ...listing, most: mostWalked }, given)
  if (arms.length === 0) return { count: 0, least: false }
  const turns = listing.towns.map((town) => `(${[`h.town_id = ${given.add(town)}`, ...turnIn({ turn, reach: listing.reach }, { town, add: given.add })].join(' AND ')})`)
  const { rows } = await tx.query<{ count: number; walked: number }>(
    `WITH walked AS MATERIALIZED (${arms.join(' UNION ALL ')})
     SELECT (SELECT count(*) FROM (SELECT DISTINCT h.id FROM walked h WHERE ${turns.join(' OR ')} LIMIT ${bound}) counted) AS count, (SELECT count(*) FROM walked) AS walked`, given.values)
  const { count, walked } = rows[0] ?? { count: 0, walked: 0 }
  return { count, least: count >= bound || walked >= mostWalked }
}

/** Of these cases of a town, those that this person may see, as they stand in a list; the last registered first. */
export async function listByIds(tx: Tx, { town, ids, reach }: { town: number; ids: readonly Id[]; reach: Reach }): Promise<ListRow[]> {
  const given = parameters(town, ids)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<ListRow>(`SELECT ${columns} FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND NOT h.void AND ${seen} ORDER BY h.id DESC`, given.values)
  return rows
}
