import { joinDefinition, readCalendar } from '@zhenzhi/kernel'
import type { Calendar, Definition, Json, Law, Rule, Wording } from '@zhenzhi/kernel'
import type { Pool } from '../connection.ts'
import { withoutTowns } from '../in-towns.ts'
import { partedDefinition } from './definition-hash.ts'
import type { Published } from './publish-law.ts'
import { templateHash } from './publish-law.ts'

/** The law a server decides by: every version kept, and which ones new acts use. */
export interface LoadedLaw extends Law {
  /** The current version of each definition, by id. */
  current: Readonly<Record<string, { hash: string; definition: Definition }>>
  /** Versions of rules that hold in some towns only, `id version` each. */
  local: ReadonlySet<string>
}

/**
 * Every version of definitions, rules and calendars kept in this database, put together with the wording of today. What this release
 * publishes is what new acts use. Rules are the kernel's own JSON, checked when they were published.
 */
export function loadLaw(pool: Pool, published: Published): Promise<LoadedLaw> {
  return withoutTowns(pool, async (tx) => {
    const current = currentOf(published.definitions)
    // What this release writes stands as it wrote it, whatever order an equal version was first kept in.
    const definitions = Object.fromEntries(Object.values(current).map(({ hash, definition }) => [hash, definition]))
    const stored = await tx.query<{ hash: string; json: string; wording: Wording | null }>(
      'SELECT d.hash, d.json, w.wording FROM z.definition d LEFT JOIN z.definition_wording w ON w.id = d.id WHERE d.hash <> ALL($1)', [Object.keys(definitions)])
    for (const { hash, json, wording } of stored.rows) {
      const behaviour: Json = JSON.parse(json)
      definitions[hash] = joinDefinition(behaviour, wording ?? {})
    }
    const rules = await tx.query<{ json: string }>('SELECT json FROM z.rule ORDER BY id COLLATE "C", version COLLATE "C"')
    const local = await tx.query<{ key: string }>(`SELECT r.id || ' ' || r.version AS key FROM z.local_rule r`)
    const calendars = await tx.query<{ version: string; json: string }>('SELECT version, json FROM z.calendar')
    return {
      definitions,
      rules: rules.rows.map(({ json }): Rule => JSON.parse(json)),
      calendars: Object.fromEntries(calendars.rows.map(({ version, json }): [string, Calendar] => [version, storedCalendar(json)])),
      calendar: published.calendar.version,
      templates: Object.fromEntries(published.templates.map(({ name, bytes }) => [name, templateHash(bytes)])),
      current,
      local: new Set(local.rows.map(({ key }) => key)),
    }
  })
}

function currentOf(published: readonly Definition[]): LoadedLaw['current'] {
  return Object.fromEntries(published.map((definition) => [definition.id, { hash: partedDefinition(definition).hash, definition }]))
}

function storedCalendar(json: string): Calendar {
  return readCalendar(JSON.parse(json))
}

/** One template by its content hash, whatever release it came with. */
export async function findTemplate(pool: Pool, hash: string): Promise<Buffer | undefined> {
  const { rows } = await withoutTowns(pool, (tx) => tx.query<{ bytes: Buffer }>('SELECT bytes FROM z.template WHERE hash = $1', [hash]))
  return rows[0]?.bytes
}
