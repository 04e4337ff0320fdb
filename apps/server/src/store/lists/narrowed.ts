import type { Reach } from '../reach.ts'
import { ownIn, placesIn, unitsIn } from '../seen-by.ts'
import type { Parameters } from '../seen-by.ts'
import type { Listing } from './listing.ts'

/** What a narrowed list starts from, and what every case it comes to must meet besides. */
export interface Narrowed {
  /** Ids of cases, the last registered first. */
  driver: string
  conditions: string[]
}

interface Within {
  town: number
  add: Parameters['add']
}

/**
 * Words, listed fields, persons and who took acts lie in their tables in the order in which cases were registered: the list walks the first of them (of words
 * the rarest, which the caller puts first) and looks at each case in turn until the page is full.
 */
export function narrowed(listing: Listing, within: Within): Narrowed {
  const { reach, words = [], fields = [], persons = [], definition } = listing
  if (words.length + fields.length + persons.length === 0) return { driver: drivenBy('own', `w.account = ${within.add(reach.account)}::uuid`, { listing, within }), conditions: [] }
  if (readsOwnAlone(reach, within.town)) return ownWalked(listing, within)
  const seen = reach.wide.includes(within.town) ? [] : [reachIn(reach, within)]
  const [word, ...otherWords] = words
  const [field, ...otherFields] = fields
  const wordsToo = (word === undefined ? [] : otherWords).map((other) => wordIn(other, within))
  const fieldsToo = (word === undefined ? otherFields : fields).map((one) => fieldIn(one, { ...within, definition }))
  const personsToo = word === undefined && field === undefined ? [] : personIn(persons, within)
  const conditions = [...seen, ...wordsToo, ...fieldsToo, ...personsToo]
  if (word !== undefined) return { driver: drivenBy('word', `w.word = ${within.add(word)}`, { listing, within }), conditions }
  if (field !== undefined) return { driver: drivenBy('field', valueIs('w', field, { ...within, definition }), { listing, within }), conditions }
  return { driver: drivenBy('person', `w.person = ANY(${within.add(persons)}::uuid[]) AND left(w.field, 1) <> '!'`, { listing, within }), conditions }
}

/** Somebody without places and units reads few cases: those are walked, however common the words. */
function readsOwnAlone(reach: Reach, town: number): boolean {
  return !reach.wide.includes(town) && placesIn(reach, town).length === 0 && unitsIn(reach, town).length === 0
}

function ownWalked(listing: Listing, within: Within): Narrowed {
  const { reach, words = [], fields = [], persons = [], definition } = listing
  return {
    driver: drivenBy('own', `w.account = ${within.add(reach.account)}::uuid`, { listing, within }),
    conditions: [...words.map((word) => wordIn(word, within)), ...fields.map((one) => fieldIn(one, { ...within, definition })), ...personIn(persons, within)],
  }
}

/** OFFSET 0 keeps the planner from starting elsewhere: it does not know how rare a word is, and the caller does. */
function drivenBy(by: 'word' | 'field' | 'person' | 'own', condition: string, { listing: { after }, within: { town, add } }: { listing: Listing; within: Within }): string {
  const beyond = after === undefined ? '' : ` AND w.case_id < ${add(after.id)}::uuid`
  const end = `AND ${condition}${beyond} ORDER BY w.case_id DESC OFFSET 0`
  switch (by) {
    case 'word': return `SELECT w.case_id FROM z.words w WHERE w.town_id = ${add(town)} ${end}`
    case 'field': return `SELECT w.case_id FROM z.case_value w WHERE w.town_id = ${add(town)} ${end}`
    case 'own': return `SELECT w.case_id FROM z.case_account w WHERE w.town_id = ${add(town)} ${end}`
    case 'person': return `SELECT DISTINCT w.case_id FROM z.case_person w WHERE w.town_id = ${add(town)} ${end}`
  }
}

function reachIn(reach: Reach, { town, add }: Within): string {
  return `(h.place = ANY(${add(placesIn(reach, town))}::uuid[]) OR h.unit = ANY(${add(unitsIn(reach, town))}::text[]) OR ${ownIn(reach, { town, add })})`
}

function wordIn(word: string, { town, add }: Within): string {
  return `EXISTS (SELECT FROM z.words x WHERE x.town_id = ${add(town)} AND x.word = ${add(word)} AND x.case_id = h.id)`
}

type Defined = Within & { definition: string | undefined }

function fieldIn(one: { field: string; value: string }, { town, add, definition }: Defined): string {
  return `EXISTS (SELECT FROM z.case_value x WHERE x.town_id = ${add(town)} AND ${valueIs('x', one, { town, add, definition })} AND x.case_id = h.id)`
}

function valueIs(alias: string, { field, value }: { field: string; value: string }, { definition, add }: Defined): string {
  return `${alias}.definition = ${add(definition ?? '')} AND ${alias}.field = ${add(field)} AND ${alias}.value = ${add(value)}`
}

function personIn(persons: readonly string[], { town, add }: Within): string[] {
  if (persons.length === 0) return []
  return [`EXISTS (SELECT FROM z.case_person q WHERE q.town_id = ${add(town)} AND q.person = ANY(${add(persons)}::uuid[]) AND q.case_id = h.id AND left(q.field, 1) <> '!')`]
}
