import type { Delivery } from '../paper/delivery.ts'

/** What follows from an act, carried out in or after its transaction by the store: a closed list, data only. */
export type Effect =
  | { effect: 'issue-paper'; paper: string; version: number; template: string }
  | { effect: 'sign-paper'; paper: string; day: string }
  /** `day` is the day it counts as served; without `delivery` it was handed over that day. */
  | { effect: 'serve-paper'; paper: string; day: string; delivery?: Delivery }
  /** A correction struck out the act that issued, signed or served it. */
  | { effect: 'withdraw-paper'; paper: string; what: 'issue' | 'signature' | 'service' }
  /** What these fields said before no longer stands; what the act itself says of them does. */
  | { effect: 'clear-fields'; fields: readonly string[] }
  | { effect: 'remind'; post: string; duty?: string }
  | { effect: 'send'; to: string }
