import type { Id } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { blindIndex } from '../store/keys/blind-index.ts'
import { findKeysOf } from '../store/keys/data-keys.ts'
import { getTownKey } from '../store/keys/town-key.ts'
import { findPersonsBy } from '../store/persons/persons.ts'
import type { DeskParts } from './desk-parts.ts'
import { latestParts } from './known-persons.ts'
import { maskName } from './mask.ts'

export interface Suggestion {
  person: Id
  /** 张*: enough to ask “is it you?”, too little to look somebody up. */
  name: string
}

/** Persons of the town who gave exactly this phone or ID number before. They are offered, never taken for the same by themselves. */
export function suggestPersons(parts: DeskParts, { town, phone, idNumber }: { town: number; phone?: string; idNumber?: string }): Promise<Suggestion[]> {
  return inTowns(parts.app, [town], async (tx) => {
    const townKey = await getTownKey(tx, town, parts.masters)
    const index = (what: 'phone' | 'idNumber', typed: string | undefined) => (typed === undefined ? undefined : blindIndex(townKey, what, typed))
    const persons = await findPersonsBy(tx, town, { phone: index('phone', phone), idNumber: index('idNumber', idNumber) })
    const keys = await findKeysOf(tx, town, { kind: 'person', owners: persons, masters: parts.masters })
    const kept = await latestParts(tx, town, keys)
    return [...kept].flatMap(([person, { name }]) => (typeof name === 'string' ? [{ person, name: maskName(name) }] : []))
  })
}
