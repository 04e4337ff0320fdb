import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { dropDevice, isKnownDevice, listDevicesOf, type KnownDeviceRow } from '../../store/people/known-device.ts'
import { auditOwn } from '../audit.ts'
import { later } from '../moment.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { hashToken } from '../sign-in/token.ts'

/** A device that was not used for so long is strange again: half a year. */
export const knownSeconds = 180 * 24 * 3600

/** The hash of a device where this account signed in before; undefined for a strange one. An unknown name asks the same question. */
export async function findKnown({ pool, watch }: Room, account: Id | undefined, device: string | undefined): Promise<string | undefined> {
  const hash = hashToken(device ?? '')
  const seenAfter = later(watch.now().moment, -knownSeconds)
  const known = await withoutTowns(pool, (tx) => isKnownDevice(tx, { account: account ?? nobody, hash, seenAfter }))
  return known ? hash.toString('hex') : undefined
}

const nobody = '00000000-0000-0000-0000-000000000000'

export interface KnownDevice extends KnownDeviceRow {
  present: boolean
}

/** Where one signed in from, the last used first. */
export async function listDevices({ pool }: Room, by: Officer, device: string | undefined): Promise<KnownDevice[]> {
  const present = device === undefined ? '' : hashToken(device).toString('hex')
  return (await withoutTowns(pool, (tx) => listDevicesOf(tx, by.account))).map((one) => ({ ...one, present: one.id === present }))
}

/** A device is strange again, and signed out. */
export async function forgetDevice({ pool, clock, watch }: Room, by: Officer, id: string): Promise<{ done: true } | Refused> {
  const towns = [...new Set(by.reach.posts.map(({ town }) => town))]
  return inTowns(pool, towns, async (tx) => {
    if (!(await dropDevice(tx, { account: by.account, id, moment: watch.now().moment }))) return refuse('not-found', '没有这台设备，请刷新列表。')
    await auditOwn(tx, clock.now().moment, { towns, account: by.account, verb: 'device-forgotten' })
    return { done: true }
  })
}
