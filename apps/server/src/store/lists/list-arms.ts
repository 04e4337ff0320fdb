import type { Reach } from '../reach.ts'
import { namesOf, ownIn, placesIn, unitsIn } from '../seen-by.ts'
import type { Parameters } from '../seen-by.ts'
import { orderOf } from './listing.ts'
import type { Listing, Order } from './listing.ts'

/**
 * A list is put together of arms, each a scan of one index in the list's order that ends after one page: one arm for each town that is all
 * readable (or each of its states, where states are asked for), one for each place and unit that is readable, one for the person's own
 * cases. So a page costs the same however many cases there are and however few of them the person may see.
 */
export function armsOf(listing: Listing, given: Parameters): string[] {
  return listing.towns.flatMap((town) => {
    const filters = [...scopeOf(listing, town, given), ...filtersOf(listing, { town, given })]
    return branchesOf(listing, town, given).map((branch) => armOf(listing, [...branch.conditions, ...filters], branch.driver))
  })
}

interface Branch {
  conditions: string[]
  /** What the scan starts from, instead of the heads. */
  driver?: string
}

function armOf({ most, ...listing }: Listing, conditions: readonly string[], driver = 'z.case_head h'): string {
  return `(SELECT h.* FROM ${driver} WHERE ${conditions.join(' AND ')} ORDER BY ${orders[orderOf({ most, ...listing })]} LIMIT ${most})`
}

export const orders: Readonly<Record<Order, string>> = {
  moved: 'h.moved DESC, h.id DESC',
  due: 'h.next_due, h.id',
  registered: 'h.id DESC',
}

/** The town itself, on every row, and nobody's own complaint shown to whom it is against. */
function scopeOf({ reach }: Listing, town: number, { add }: Parameters): string[] {
  return [`h.town_id = ${add(town)}`, 'NOT h.void', `NOT (h.hidden_from && ${add(namesOf(reach, town))}::text[])`]
}

function branchesOf(listing: Listing, town: number, given: Parameters): Branch[] {
  const { reach, own = false } = listing
  if (orderOf(listing) === 'registered') return [narrowed(listing, town, given)]
  if (own) return [ownBranch(reach, town, given)]
  if (reach.wide.includes(town)) return wideBranches(listing, given)
  const places = placesIn(reach, town).filter((place) => listing.place === undefined || place === listing.place)
  const units = unitsIn(reach, town).filter((unit) => listing.unit === undefined || unit === listing.unit)
  return [
    ...places.map((place) => ({ conditions: [`h.place = ${given.add(place)}::uuid`] })),
    ...units.map((unit) => ({ conditions: [`h.unit = ${given.add(unit)}`] })),
    ownBranch(reach, town, given),
  ]
}

function wideBranches({ definition, states }: Listing, given: Parameters): Branch[] {
  if (definition === undefined || states === undefined) return [{ conditions: [] }]
  return states.map((state) => ({ conditions: [`h.state = ${given.add(state)}`] }))
}

function ownBranch(reach: Reach, town: number, { add }: Parameters): Branch {
  return {
    driver: `z.case_account o JOIN z.case_head h ON h.town_id = ${add(town)} AND h.id = o.case_id`,
    conditions: [`o.town_id = ${add(town)}`, `o.account = ${add(reach.account)}::uuid`],
  }
}

/** Words and fields lie in their tables in the order in which cases were registered: the scan starts from the first of them. */
function narrowed({ reach, words = [], fields = [], persons = [], definition }: Listing, town: number, { add }: Parameters): Branch {
  const seen = reach.wide.includes(town) ? [] : [reachIn(reach, town, { add })]
  const heads = `JOIN z.case_head h ON h.town_id = ${add(town)} AND h.id = `
  const [word, ...otherWords] = words
  const [first, ...otherFields] = fields
  const rest = [
    ...seen,
    ...(word === undefined ? [] : otherWords).map((other) => wordIn(other, { town, add })),
    ...(word === undefined ? otherFields : fields).map((one) => fieldIn(one, { definition, town, add })),
    ...(word === undefined && first === undefined ? [] : personIn(persons, { town, add })),
  ]
  if (word !== undefined) return { driver: `z.words w ${heads}w.case_id`, conditions: [`w.town_id = ${add(town)}`, `w.word = ${add(word)}`, ...rest] }
  if (first !== undefined) {
    const conditions = [`v.town_id = ${add(town)}`, `v.definition = ${add(definition ?? '')}`, `v.field = ${add(first.field)}`, `v.value = ${add(first.value)}`]
    return { driver: `z.case_value v ${heads}v.case_id`, conditions: [...conditions, ...rest] }
  }
  return { conditions: [...rest, ...personIn(persons, { town, add })] }
}

function reachIn(reach: Reach, town: number, { add }: { add: Parameters['add'] }): string {
  return `(h.place = ANY(${add(placesIn(reach, town))}::uuid[]) OR h.unit = ANY(${add(unitsIn(reach, town))}::text[]) OR ${ownIn(reach, { town, add })})`
}

interface Within {
  town: number
  add: Parameters['add']
}

function wordIn(word: string, { town, add }: Within): string {
  return `EXISTS (SELECT FROM z.words x WHERE x.town_id = ${add(town)} AND x.word = ${add(word)} AND x.case_id = h.id)`
}

function fieldIn({ field, value }: { field: string; value: string }, { definition, town, add }: Within & { definition: string | undefined }): string {
  return `EXISTS (SELECT FROM z.case_value x WHERE x.town_id = ${add(town)} AND x.definition = ${add(definition ?? '')} AND x.field = ${add(field)} AND x.value = ${add(value)} AND x.case_id = h.id)`
}

function personIn(persons: readonly string[], { town, add }: Within): string[] {
  if (persons.length === 0) return []
  return [`h.id IN (SELECT q.case_id FROM z.case_person q WHERE q.town_id = ${add(town)} AND q.person = ANY(${add(persons)}::uuid[]) AND left(q.field, 1) <> '!')`]
}

function filtersOf(listing: Listing, { given: { add } }: { town: number; given: Parameters }): string[] {
  const { definition, states, closed, place, unit, due, after } = listing
  return [
    ...(definition === undefined ? [] : [`h.definition = ${add(definition)}`]),
    ...(states === undefined ? [] : [`h.state = ANY(${add(states)}::text[])`]),
    ...(closed === undefined ? [] : [`h.closed = ${add(closed)}`]),
    ...(place === undefined ? [] : [`h.place = ${add(place)}::uuid`]),
    ...(unit === undefined ? [] : [`h.unit = ${add(unit)}`]),
    ...(due === undefined ? [] : [`h.next_due <= ${add(due.to)}::date`, ...(due.from === undefined ? [] : [`h.next_due >= ${add(due.from)}::date`])]),
    ...(after === undefined ? [] : [beyond(listing, after, add)]),
  ]
}

function beyond(listing: Listing, { id, moved, due }: NonNullable<Listing['after']>, add: Parameters['add']): string {
  switch (orderOf(listing)) {
    case 'moved': return `(h.moved, h.id) < (${add(moved)}::timestamptz, ${add(id)}::uuid)`
    case 'due': return `(h.next_due, h.id) > (${add(due)}::date, ${add(id)}::uuid)`
    case 'registered': return `h.id < ${add(id)}::uuid`
  }
}
