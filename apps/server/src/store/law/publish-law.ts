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
    for (const definition of published.definitions) {
      const { id, hash, json, wording } = partedDefinition(definition)
      await tx.query(`INSERT INTO z.definition (id, hash, json, added) VALUES ($1, $2, $3, $4) ${onConflict}`, [id, hash, json, moment])
      await tx.query(
        `INSERT INTO z.definition_wording (id, wording) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET wording = excluded.wording
          WHERE z.definition_wording.wording IS DISTINCT FROM excluded.wording`,
        [id, JSON.stringify(wording)],
      )
    }
    await tx.query(
      `INSERT INTO z.rule (id, version, json) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ${onConflict}`,
      [published.rules.map((rule) => rule.id), published.rules.map((rule) => rule.version), published.rules.map((rule) => JSON.stringify(rule))],
    )
    await tx.query(`INSERT INTO z.calendar (version, json, added) VALUES ($1, $2, $3) ${onConflict}`, [published.calendar.version, JSON.stringify(published.calendar), moment])
    for (const { name, bytes } of published.templates) {
      await tx.query(`INSERT INTO z.template (hash, name, bytes) VALUES ($1, $2, $3) ${onConflict}`, [templateHash(bytes), name, bytes])
    }
  })
}

export function templateHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
