import type { Tx } from '../connection.ts'

/** What holds in one town beside the law of the release. */
export interface TownClocks {
  /** Version of the calendar in use, where one was entered for the town or the county above it. */
  calendar: string | undefined
  /** Versions of rules set locally for it, `id version` each. */
  rules: readonly string[]
}

/** Both in one statement: every act asks for them. */
export async function readTownClocks(tx: Tx, town: number): Promise<TownClocks> {
  const { rows } = await tx.query<{ calendar: string | null; rules: string[] | null }>(
    `SELECT (SELECT c.version FROM z.calendar_choice c WHERE c.owner = CASE WHEN t.kind = 'town' THEN coalesce(t.parent, t.id) ELSE t.id END ORDER BY c.number DESC LIMIT 1) AS calendar,
      (SELECT array_agg(r.id || ' ' || r.version) FROM z.local_rule r WHERE r.owner IN (t.id, t.parent)) AS rules
     FROM z.town t WHERE t.id = $1`, [town])
  return { calendar: rows[0]?.calendar ?? undefined, rules: rows[0]?.rules ?? [] }
}
