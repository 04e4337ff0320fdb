import type { Day } from '@zhenzhi/kernel'
import { standing } from '../way/standing.ts'
import type { WayState } from '../way/standing.ts'
import type { TakenStep } from '../way/step.ts'
import { defaultWay } from '../way/way.ts'

/** How a town's report of a year stands with its county. What goes on before it is sent is the town's own. */
export const countyStandings = ['not-sent', 'sent', 'received', 'returned', 'sent-again', 'accepted'] as const
export type CountyStanding = (typeof countyStandings)[number]

export interface WithCounty {
  standing: CountyStanding
  /** When it first came, which day counts for being on time, and when it last came. */
  firstSent: Day | null
  lastSent: Day | null
  /** The edition that was last sent up. */
  edition: number | null
  /** What was mended after the county had accepted it, or after it was published. */
  corrections: readonly { day: Day; note: string; edition: number | null }[]
  /** What was said each time it was returned, the first first. */
  returns: readonly { day: Day; comments: string }[]
  published: Day | null
  /** Where it was last published, as the town said. */
  address: string | null
}

const standingOf = {
  'not-begun': 'not-sent', 'under-way': 'not-sent', 'sent': 'sent', 'received': 'received', 'returned': 'returned', 'accepted': 'accepted',
} as const satisfies Record<WayState, CountyStanding>

/** What the steps of one town's report come to for its county, in the order they were taken. */
export function withCounty(steps: readonly TakenStep[]): WithCounty {
  const { state, sends, sent, firstSent, published, firstPublished, corrections } = standing(defaultWay, steps)
  return {
    standing: state === 'sent' && sends > 1 ? 'sent-again' : standingOf[state],
    firstSent: firstSent?.day ?? null, lastSent: sent?.day ?? null, edition: sent?.edition ?? null,
    corrections: corrections.map(({ day, said, edition }) => ({ day, edition, note: textOf(said['correction']) })),
    returns: steps.filter(({ step }) => step === 'returned').map(({ day, said }) => ({ day, comments: textOf(said['comments']) })),
    published: firstPublished?.day ?? null, address: textOf(published?.said['address']) || null,
  }
}

function textOf(said: unknown): string {
  return typeof said === 'string' ? said : ''
}
