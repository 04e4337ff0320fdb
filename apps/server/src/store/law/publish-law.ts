import { createHash } from 'node:crypto'
import { checkUnderRules } from '@zhenzhi/kernel'
import type { Calendar, Definition, Moment, RuleBook } from '@zhenzhi/kernel'
import type { Pool } from '../connection.ts'
import { withoutTowns } from '../in-towns.ts'
import { partedDefinition } from './definition-hash.ts'

export interface Published {
  definitions: readonly Definition[]
  rules: RuleBook
  calendar: Calendar
  templates: readonly { name: string; bytes: Buffer }[]
}

const onConflict = 'ON CONFLICT DO NOTHING'

/**
 * Lays what this release brings into the reference tables, beside every version kept before. Nothing old is changed but wording,
 * which is always current. Safe to repeat, and on several servers at once. Throws, and lays nothing in, where a definition names rules
 * that do not carry what it hangs on them: a period, a range, whose duty it is.
 */
export async function publishLaw(pool: Pool, published: Published, moment: Moment): Promise<void> {
  const wrong = published.definitions.flatMap((definition) => checkUnderRules(definition, published.rules).map((what) => `${definition.id}: ${what}`))
  if (wrong.length > 0) throw new Error(`what this release brings does not fit together:\n${wrong.join('\n')}`)
  await withoutTowns(pool, async (tx) => {
    // In one order on every server: two that start at once wait for each other and never in a ring.
    const parted = published.definitions.map(partedDefinition)
    const ids = parted.map(({ id }) => id)
    await tx.query(`INSERT INTO z.definition (id, hash, json, added) SELECT id, hash, json, $4 FROM unnest($1::text[], $2::text[], $3::text[]) AS one (id, hash, json) ORDER BY hash ${onConflict}`,
      [ids, parted.map(({ hash }) => hash), parted.map(({ json }) => json), moment])
    await tx.query(
      `INSERT INTO z.definition_wording (id, wording) SELECT * FROM unnest($1::text[], $2::jsonb[]) AS one (id, wording) ORDER BY id ON CONFLICT (id) DO UPDATE SET wording = excluded.wording
        WHERE z.definition_wording.wording IS DISTINCT FROM excluded.wording`,
      [ids, parted.map(({ wording }) => JSON.stringify(wording))],
    )
    await tx.query(
      `INSERT INTO z.rule (id, version, json) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ${onConflict}`,
      [published.rules.map((rule) => rule.id), published.rules.map((rule) => rule.version), published.rules.map((rule) => JSON.stringify(rule))],
    )
    await tx.query(`INSERT INTO z.calendar (version, json, added) VALUES ($1, $2, $3) ${onConflict}`, [published.calendar.version, JSON.stringify(published.calendar), moment])
    const kept = new Set((await tx.query<{ hash: string }>('SELECT hash FROM z.template')).rows.map(({ hash }) => hash))
    for (const { name, bytes } of published.templates) {
      if (!kept.has(templateHash(bytes))) await tx.query(`INSERT INTO z.template (hash, name, bytes) VALUES ($1, $2, $3) ${onConflict}`, [templateHash(bytes), name, bytes])
    }
  })
}

export function templateHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
