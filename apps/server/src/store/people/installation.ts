import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface InstallationRow {
  demo: boolean
  simulatedMoment: Moment | null
}

export async function findInstallation(tx: Tx): Promise<InstallationRow | undefined> {
  const { rows } = await tx.query<InstallationRow>(`SELECT i.demo, i.simulated_moment AS "simulatedMoment" FROM z.installation AS i`)
  return rows[0]
}

/** False where it is set up already. Of two at once the second waits here for the first. */
export async function insertInstallation(tx: Tx, { made, demo, simulatedMoment }: InstallationRow & { made: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.installation (one, made, demo, simulated_moment) VALUES (true, $1, $2, $3) ON CONFLICT (one) DO NOTHING`,
    [made, demo, simulatedMoment])
  return rowCount === 1
}

/** Where a demonstration's clock stands now; nothing is kept where there is none. */
export async function keepSimulatedMoment(tx: Tx, moment: Moment): Promise<void> {
  await tx.query(`UPDATE z.installation SET simulated_moment = $1 WHERE simulated_moment IS NOT NULL`, [moment])
}
