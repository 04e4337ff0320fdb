import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { addDays } from '@zhenzhi/kernel'
import type { Id } from '@zhenzhi/kernel'
import { makeDataKey, sealValue, wrapKey } from '@zhenzhi/server'
import type { DataKey, masterKeysFrom } from '@zhenzhi/server'
import { v7 } from 'uuid'
import type { TownMade } from './county.ts'
import { fill } from './compile.ts'
import type { Slot } from './compile.ts'
import type { Opening, Pattern } from './read-patterns.ts'
import { tables } from './tables.ts'

export type Masters = Awaited<ReturnType<typeof masterKeysFrom>>

/** Where a copy goes: the town, how much later it happened, and which of the town's staff took part. */
export interface Target {
  town: TownMade
  days: number
  /** Of the pattern's town, for whom another stands in. */
  accounts: ReadonlyMap<Id, Id>
  places: ReadonlyMap<Id, Id>
  /** Somebody besides who may read it. */
  also?: Id
}

/** Keys and persons that cases without acts have in common. */
export interface Pool {
  keys: readonly DataKey[]
  persons: readonly DataKey[]
}

export interface Copied {
  stream: Id
  acts: { id: Id; position: number; hash: Buffer; moment: string }[]
}

export type Write = (table: string, line: string) => void

/** One more case after a pattern, with its acts: every id, day and ciphertext its own, every act chained to the one before. */
export function copyWhole(pattern: Pattern, target: Target, { masters, write }: { masters: Masters; write: Write }): Copied {
  const values = valuesOf(pattern, target)
  const idOf = (id: Id) => values[pattern.slots.numbers.get(id) ?? -1] ?? id
  const keys = new Map(pattern.keys.map((key): [Id, DataKey] => [key.kid, { ...makeDataKey(masters, key.kind, { town: target.town.id, owner: idOf(key.owner) }), kid: idOf(key.kid) }]))
  for (const key of keys.values()) write('data_key', keyLine(key, masters))
  for (const opening of pattern.openings) seal(values, { pattern, opening, target, key: keys.get(opening.kid), idOf })
  const acts = copyActs(pattern, values, { idOf, write })
  writeAlso(target, idOf(pattern.id), write)
  for (const { name } of tables) if (name !== 'act') writeLines(pattern, values, { name, write })
  return { stream: idOf(pattern.id), acts }
}

/** One more case as lists, search and the clock see it, without acts; its keys and persons are of the pool. */
export function copyLean(pattern: Pattern, target: Target, copying: Pooled): undefined {
  copyShown(pattern, target, copying)
}

/** The same with its facts and without its duties, and with acts that hold nothing but where, when and what was done: enough for the books, not for reading a case. */
export function copyBooked(pattern: Pattern, target: Target, copying: Pooled): Copied {
  // Without duties: the clock would read the acts of a case that falls due, and there is nothing in them.
  const { values, idOf } = copyShown(pattern, target, { ...copying, write: (table, line) => { if (table !== 'duty') copying.write(table, line) } })
  const acts = pattern.acts.map(({ id, line }, at) => {
    const hash = randomBytes(32)
    put(values, pattern, ['@@BYTES@@', bytea(hash.subarray(0, 2))])
    put(values, pattern, ['@@HASH@@', bytea(hash)])
    put(values, pattern, ['@@MAC@@', bytea(hash)])
    put(values, pattern, ['@@PREV@@', bytea(hash)])
    const filled = fill(line, values)
    copying.write('act', filled)
    return { id: idOf(id), position: at + 1, hash, moment: filled.split('\t')[7] ?? '' }
  })
  writeLines(pattern, values, { name: 'fact', write: copying.write })
  return { stream: idOf(pattern.id), acts }
}

interface Pooled {
  pool: Pool
  write: Write
}

function copyShown(pattern: Pattern, target: Target, { pool, write }: Pooled): { values: string[]; idOf: (id: Id) => Id } {
  const values = valuesOf(pattern, target)
  const idOf = (id: Id) => values[pattern.slots.numbers.get(id) ?? -1] ?? id
  const keys = new Map(pattern.keys.map((key): [Id, DataKey] => [key.kid, takeAny(key.kind === 'person' ? pool.persons : pool.keys)]))
  for (const { kid, owner, kind } of pattern.keys) {
    const key = keys.get(kid)
    if (key === undefined) continue
    put(values, pattern, [kid, key.kid])
    if (kind === 'person') put(values, pattern, [owner, key.owner])
  }
  for (const opening of pattern.openings) if (opening.shown) seal(values, { pattern, opening, target, key: keys.get(opening.kid), idOf })
  put(values, pattern, ['@@LAST@@', bytea(randomBytes(32))])
  writeAlso(target, idOf(pattern.id), write)
  for (const { name, lean = false } of tables) if (lean) writeLines(pattern, values, { name, write })
  return { values, idOf }
}

