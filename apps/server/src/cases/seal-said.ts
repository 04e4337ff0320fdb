import { fromPaper, fromPaperField, isRefused, isValues } from '@zhenzhi/kernel'
import type { Definition, Id, Json, Refused, Values } from '@zhenzhi/kernel'
import type { DataKey } from '../store/keys/data-key.ts'
import type { Batch } from './batch.ts'
import { flush } from './flush.ts'
import { saidFiles } from './said-files.ts'
import { saidOfficers } from './said-officers.ts'
import { saidPersons } from './said-persons.ts'
import { saidPlaces } from './said-places.ts'
import { saidShown } from './said-shown.ts'
import { namedIn, sealFields } from './seal-what.ts'
import type { Asked } from './taking.ts'

interface Saying {
  asked: Asked
  read: Readonly<Record<string, Json>>
  definition: Definition
  place: { town: number; stream: Id; act: Id; caseKey: DataKey }
}

/**
 * What was read, sealed: persons under their own keys, free text under the case's. `lay` puts new keys and persons among what waits to be
 * written; it is called once the act is decided, so that a refused act leaves nobody behind.
 */
export async function sealSaid(batch: Batch, { asked, read, definition, place }: Saying): Promise<{ what: Record<string, Json>; lay: () => void } | Refused> {
  const { set } = read
  const correcting = asked.kind === 'correct'
  const fields = correcting ? (isValues(set) ? filled(set) : {}) : asked.kind === 'open' || asked.kind === 'step' ? read : {}
  const hidden = saidShown({ fields: definition.fields, read: fields, enteredFor: asked.who.enteredFor })
  if (hidden !== undefined) return hidden
  const known = { ...definition.fields, [fromPaper]: fromPaperField }
  const named = namedIn(known, fields)
  if (named.files.length > 0 || named.persons.some(({ person }) => person !== undefined)) await flush(batch)
  const { tx, town, townKey, parts } = batch
  const misplaced = await saidPlaces(tx, { town, known: batch.places }, { fields: definition.fields, read: fields })
  if (misplaced !== undefined) return misplaced
  const nobody = await saidOfficers(tx, town, { fields: definition.fields, read: fields })
  if (nobody !== undefined) return nobody
  const persons = await saidPersons(tx, { town, townKey, masters: parts.masters }, named.persons)
  if (isRefused(persons)) return persons
  const files = await saidFiles(tx, { town, caseId: place.stream, kid: place.caseKey.kid, account: asked.who.account, masters: parts.masters }, named.files)
  if (isRefused(files)) return files
  const sealing = { ...place, personFor: persons.personFor, addressOf: files.addressOf }
  const sealed = sealFields(known, fields, { sealing, under: correcting ? 'set/' : '' })
  const lay = () => {
    batch.waiting.keys.push(...persons.keys)
    batch.waiting.persons.push(...persons.persons)
    batch.waiting.indexed.push(...persons.indexed)
    if (files.free.length > 0) batch.waiting.claims.push({ files: files.free, caseId: place.stream, account: asked.who.account })
  }
  return { what: correcting ? { ...read, ...(Object.keys(sealed).length === 0 ? {} : { set: sealed }) } : { ...read, ...sealed }, lay }
}

function filled(values: Values): Record<string, Json> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]))
}
