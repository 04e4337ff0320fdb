import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused, Values } from '@zhenzhi/kernel'
import { v4 } from 'uuid'
import type { Tx } from '../store/connection.ts'
import { blindIndex } from '../store/keys/blind-index.ts'
import { makeDataKey } from '../store/keys/data-key.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeysOf } from '../store/keys/data-keys.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import type { PersonRow } from '../store/persons/persons.ts'
import { latestParts } from './known-persons.ts'
import { isMasked, isMaskOf } from './mask.ts'
import type { Sealing } from './seal-what.ts'

/** The persons an act names: whose key seals which, and what is to be kept once the act is decided. */
export interface SaidPersons {
  personFor: Sealing['personFor']
  keys: readonly DataKey[]
  persons: readonly PersonRow[]
  /** Persons known before; numbers given now that were not kept yet. */
  indexed: readonly PersonRow[]
}

interface Looking {
  town: number
  townKey: DataKey
  masters: MasterKeys
}

interface Said {
  row: PersonRow
  key: DataKey
  parts: Values
  known: boolean
}

/**
 * Each plain person becomes the known one it names, or a new one under a random id. Two that look alike are never taken for one: whoever
 * types is shown who has that number already, and chooses.
 */
export async function saidPersons(tx: Tx, { town, townKey, masters }: Looking, plains: readonly Values[]): Promise<SaidPersons | Refused> {
  const named = plains.flatMap(({ person }) => (typeof person === 'string' ? [person] : []))
  const keys = await findKeysOf(tx, town, { kind: 'person', owners: named.filter(isId), masters })
  if (named.some((person) => !keys.has(person))) return refuse('field-wrong', '所选的人没有找到，可能已按本人要求删除。请重新填写姓名。')
  const wanting = plains.flatMap((plain) => (typeof plain['person'] === 'string' && (typeof plain['name'] !== 'string' || hasMasked(plain)) ? [plain['person']] : []))
  const kept = await latestParts(tx, town, new Map([...keys].filter(([person]) => wanting.includes(person))))
  if (plains.some((plain) => isUnexplained(plain, kept))) {
    return refuse('field-wrong', '姓名、号码或地址里带星号，是隐藏后的样子，不能当作内容保存。不改的这一项请留空，要改请填完整的。')
  }
  const said = new Map(plains.map((plain): [Values, Said] => [plain, saidPerson(plain, { town, townKey, keys, kept })]))
  const all = [...said.values()]
  return {
    personFor: (plain) => {
      const one = said.get(plain)
      if (one === undefined) throw new Error('a person was not looked up before sealing')
      return { person: one.row.id, key: one.key, parts: one.parts }
    },
    keys: all.filter(({ known }) => !known).map(({ key }) => key),
    persons: all.filter(({ known }) => !known).map(({ row }) => row),
    indexed: all.filter(({ known, row }) => known && (row.phoneIndex !== null || row.idNumberIndex !== null)).map(({ row }) => row),
  }
}

interface Finding {
  town: number
  townKey: DataKey
  keys: ReadonlyMap<Id, DataKey>
  kept: ReadonlyMap<Id, Values>
}

function saidPerson({ person: given, ...typed }: Values, { town, townKey, keys, kept }: Finding): Said {
  const known = typeof given === 'string' ? keys.get(given) : undefined
  const id = known?.owner ?? v4()
  const key = known ?? makeDataKey(townKey, 'person', { town, owner: id })
  // A masked part was shown, not said: what is kept stands.
  const meant: Values = Object.fromEntries(Object.entries(typed).filter(([name, value]) => !isMasked(name, value)))
  const index = (what: 'phone' | 'idNumber') => (typeof meant[what] === 'string' ? blindIndex(townKey, what, meant[what]) ?? null : null)
  const row: PersonRow = { town, id, kid: key.kid, phoneIndex: index('phone'), idNumberIndex: index('idNumber') }
  return { row, key, parts: { ...partsFor(typed, kept.get(id)), ...meant }, known: known !== undefined }
}

/** Of a person named without a name, all that is kept; of one typed anew, only what stands behind a mask. */
function partsFor(typed: Values, kept: Values | undefined): Values {
  if (typeof typed['name'] !== 'string') return kept ?? {}
  return Object.fromEntries(Object.entries(kept ?? {}).filter(([name]) => isMasked(name, typed[name])))
}

function hasMasked(plain: Values): boolean {
  return Object.entries(plain).some(([name, value]) => isMasked(name, value))
}

/** Something in it is masked that is not just how a kept part of this person is shown. */
function isUnexplained({ person, ...typed }: Values, kept: ReadonlyMap<Id, Values>): boolean {
  const parts = typeof person === 'string' ? kept.get(person) : undefined
  return Object.entries(typed).some(([name, value]) => isMasked(name, value) && !isMaskOf(name, value, parts?.[name]))
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isId(text: string): boolean {
  return id.test(text)
}
