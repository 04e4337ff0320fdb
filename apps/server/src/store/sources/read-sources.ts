import type { Tx } from '../connection.ts'
import type { Leading } from './leading.ts'
import type { TakeIn } from './take-in.ts'

/** What a town's settings say about where things come from; `takeIn` undefined where nobody set one. */
export interface Sources {
  /** The oldest first. */
  leading: readonly Leading[]
  takeIn: TakeIn | undefined
}

/** Both settings in one statement: every registration asks for them. */
export async function readSources(tx: Tx, town: number): Promise<Sources> {
  const { rows } = await tx.query<{ leading: Leading[]; takeIn: TakeIn | null }>(
    `SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('definition', l.definition, 'how', l.how, 'since', l.since) ORDER BY l.since, l.definition), '[]')
       FROM z.leading l WHERE l.town_id = $1) AS leading,
      (SELECT jsonb_build_object('starts', t.starts, 'until', t.until) FROM z.take_in t WHERE t.town_id = $1) AS "takeIn"`, [town])
  return { leading: rows[0]?.leading ?? [], takeIn: rows[0]?.takeIn ?? undefined }
}
