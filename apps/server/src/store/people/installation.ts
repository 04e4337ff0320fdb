import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface InstallationRow {
  demo: boolean
  /** Where a demonstration's clock stands; while it is being loaded, up to where every day is whole. */
  simulatedMoment: Moment | null
  /** Names the script of a demonstration that is still being loaded; null once it is whole, and for real work. */
  loading: string | null
}

export async function findInstallation(tx: Tx): Promise<InstallationRow | undefined> {
  const { rows } = await tx.query<InstallationRow>(`SELECT i.demo, i.simulated_moment AS "simulatedMoment", i.loading FROM z.installation AS i`)
  return rows[0]
}

/** False where it is set up already. Of two at once the second waits here for the first. */
export async function insertInstallation(tx: Tx, { made, demo, simulatedMoment, loading }: InstallationRow & { made: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.installation (one, made, demo, simulated_moment, loading) VALUES (true, $1, $2, $3, $4) ON CONFLICT (one) DO NOTHING`,
    [made, demo, simulatedMoment, loading])
  return rowCount === 1
}

/** Where a demonstration's clock stands now; nothing is kept where there is none, or while it is being loaded. */
export async function keepSimulatedMoment(tx: Tx, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.installation SET simulated_moment = $1 WHERE simulated_moment IS NOT NULL AND loading IS NULL`, [moment])
}

/** Up to where a demonstration that is being loaded is whole. */
export async function keepLoaded(tx: Tx, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.installation SET simulated_moment = $1 WHERE loading IS NOT NULL`, [moment])
}

/** The demonstration is wholly there, and its clock goes on from this moment. */
export async function endLoading(tx: Tx, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.installation SET simulated_moment = $1, loading = NULL WHERE loading IS NOT NULL`, [moment])
}