export function keyLine(key: DataKey, masters: Masters): string {
  const { town, kid, kind, owner, wrapped, master } = wrapKey(key, masters.current)
  return `${[town, kid, kind, owner, bytea(wrapped), master].join('\t')}\n`
}

export function bytea(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`
}

function writeAlso({ town, also }: Target, stream: Id, write: Write): void {
  if (also !== undefined) write('case_account', `${town.id}\t${also}\t${stream}\t-infinity\t\\N\n`)
}

function put(values: string[], { slots }: Pattern, [token, value]: readonly [string, string]): void {
  const number = slots.numbers.get(token)
  if (number !== undefined) values[number] = value
}

interface Sealing {
  pattern: Pattern
  opening: Opening
  target: Target
  key: DataKey | undefined
  idOf: (id: Id) => Id
}

function seal(values: string[], { pattern, opening, target, key, idOf }: Sealing): void {
  if (key === undefined) throw new Error('a copy has no key for a ciphertext')
  const { iv, ct, tag } = sealValue(key, opening.plain, { town: target.town.id, stream: idOf(pattern.id), act: idOf(opening.act), path: opening.path })
  put(values, pattern, [opening.iv, iv])
  put(values, pattern, [opening.ct, ct])
  put(values, pattern, [opening.tag, tag])
}

function copyActs(pattern: Pattern, values: string[], { idOf, write }: { idOf: (id: Id) => Id; write: Write }): Copied['acts'] {
  let prev: Buffer | undefined
  const acts = pattern.acts.map(({ id, bytes, line }, at) => {
    if (prev !== undefined) put(values, pattern, ['@@PREV@@', prev.toString('hex')])
    const text = Buffer.from(fill(bytes, values), 'utf8')
    const hash = createHash('sha256').update(text).digest()
    put(values, pattern, ['@@BYTES@@', bytea(text)])
    put(values, pattern, ['@@HASH@@', bytea(hash)])
    put(values, pattern, ['@@MAC@@', bytea(randomBytes(32))])
    if (prev !== undefined) put(values, pattern, ['@@PREV@@', bytea(prev)])
    const filled = fill(line, values)
    write('act', filled)
    prev = hash
    return { id: idOf(id), position: at + 1, hash, moment: filled.split('\t')[7] ?? '' }
  })
  put(values, pattern, ['@@LAST@@', prev === undefined ? '' : bytea(prev)])
  return acts
}

function writeLines(pattern: Pattern, values: string[], { name, write }: { name: string; write: Write }): void {
  for (const line of pattern.lines[name] ?? []) {
    if (name === 'person') put(values, pattern, ['@@PHONE@@', bytea(randomBytes(32))])
    write(name, fill(line, values))
  }
}

/** Every slot but ciphertexts and marks, which are put in as they are made. */
function valuesOf({ slots }: Pattern, target: Target): string[] {
  const later = target.days * 86_400_000 + Math.floor(Math.random() * 4 * 3_600_000)
  return slots.list.map((slot) => valueOf(slot, target, later))
}

function valueOf(slot: Slot, { town, days, accounts, places }: Target, later: number): string {
  switch (slot.kind) {
    case 'id': return accounts.get(slot.id) ?? places.get(slot.id) ?? freshId(slot.id, later)
    case 'day': return dayLater(slot.day, days)
    case 'moment': {
      const moment = new Date(Date.parse(`${slot.day}T${slot.rest}Z`) + later).toISOString()
      return slot.zulu ? moment : moment.replace('T', ' ').replace('Z', '+00')
    }
    case 'town': return String(town.id)
    case 'sealed':
    case 'mark': return ''
  }
}

/** An id that tells its time goes along with it; the others tell nothing. */
function freshId(id: Id, later: number): Id {
  return id[14] === '7' ? v7({ msecs: Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + later }) : randomUUID()
}

const laterDays = new Map<string, string>()

function dayLater(day: string, days: number): string {
  const key = `${day} ${days}`
  const known = laterDays.get(key) ?? addDays(day, days)
  laterDays.set(key, known)
  return known
}

function takeAny<T>(from: readonly T[]): T {
  const found = from[Math.floor(Math.random() * from.length)]
  if (found === undefined) throw new Error('nothing to take')
  return found
}
