import type { Moment } from '@zhenzhi/kernel'
import type { Pool } from '../../store/connection.ts'
import { withoutTowns } from '../../store/in-towns.ts'
import { addHits, forgetHitsBefore } from '../../store/people/rate-limit.ts'
import { forgetDevicesSeenBefore } from '../../store/people/known-device.ts'
import { forgetOneTimes } from '../../store/people/one-time.ts'
import { later, secondsBetween } from '../moment.ts'

export interface Limit {
  /** Requests in one window. */
  most: number
  /** Seconds one window lasts. */
  seconds: number
  /** After how many requests the servers tell each other; 1 where each one counts. A request that only reads does not write a row. */
  every: number
}

interface Window {
  since: Moment
  /** Counted by all servers when last asked. */
  told: number
  /** Counted here since. */
  untold: number
}

export type CountRequest = (key: string, limit: Limit) => Promise<boolean>

const mostKeys = 50_000

/**
 * Counts requests by key in the table that all servers share; true while a key keeps within its limit. What is counted here is told in
 * batches, so a key may pass its limit by one batch a server.
 */
export function makeRateLimit(pool: Pool, now: () => Moment): CountRequest {
  const windows = new Map<string, Window>()
  return async (key, { most, seconds, every }) => {
    const moment = now()
    const window = running(windows.get(key), moment, seconds)
    if (windows.size >= mostKeys && !windows.has(key)) windows.clear()
    windows.set(key, window)
    window.untold += 1
    if (window.told + window.untold > most && every > 1) return false
    if (window.untold < every) return true
    const hits = window.untold
    window.untold = 0
    const told = await withoutTowns(pool, (tx) => addHits(tx, { key, hits, moment, windowAfter: later(moment, -seconds) }))
    window.told = told.hits
    window.since = told.since
    return told.hits <= most
  }
}

/** What nobody counts any more is forgotten, and so are one-time tickets that nobody used and devices that nobody uses; once a day is enough. */
export async function forgetOldHits(pool: Pool, { moment, knownSeconds }: { moment: Moment; knownSeconds: number }): Promise<void> {
  await withoutTowns(pool, async (tx) => {
    await forgetHitsBefore(tx, later(moment, -2 * 24 * 3600))
    await forgetOneTimes(tx, moment)
    await forgetDevicesSeenBefore(tx, later(moment, -knownSeconds))
  })
}

function running(window: Window | undefined, moment: Moment, seconds: number): Window {
  const over = window === undefined || secondsBetween(window.since, moment) >= seconds
  return over ? { since: moment, told: 0, untold: 0 } : window
}
