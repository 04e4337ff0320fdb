import { isValues } from '@zhenzhi/kernel'
import type { Definition, Field, Id, Json } from '@zhenzhi/kernel'
import type { DataKey } from '../store/keys/data-key.ts'
import { isKeptSealed } from '../store/keys/kept-sealed.ts'
import { sealValue } from '../store/keys/seal-value.ts'

/** What sealing needs: whose key goes where. Persons and files were looked up before. */
export interface Sealing {
  town: number
  stream: Id
  act: Id
  caseKey: DataKey
  /** The person that plain parts are of: known or new, with the key and the parts to be sealed. */
  personFor: (plain: Readonly<Record<string, Json | undefined>>) => { person: Id; key: DataKey; parts: Json }
  /** The hash of a file's ciphertext, so that the act says which bytes it means. */
  addressOf: (file: Id) => string
}

/** What was read, with everything personal turned into ciphertext; `under` is where in the act these fields stand. */
export function sealFields(fields: Definition['fields'], read: Readonly<Record<string, Json>>, { sealing, under = '' }: { sealing: Sealing; under?: string }): Record<string, Json> {
  return Object.fromEntries(Object.entries(read).map(([name, value]) => {
    const field = fields[name]
    return [name, field === undefined || value === null ? value : sealField(field, value, { sealing, path: `${under}${name}` })]
  }))
}

function sealField(field: Field, value: Json, { sealing, path }: { sealing: Sealing; path: string }): Json {
  switch (field.kind) {
    case 'text': return isKeptSealed(field) ? sealValue(sealing.caseKey, value, { ...sealing, path }) : value
    case 'person': return sealPerson(value, { sealing, path })
    case 'people': return listOf(value).map((one, index) => sealPerson(one, { sealing, path: `${path}/${index}` }))
    case 'files': return textsOf(value).map((file) => ({ file, address: sealing.addressOf(file) }))
    case 'rows': return listOf(value).map((row, index) => sealRow(field.fields, row, { sealing, path: `${path}/${index}` }))
    case 'integer':
    case 'decimal':
    case 'money':
    case 'day':
    case 'choice':
    case 'choices':
    case 'yes':
    case 'place':
    case 'term':
    case 'officer':
    case 'case': return value
  }
}

function sealRow(fields: Record<string, Field>, row: Json, { sealing, path }: { sealing: Sealing; path: string }): Json {
  if (!isValues(row)) return row
  const filled = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null]))
  return sealFields(fields, filled, { sealing, under: `${path}/` })
}

function sealPerson(plain: Json, { sealing, path }: { sealing: Sealing; path: string }): Json {
  if (!isValues(plain)) return plain
  const { person, key, parts } = sealing.personFor(plain)
  return { person, of: sealValue(key, parts, { ...sealing, path: `${path}/of` }) }
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function textsOf(value: Json): string[] {
  return listOf(value).filter((item) => typeof item === 'string')
}

/** The plain persons and the files in what was read, to be looked up before sealing. */
export function namedIn(fields: Definition['fields'], read: Readonly<Record<string, Json>>): { persons: Readonly<Record<string, Json | undefined>>[]; files: Id[] } {
  const persons: Readonly<Record<string, Json | undefined>>[] = []
  const files: Id[] = []
  const look = (field: Field | undefined, value: Json | undefined): void => {
    if (field?.kind === 'person' && isValues(value)) persons.push(value)
    if (field?.kind === 'people') for (const one of listOf(value ?? null)) look({ kind: 'person', title: '' }, one)
    if (field?.kind === 'files') files.push(...textsOf(value ?? null))
    if (field?.kind !== 'rows') return
    for (const row of listOf(value ?? null)) if (isValues(row)) for (const [name, column] of Object.entries(field.fields)) look(column, row[name])
  }
  for (const [name, value] of Object.entries(read)) look(fields[name], value)
  return { persons, files }
}
