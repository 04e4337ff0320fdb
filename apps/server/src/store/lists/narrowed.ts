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
 * all that hold them together) and looks at each case in turn until the page is full.
 */
export function narrowed(listing: Listing, within: Within): Narrowed {
  const { reach, words = [], fields = [], persons = [], definition } = listing
  if (words.length + fields.length + persons.length === 0) return { driver: drivenBy('own', `w.account = ${within.add(reach.account)}::uuid`, { listing, within }), conditions: [] }
  if (readsOwnAlone(reach, within.town)) return ownWalked(listing, within)
  const seen = reach.wide.includes(within.town) ? [] : [reachIn(reach, within)]
  const [word] = words
  const [field, ...otherFields] = fields
  const fieldsToo = (word === undefined ? otherFields : fields).map((one) => fieldIn(one, { ...within, definition }))
  const personsToo = word === undefined && field === undefined ? [] : personIn(persons, within)
  const conditions = [...seen, ...fieldsToo, ...personsToo]
  if (word !== undefined) return { driver: wordsDriver(listing, within), conditions }
  if (field !== undefined) return { driver: drivenBy('field', valueIs('w', field, { ...within, definition }), { listing, within }), conditions }
  return { driver: drivenBy('person', `w.person = ANY(${within.add(persons)}::uuid[]) AND left(w.field, 1) <> '!'`, { listing, within }), conditions }
}

/** Somebody without places and units reads few cases: those are walked, however common the words. */
export function readsOwnAlone(reach: Reach, town: number): boolean {
  return !reach.wide.includes(town) && placesIn(reach, town).length === 0 && unitsIn(reach, town).length === 0
}

function ownWalked(listing: Listing, within: Within): Narrowed {
  const { reach, words = [], fields = [], persons = [], definition } = listing
  return {
    driver: drivenBy('own', `w.account = ${within.add(reach.account)}::uuid`, { listing, within }),
    conditions: [...words.map((word) => wordIn(word, within)), ...fields.map((one) => fieldIn(one, { ...within, definition })), ...personIn(persons, within)],
  }
}

/**
 * Cases that hold all of the words, found before a single case is looked at. Words of about the same frequency are laid over each other in the order of
 * their index, which reads each list once; behind a rare word the others are looked up one by one. OFFSET 0 keeps the planner to either.
 */
function wordsDriver({ words = [], merged = 0, after }: Listing, within: Within): string {
  const [first = '', ...others] = words
  const list = (word: string, name: string) => `(${wordList(word, { after, within })}) ${name}`
  const laid = others.slice(0, Math.max(0, merged - 1)).map((word, at) => `JOIN ${list(word, `m${at}`)} ON m${at}.case_id = w.case_id`)
  const looked = others.slice(laid.length).map((word, at) => `CROSS JOIN LATERAL (SELECT 1 FROM z.words x WHERE x.town_id = ${within.add(within.town)} AND x.word = ${within.add(word)} AND x.case_id = w.case_id OFFSET 0) x${at}`)
  return `SELECT w.case_id FROM ${[list(first, 'w'), ...laid, ...looked].join(' ')} ORDER BY w.case_id DESC OFFSET 0`
}

function wordList(word: string, { after, within: { town, add } }: { after: Listing['after']; within: Within }): string {
  const beyond = after === undefined ? '' : ` AND w.case_id < ${add(after.id)}::uuid`
  return `SELECT w.case_id FROM z.words w WHERE w.town_id = ${add(town)} AND w.word = ${add(word)}${beyond} ORDER BY w.case_id DESC OFFSET 0`
}

/** OFFSET 0 keeps the planner from starting elsewhere: it does not know how rare a word is, and the caller does. */
function drivenBy(by: 'field' | 'person' | 'own', condition: string, { listing: { after }, within: { town, add } }: { listing: Listing; within: Within }): string {
  const beyond = after === undefined ? '' : ` AND w.case_id < ${add(after.id)}::uuid`
  const end = `AND ${condition}${beyond} ORDER BY w.case_id DESC OFFSET 0`
  switch (by) {
    case 'field': return `SELECT w.case_id FROM z.case_value w WHERE w.town_id = ${add(town)} ${end}`
    case 'own': return `SELECT w.case_id FROM z.case_account w WHERE w.town_id = ${add(town)} ${end}`
    case 'person': return `SELECT DISTINCT w.case_id FROM z.case_person w WHERE w.town_id = ${add(town)} ${end}`
  }
}

export function reachIn(reach: Reach, { town, add }: Within): string {
  const units = add(unitsIn(reach, town))
  return `(h.place = ANY(${add(placesIn(reach, town))}::uuid[]) OR h.unit = ANY(${units}::text[]) OR h.also_unit = ANY(${units}::text[]) OR ${ownIn(reach, { town, add })})`
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
