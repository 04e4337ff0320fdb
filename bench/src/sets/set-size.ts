import type { TownMade } from './county.ts'

export interface SetSize {
  name: string
  /** Cases with their acts and facts. */
  whole: number
  /** Cases besides, as lists, search and the clock see them. */
  lean: number
}

export const sizes = {
  middle: { name: '50k', whole: 50_000, lean: 0 },
  small: { name: '100k', whole: 100_000, lean: 0 },
  big: { name: '1m', whole: 20_000, lean: 980_000 },
} as const satisfies Record<string, SetSize>

/** What rows need to know of a set. */
export interface SetMade extends SetSize {
  /** The first town has four fifths of everything; the others share the rest. */
  towns: readonly TownMade[]
  acts: number
  facts: number
  /** It took so long to make. */
  seconds: number
}

/** Everything in a set is over by this morning, and its clock goes on from here. */
export const present = '2026-11-16T00:30:00.000Z'
