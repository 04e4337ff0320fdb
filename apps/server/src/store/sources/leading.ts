import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Handled here; a mirror of another system, which issues the papers and whose deadline prevails; or known by supplied figures alone. */
export const leadingWays = ['here', 'mirror', 'figures'] as const
export type LeadingWay = (typeof leadingWays)[number]

export interface Leading {
  definition: string
  how: LeadingWay
  /** From this day on, until the next setting of the same kind. */
  since: Day
}

/** Every setting of a town, the oldest first. A kind without one is handled here. */
export async function listLeading(tx: Tx, town: number): Promise<Leading[]> {
  const { rows } = await tx.query<Leading>('SELECT l.definition, l.how, l.since FROM z.leading l WHERE l.town_id = $1 ORDER BY l.since, l.definition', [town])
  return rows
}

export async function setLeading(tx: Tx, town: number, { definition, how, since }: Leading): Promise<void> {
  await tx.query(
    `INSERT INTO z.leading (town_id, definition, how, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (town_id, definition, since) DO UPDATE SET how = excluded.how`, [town, definition, how, since])
}

/** How a kind is led on a day. `settings` as `listLeading` gives them. */
export function leadingOn(settings: readonly Leading[], definition: string, day: Day): LeadingWay {
  return settings.findLast((one) => one.definition === definition && one.since <= day)?.how ?? 'here'
}
