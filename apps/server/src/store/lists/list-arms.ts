import { namesOf, ownIn, placesIn, unitsIn } from '../seen-by.ts'
import type { Parameters } from '../seen-by.ts'
import { orderOf } from './listing.ts'
import type { Listing, Order } from './listing.ts'
import { narrowed, reachIn, readsOwnAlone } from './narrowed.ts'
import { turnIn } from './turn-in.ts'

/**
 * A list is put together of arms, each a scan of one index in the list's order that ends after one page: one arm for each town that is all
 * readable (or each of its states, where states are asked for), one for each place and unit that is readable, one for the person's own
 * cases. So a page costs the same however many cases there are and however few of them the person may see.
 */
export function armsOf(listing: Listing, given: Parameters): string[] {
  return listing.towns.flatMap((town) => {
    const filters = [...scopeOf(listing, town, given), ...filtersOf(listing, town, given)]
    return branchesOf(listing, town, given).map((branch) => branch(filters))
  })
}

/** The text of an arm, once the filters that all arms of a town share are known. */
type Branch = (filters: readonly string[]) => string

/** Where the columns stand that a list goes by: of the head, or of what keeps them beside an account. */
interface Columns {
  of: string
  id: string
}

const ofHead: Columns = { of: 'h', id: 'h.id' }

function ordered(order: Order, { of, id }: Columns): string {
  switch (order) {
    case 'moved': return `${of}.moved DESC, ${id} DESC`
    case 'waited': return `${of}.moved, ${id}`
    case 'due': return `${of}.next_due, ${id}`
    case 'opened': return `${of}.opened DESC, ${id} DESC`
    case 'registered': return `${id} DESC`
  }
}

export function orderText(listing: Listing): string {
  return ordered(orderOf(listing), ofHead)
}

/** The town itself, on every row, nobody's own complaint shown to whom it is against, and nothing that is isolated. */
function scopeOf({ reach }: Listing, town: number, { add }: Parameters): string[] {
  return [`h.town_id = ${add(town)}`, 'NOT h.void', 'NOT h.isolated', `NOT (h.hidden_from && ${add(namesOf(reach, town))}::text[])`]
}

function branchesOf(listing: Listing, town: number, given: Parameters): Branch[] {
  const { reach, own = false } = listing
  if (orderOf(listing) === 'registered') return [narrowedBranch(listing, town, given)]
  if (orderOf(listing) === 'opened') return [dayBranch(listing, town, given)]
  if (own) return [ownBranch(listing, town, given)]
  if (reach.wide.includes(town)) return wideBranches(listing, given)
  const places = placesIn(reach, town).filter((place) => listing.place === undefined || place === listing.place)
  const units = unitsIn(reach, town).filter((unit) => listing.unit === undefined || unit === listing.unit)
  return [
    ...places.map((place) => headBranch(listing, [`h.place = ${given.add(place)}::uuid`])),
    ...units.map((unit) => headBranch(listing, [`h.unit = ${given.add(unit)}`])),
    // So written that the indexes of cases another office keeps in sight are known to fit.
    ...unitsIn(reach, town).map((unit) => headBranch(listing, [`h.also_unit = ${given.add(unit)}`, 'h.also_unit <> \'\''])),
    ownBranch(listing, town, given),
  ]
}

/** Walks the kind's cases by day, or the person's own where nothing else is readable: those are few. */
function dayBranch(listing: Listing, town: number, given: Parameters): Branch {
  const { reach } = listing
  if (reach.wide.includes(town)) return headBranch(listing, [])
  if (!readsOwnAlone(reach, town)) return headBranch(listing, [reachIn(reach, { town, add: given.add })])
  const { add } = given
  return (filters) => `(SELECT h.* FROM z.case_account o JOIN z.case_head h ON h.town_id = ${add(town)} AND h.id = o.case_id
    WHERE o.town_id = ${add(town)} AND o.account = ${add(reach.account)}::uuid AND ${filters.join(' AND ')} ORDER BY ${orderText(listing)} LIMIT ${listing.most})`
}

function wideBranches(listing: Listing, given: Parameters): Branch[] {
  const { definition, states } = listing
  if (definition === undefined || states === undefined) return [headBranch(listing, [])]
  return states.map((state) => headBranch(listing, [`h.state = ${given.add(state)}`]))
}

