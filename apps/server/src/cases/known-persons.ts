import { fold, isSealed, isValues } from '@zhenzhi/kernel'
import type { Id, Json, Sealed, Values } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { isLocated } from '../store/keys/located.ts'
import { openValue } from '../store/keys/seal-value.ts'
import { lastCaseOf } from '../store/persons/cases-of-person.ts'

/** What was last said of persons already known, by person; nothing of those whose key is gone or who stand in no case. */
export async function latestParts(tx: Tx, town: number, keys: ReadonlyMap<Id, DataKey>): Promise<Map<Id, Values>> {
  const cases = await lastCaseOf(tx, town, [...keys.keys()])
  const streams = await readStreams(tx, town, [...new Set(cases.values())])
  const found = new Map<Id, Values>()
  for (const [person, stream] of cases) {
    const [acts, key] = [streams.get(stream), keys.get(person)]
    const sealed = acts === undefined ? undefined : sealedOf(person, Object.values(fold(acts).values))
    if (sealed === undefined || key === undefined || !isLocated(sealed)) continue
    const parts = openValue(key, sealed, { town, stream, act: sealed.act, path: sealed.path })
    if (isValues(parts)) found.set(person, parts)
  }
  return found
}

function sealedOf(person: Id, values: readonly (Json | undefined)[]): Sealed | undefined {
  for (const value of values) {
    if (Array.isArray(value)) {
      const found = sealedOf(person, value)
      if (found !== undefined) return found
    } else if (isValues(value)) {
      const { person: who, of } = value
      if (who === person && isSealed(of)) return of
      const found = isSealed(value) ? undefined : sealedOf(person, Object.values(value))
      if (found !== undefined) return found
    }
  }
  return undefined
}
