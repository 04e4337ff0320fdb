import type { Limit } from '../../people/limits/rate-limit.ts'

export interface Limits {
  /** All requests of one address; a whole office may stand behind it. */
  address: Limit
  account: Limit
  /** Attempts of one address at a password or a code. */
  attempt: Limit
}

export const usualLimits: Limits = {
  address: { most: 6000, seconds: 60, every: 100 },
  account: { most: 1200, seconds: 60, every: 50 },
  attempt: { most: 60, seconds: 300, every: 1 },
}