function headBranch(listing: Listing, conditions: readonly string[]): Branch {
  return (filters) => arm(listing, `z.case_head h WHERE ${[...conditions, ...filters].join(' AND ')}`)
}

/** Walks the person's own cases in the list's order and looks at each in turn until the page is full; OFFSET 0 keeps the planner to it. */
function ownBranch(listing: Listing, town: number, { add }: Parameters): Branch {
  const { due, after } = listing
  const order = orderOf(listing)
  const conditions = [
    `o.town_id = ${add(town)}`, `o.account = ${add(listing.reach.account)}::uuid`,
    ...(due === undefined ? [] : [`o.next_due <= ${add(due.to)}::date`, ...(due.from === undefined ? [] : [`o.next_due >= ${add(due.from)}::date`])]),
    ...(after === undefined ? [] : beyond(order, after, { add, id: 'o.case_id', of: 'o' })),
  ]
  const driver = `SELECT o.case_id, o.moved, o.next_due FROM z.case_account o WHERE ${conditions.join(' AND ')} ORDER BY ${ordered(order, { id: 'o.case_id', of: 'o' })} OFFSET 0`
  return (filters) =>
    `(SELECT h.* FROM (${driver}) d CROSS JOIN LATERAL (SELECT h.* FROM z.case_head h WHERE h.town_id = ${add(town)} AND h.id = d.case_id AND ${filters.join(' AND ')} OFFSET 0) h `
    + `ORDER BY ${ordered(order, { id: 'd.case_id', of: 'd' })} LIMIT ${listing.most})`
}

function narrowedBranch(listing: Listing, town: number, { add }: Parameters): Branch {
  const { driver, conditions } = narrowed(listing, { town, add })
  return (filters) => {
    const each = [...filters, 'h.id = d.case_id', ...conditions].join(' AND ')
    return `(SELECT h.* FROM (${driver}) d CROSS JOIN LATERAL (SELECT h.* FROM z.case_head h WHERE ${each} OFFSET 0) h ORDER BY d.case_id DESC LIMIT ${listing.most})`
  }
}

function arm(listing: Listing, from: string): string {
  return `(SELECT h.* FROM ${from} ORDER BY ${orderText(listing)} LIMIT ${listing.most})`
}

function filtersOf(listing: Listing, town: number, { add }: Parameters): string[] {
  const { definition, engine, states, closed, place, unit, due, after, own = false, opened, reach } = listing
  return [
    ...(definition === undefined ? [] : [`h.definition = ${add(definition)}`]),
    ...(engine === undefined ? [] : [`h.engine = ${add(engine)}`]),
    ...(states === undefined ? [] : [`h.state = ANY(${add(states)}::text[])`]),
    // In so many words, not as a value: only then the index of open cases is known to fit.
    ...(closed === undefined ? [] : [closed ? 'h.closed' : 'NOT h.closed']),
    ...(place === undefined ? [] : [`h.place = ${add(place)}::uuid`]),
    ...(unit === undefined ? [] : [`h.unit = ${add(unit)}`]),
    ...(due === undefined ? [] : [`h.next_due <= ${add(due.to)}::date`, ...(due.from === undefined ? [] : [`h.next_due >= ${add(due.from)}::date`])]),
    ...(after === undefined ? [] : beyond(orderOf(listing), after, { add, ...ofHead })),
    ...(opened?.from === undefined ? [] : [`h.opened >= ${add(opened.from)}::date`]),
    ...(opened?.to === undefined ? [] : [`h.opened <= ${add(opened.to)}::date`]),
    ...turnIn(listing, { town, add }),
    ...(own && ['registered', 'opened'].includes(orderOf(listing)) ? [ownIn(reach, { town, add })] : []),
  ]
}

function beyond(order: Order, { id: last, moved, due, opened }: NonNullable<Listing['after']>, { add, of, id }: Columns & Pick<Parameters, 'add'>): string[] {
  switch (order) {
    case 'moved': return [`(${of}.moved, ${id}) < (${add(moved)}::timestamptz, ${add(last)}::uuid)`]
    case 'due': return [`(${of}.next_due, ${id}) > (${add(due)}::date, ${add(last)}::uuid)`]
    case 'waited': return [`(${of}.moved, ${id}) > (${add(moved)}::timestamptz, ${add(last)}::uuid)`]
    case 'opened': return [`(${of}.opened, ${id}) < (${add(opened)}::date, ${add(last)}::uuid)`]
    case 'registered': return []
  }
}
