import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface KnownDeviceRow {
  /** The hash of its cookie, in hex: it names the device and opens nothing. */
  id: string
  device: string
  address: string
  made: Moment
  seen: Moment
}

export async function isKnownDevice(tx: Tx, { account, hash, seenAfter }: { account: Id; hash: Buffer; seenAfter: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(`SELECT FROM z.known_device AS d WHERE d.account = $1 AND d.hash = $2 AND d.seen > $3`, [account, hash, seenAfter])
  return rowCount === 1
}

export interface DeviceToKeep {
  account: Id
  hash: Buffer
  device: string
  address: string
  moment: Moment
}

/** Notes that an account signed in there; true where it is new to the account. */
export async function keepDevice(tx: Tx, { account, hash, device, address, moment }: DeviceToKeep): Promise<boolean> {
  const { rows } = await tx.query<{ fresh: boolean }>(
    `INSERT INTO z.known_device (account, hash, device, address, made, seen) VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT (account, hash) DO UPDATE SET device = excluded.device, address = excluded.address, seen = excluded.seen
     RETURNING made = seen AS fresh`,
    [account, hash, device, address, moment])
  return rows[0]?.fresh ?? false
}

/** The last used first. */
export async function listDevicesOf(tx: Tx, account: Id): Promise<KnownDeviceRow[]> {
  const { rows } = await tx.query<KnownDeviceRow>(
    `SELECT encode(d.hash, 'hex') AS id, d.device, d.address, d.made, d.seen FROM z.known_device AS d WHERE d.account = $1 ORDER BY d.seen DESC, d.hash`, [account])
  return rows
}

/** Forgets a device and ends what is signed in from it; false where the account has no such device. */
export async function dropDevice(tx: Tx, { account, id, moment }: { account: Id; id: string; moment: Moment }): Promise<boolean> {
  await tx.query(`UPDATE z.session SET revoked = $3 WHERE account = $1 AND device_hash = decode($2, 'hex') AND revoked IS NULL`, [account, id, moment])
  const { rowCount } = await tx.query(`DELETE FROM z.known_device WHERE account = $1 AND hash = decode($2, 'hex')`, [account, id])
  return rowCount === 1
}

export async function dropDevices(tx: Tx, account: Id): Promise<void> {
  await tx.query(`DELETE FROM z.known_device WHERE account = $1`, [account])
}

export async function forgetDevicesSeenBefore(tx: Tx, moment: Moment): Promise<void> {
  await tx.query(`DELETE FROM z.known_device WHERE seen < $1`, [moment])
}
