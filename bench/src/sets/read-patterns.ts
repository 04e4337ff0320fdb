import type { Act, Id, Json, Sealed } from '@zhenzhi/kernel'
import { isSealed } from '@zhenzhi/kernel'
import { masterKeysFrom, openSecrets, openValue, unwrapKey } from '@zhenzhi/server'
import type { DataKey } from '@zhenzhi/server'
import { join } from 'node:path'
import type pg from 'pg'
import { asAdmin } from './addresses.ts'
import { compile, noSlots } from './compile.ts'
import type { Compiled, Slots } from './compile.ts'
import type { Installation } from './fresh-installation.ts'
import type { Patterns } from './play-patterns.ts'
import { tables } from './tables.ts'

/** A ciphertext of a pattern, opened: what every copy seals again under its own key. */
export interface Opening {
  plain: Json
  kid: Id
  act: Id
  path: string
  /** The names of its three slots. */
  iv: string
  ct: string
  tag: string
  /** It stands in the list. */
  shown: boolean
}

/** One case, its rows as texts with places to be filled. */
export interface Pattern {
  id: Id
  definition: string
  young: boolean
  slots: Slots
  /** Bytes of its acts in order; PREV is the hash before. */
  acts: readonly { bytes: Compiled; line: Compiled; id: Id }[]
  lines: Readonly<Record<string, readonly Compiled[]>>
  keys: readonly DataKey[]
  openings: readonly Opening[]
  facts: number
}

/** Reads the patterns back out of the tables, with everything sealed opened. */
export async function readPatterns({ dataDir, adminUrl }: Installation, town: number, patterns: Patterns): Promise<Pattern[]> {
  const masters = await masterKeysFrom(await openSecrets(join(dataDir, 'secrets')))
  return asAdmin(adminUrl, async (admin) => {
    await admin.query('SET timezone = UTC')
    const { rows } = await admin.query<Parameters<typeof unwrapKey>[0]>('SELECT town_id AS town, kid, owner_kind AS kind, owner, wrapped, master FROM z.data_key WHERE town_id = $1', [town])
    const keys = new Map(rows.map((row) => [row.kid, unwrapKey(row, masters)]))
    const read: Pattern[] = []
    for (const [id, one] of patterns) read.push({ id, ...one, ...(await readOne(admin, { town, id, keys })) })
    return read
  })
}

interface Reading {
  town: number
  id: Id
  keys: ReadonlyMap<Id, DataKey>
}

async function readOne(admin: pg.Client, { town, id, keys }: Reading): Promise<Omit<Pattern, 'id' | 'definition' | 'young'>> {
  const slots = noSlots()
  const place = String(town)
  const lines: Record<string, Compiled[]> = {}
  for (const { name, columns, of, marks = {} } of tables) {
    const shown = columns.map((column) => (marks[column] === undefined ? `${column}::text` : `CASE WHEN ${column} IS NULL THEN NULL ELSE '@@${marks[column]}@@' END`))
    const { rows } = await admin.query<{ cells: (string | null)[] }>(`SELECT ARRAY[${shown.join(', ')}] AS cells FROM z.${name} WHERE ${of}`, [town, id])
    lines[name] = rows.map(({ cells }) => compile(copyLine(cells), slots, place))
  }
  const { rows } = await admin.query<{ text: string }>(`SELECT convert_from(bytes, 'UTF8') AS text FROM z.act WHERE town_id = $1 AND stream = $2 ORDER BY position`, [town, id])
  const acts = rows.map(({ text }, at) => ({ ...actOf(text), bytes: compile(text.replace(/"prev":"[0-9a-f]{64}"/, '"prev":"@@PREV@@"'), slots, place), line: lines['act']?.[at] ?? { parts: [''], slots: [] } }))
  const { rows: [head] } = await admin.query<{ shown: Json }>('SELECT shown FROM z.case_head WHERE town_id = $1 AND id = $2', [town, id])
  const inList = new Set(sealedIn(head?.shown ?? null, '').map(({ sealed }) => sealed.ct))
  const openings = acts.flatMap(({ act }) => openingsOf(act, { town, keys, inList }))
  const kids = new Set([...openings.map(({ kid }) => kid), ...[...keys.values()].filter((key) => key.kind === 'case' && key.owner === id).map(({ kid }) => kid)])
  return { slots, acts: acts.map(({ act, bytes, line }) => ({ id: act.id, bytes, line })), lines, openings, keys: [...kids].flatMap((kid) => keys.get(kid) ?? []), facts: lines['fact']?.length ?? 0 }
}

function actOf(text: string): { act: Act } {
  return { act: JSON.parse(text) }
}

function openingsOf(act: Act, { town, keys, inList }: { town: number; keys: ReadonlyMap<Id, DataKey>; inList: ReadonlySet<string> }): Opening[] {
  return Object.entries(act.what).flatMap(([name, value]) => sealedIn(value ?? null, name)).map(({ sealed, path }) => {
    const key = keys.get(sealed.kid)
    if (key === undefined) throw new Error('a pattern is sealed under a key that is not there')
    const { iv, ct, tag, kid } = sealed
    return { plain: openValue(key, sealed, { town, stream: act.stream, act: act.id, path }), kid, act: act.id, path, iv, ct, tag, shown: inList.has(ct) }
  })
}

/** Every ciphertext within a value, with the way to it. */
function sealedIn(value: Json, path: string): { sealed: Sealed; path: string }[] {
  if (value === null || typeof value !== 'object') return []
  if (isSealed(value)) return [{ sealed: value, path }]
  return Object.entries(value).flatMap(([name, item]) => sealedIn(item ?? null, path === '' ? name : `${path}/${name}`))
}

/** As COPY reads it. */
function copyLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => (cell === null ? '\\N' : cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n'))).join('\t')}\n`
}
