import { createHash } from 'node:crypto'
import { refuse } from '@zhenzhi/kernel'
import type { Moment, Refused } from '@zhenzhi/kernel'
import { withoutTowns } from '../../store/in-towns.ts'
import { findHits, forgetHits, takeAttempt } from '../../store/people/rate-limit.ts'
import { later, secondsBetween } from '../moment.ts'
import type { Room } from '../room.ts'

const free = 5
const firstDelay = 30
const longestDelay = 15 * 60
const remembered = 24 * 3600

/** Of what was tried, by whom, nothing can be read: people type passwords into the wrong field. */
export function attemptKey(...parts: readonly string[]): string {
  return `try:${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`
}

/**
 * Takes one attempt at a password or a code, or refuses until the wait is over. It is counted before what was typed is looked at. Five are
 * free; then the wait grows from 30 seconds to a quarter of an hour, for this key alone.
 */
export async function tryOnce({ pool, watch }: Pick<Room, 'pool' | 'watch'>, key: string): Promise<Refused | undefined> {
  const { moment } = watch.now()
  return withoutTowns(pool, async (tx) => {
    const taken = await takeAttempt(tx, { key, moment, rememberedAfter: later(moment, -remembered), free, firstDelay, longestDelay })
    return taken ? undefined : waitOf(await findHits(tx, key), moment)
  })
}

export async function forgetAttempts({ pool }: Pick<Room, 'pool'>, key: string): Promise<void> {
  await withoutTowns(pool, (tx) => forgetHits(tx, key))
}

function waitOf(hits: { hits: number; since: Moment } | undefined, moment: Moment): Refused {
  const delay = hits ? Math.min(firstDelay * 2 ** (hits.hits - free), longestDelay) - secondsBetween(hits.since, moment) : firstDelay
  const wait = delay > 90 ? `${Math.ceil(delay / 60)} 分钟` : `${Math.max(1, Math.ceil(delay))} 秒`
  return refuse('locked', `输错的次数较多，请过 ${wait}再试。`)
}
