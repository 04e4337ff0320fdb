import { createHash } from 'node:crypto'
import { canonical, fold, joinDefinition, readCalendar } from '@zhenzhi/kernel'
import type { Act, Json, Law, Rule } from '@zhenzhi/kernel'
import { redecide } from '../../src/cases/verify/redecide.ts'
import { openAll } from '../../src/cases/open-value.ts'
import { wholeSight } from '../../src/cases/sight.ts'
import { enteredForPath } from '../../src/cases/seal-who.ts'
import { readAct } from '../../src/store/evidence/envelope.ts'
import { unwrapKey } from '../../src/store/keys/data-key.ts'
import type { DataKey, KeyOwner } from '../../src/store/keys/data-key.ts'
import { located } from '../../src/store/keys/located.ts'
import { openValue } from '../../src/store/keys/seal-value.ts'
import { asAdmin } from '../database.ts'

/** Some cases as a release wrote them, with all that is needed to read them again: what stands here never changes. */
export interface KeptFormat {
  format: number
  master: { id: string; hex: string }
  /** Behaviour of the definitions the acts are pinned to, as it is kept, by hash. */
  definitions: Record<string, string>
  rules: Rule[]
  calendars: Record<string, Json>
  keys: { town: number; kid: string; kind: KeyOwner; owner: string; wrapped: string; master: string }[]
  /** In order of stream, then position: the bytes as text, and how they are hashed. */
  acts: { stream: string; text: string; alg: string; hash: string; prev: string | null }[]
  /** What was read from them when they were written. */
  readings: Reading[]
}

/** Everything that a case says, opened: how it stands, what it owes, what it booked. */
export interface Reading {
  stream: string
  standing: Json
  values: Json
  enteredFor: (string | null)[]
}

const cut = (text: string) => Buffer.from(text, 'hex')
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value))

function keysOf({ master, keys }: KeptFormat): ReadonlyMap<string, DataKey> {
  const masters = { current: { id: master.id, bytes: cut(master.hex) }, older: [] }
  return new Map(keys.map(({ wrapped, ...key }) => [key.kid, unwrapKey({ ...key, wrapped: cut(wrapped) }, masters)]))
}

function streamsOf({ acts }: KeptFormat): Map<string, Act[]> {
  const streams = new Map<string, Act[]>()
  for (const { stream, text } of acts) streams.set(stream, [...(streams.get(stream) ?? []), readAct(Buffer.from(text))])
  return streams
}

/** Reads all of it as this release does. */
export function readingsOf(kept: KeptFormat): Reading[] {
  const keys = keysOf(kept)
  return [...streamsOf(kept)].map(([stream, acts]) => {
    const [first] = acts
    const town = first?.town ?? 0
    const { values, acts: _lines, ...standing } = fold(acts.map(located))
    return {
      stream, standing: asJson(standing), values: asJson(openAll(values, { town, stream, keys, sight: wholeSight })),
      enteredFor: acts.map(({ id, who }) => {
        const key = keys.get(who.enteredFor?.of.kid ?? '')
        const name = who.enteredFor === undefined || key === undefined ? null : openValue(key, who.enteredFor.of, { town, stream, act: id, path: enteredForPath })
        return typeof name === 'string' ? name : null
      }),
    }
  })
}

/** What is wrong with the evidence: bytes that are not canonical, hashes that do not fit, links that break, acts that would be decided otherwise. */
export function faultsOf(kept: KeptFormat): string[] {
  const faults: string[] = []
  let last: { stream: string; hash: string } | undefined
  for (const { stream, text, alg, hash, prev } of kept.acts) {
    const act = readAct(Buffer.from(text))
    if (canonical(asJson(act)) !== text) faults.push(`${act.id}: the bytes are not canonical`)
    if (createHash(alg).update(text).digest('hex') !== hash) faults.push(`${act.id}: the hash does not fit`)
    if (prev !== (last?.stream === stream ? last.hash : null) || act.prev !== prev) faults.push(`${act.id}: the link is broken`)
    last = { stream, hash }
  }
  for (const acts of streamsOf(kept).values()) redecide(acts, lawOf(kept), ({ act, what }) => faults.push(`${act ?? ''}: ${what}`))
  return faults
}

function lawOf({ definitions, rules, calendars }: KeptFormat): Law {
  return {
    definitions: Object.fromEntries(Object.entries(definitions).map(([hash, json]) => [hash, joinDefinition(JSON.parse(json) as Json, {})])),
    rules, calendars: Object.fromEntries(Object.entries(calendars).map(([version, json]) => [version, readCalendar(json)])),
    calendar: Object.keys(calendars)[0] ?? '', templates: {},
  }
}

/** Takes everything out of a database whose keys are wrapped by this master. */
export function keepFormat(adminUrl: string, master: KeptFormat['master']): Promise<KeptFormat> {
  return asAdmin(adminUrl, async (admin) => {
    const acts = (await admin.query<{ stream: string; bytes: Buffer; alg: string; hash: Buffer; prev: Buffer | null }>('SELECT stream, bytes, alg, hash, prev FROM z.act ORDER BY stream, position')).rows
    const read = acts.map(({ bytes }) => readAct(bytes))
    const [hashes, rules, calendars] = [
      new Set(read.map(({ definition }) => definition.hash)), new Set(read.flatMap(({ outcome }) => outcome.pinned.rules.map(({ id }) => id))), new Set(read.map(({ outcome }) => outcome.pinned.calendar)),
    ]
    const all = async <Row>(text: string) => (await admin.query(text)).rows as Row[]
    const kept: KeptFormat = {
      format: 1, master,
      definitions: Object.fromEntries((await all<{ hash: string; json: string }>('SELECT hash, json FROM z.definition ORDER BY hash')).filter(({ hash }) => hashes.has(hash)).map(({ hash, json }) => [hash, json])),
      rules: (await all<{ id: string; json: string }>('SELECT id, json FROM z.rule ORDER BY id, version')).filter(({ id }) => rules.has(id)).map(({ json }): Rule => JSON.parse(json)),
      calendars: Object.fromEntries((await all<{ version: string; json: string }>('SELECT version, json FROM z.calendar')).filter(({ version }) => calendars.has(version)).map(({ version, json }) => [version, JSON.parse(json) as Json])),
      keys: (await all<{ town: number; kid: string; kind: KeyOwner; owner: string; wrapped: Buffer; master: string }>('SELECT town_id AS town, kid, owner_kind AS kind, owner, wrapped, master FROM z.data_key ORDER BY kid')).map((row) => ({ ...row, wrapped: row.wrapped.toString('hex') })),
      acts: acts.map(({ stream, bytes, alg, hash, prev }) => ({ stream, text: bytes.toString('utf8'), alg, hash: hash.toString('hex'), prev: prev?.toString('hex') ?? null })),
      readings: [],
    }
    return { ...kept, readings: readingsOf(kept) }
  })
}
