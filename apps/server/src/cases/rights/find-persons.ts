import type { Id } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { blindIndex } from '../../store/keys/blind-index.ts'
import { findKeysOf } from '../../store/keys/data-keys.ts'
import { getTownKey } from '../../store/keys/town-key.ts'
import { findPersonsBy } from '../../store/persons/persons.ts'
import type { PersonStands } from '../../store/persons/where-persons-stand.ts'
import type { Reach } from '../../store/reach.ts'
import type { DeskParts } from '../desk-parts.ts'
import { latestParts } from '../known-persons.ts'
import { maskName } from '../mask.ts'
import { standingOf } from './known-cases.ts'

export interface Finding {
  town: number
  reach: Reach
  phone?: string | undefined
  idNumber?: string | undefined
}

export interface FoundPerson {
  person: Id
  /** 张*: enough to choose by. */
  name: string
  cases: readonly PersonStands[]
}

/**
 * Persons who gave exactly this phone or ID number, with the cases the reader may open and know them from. Found by blind index under the
 * town's own key, never by likeness. Somebody known only from what the reader may not know is not found at all.
 */
export function findPersons(parts: DeskParts, { town, reach, phone, idNumber }: Finding): Promise<FoundPerson[]> {
  return inTowns(parts.app, [town], async (tx) => {
    const key = await getTownKey(tx, town, parts.masters)
    const index = (what: 'phone' | 'idNumber', typed: string | undefined) => (typed === undefined ? undefined : blindIndex(key, what, typed))
    const persons = await findPersonsBy(tx, town, { phone: index('phone', phone), idNumber: index('idNumber', idNumber) })
    if (persons.length === 0) return []
    const { open } = await standingOf(tx, parts.privacy, { town, persons, reach })
    const known = [...new Set(open.map(({ person }) => person))]
    const kept = await latestParts(tx, town, await findKeysOf(tx, town, { kind: 'person', owners: known, masters: parts.masters }))
    return known.map((person) => {
      const name = kept.get(person)?.['name']
      return { person, name: typeof name === 'string' ? maskName(name) : '', cases: open.filter((one) => one.person === person) }
    })
  })
}
