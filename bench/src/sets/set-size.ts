import type { TownMade } from './county.ts'

export interface SetSize {
  name: string
  /** Cases with their acts and facts. */
  whole: number
  /** Cases besides, as lists, search, the clock and the books see them: their facts stand behind acts without content. */
  booked?: number
  /** Cases besides, as lists, search and the clock see them. */
  lean: number
  /** Nine where not said. */
  townCount?: number
  /** `even`: every town has as much as the next. Otherwise four fifths go to the first. */
  spread?: 'even'
  /** Cases begin within so many weeks; 75, the last of which all have run their course by the present, where not said. */
  weeks?: number
}

export const sizes = {
  middle: { name: '50k', whole: 50_000, lean: 0 },
  small: { name: '100k', whole: 100_000, lean: 0 },
  big: { name: '1m', whole: 20_000, lean: 980_000 },
  county: { name: 'county', whole: 10_000, booked: 990_000, lean: 0, townCount: 20, spread: 'even', weeks: 52 },
} as const satisfies Record<string, SetSize>

/** What rows need to know of a set. */
export interface SetMade extends SetSize {
  /** The first is the large one, where one is. */
  towns: readonly TownMade[]
  acts: number
  facts: number
  /** It took so long to make. */
  seconds: number
}

/** Everything in a set is over by this morning, and its clock goes on from here. */
export const present = '2026-11-16T00:30:00.000Z'
