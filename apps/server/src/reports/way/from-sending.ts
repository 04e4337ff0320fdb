import { countySteps, openSteps, standing, tellings } from '@zhenzhi/reporting'
import type { WayRead } from './way-parts.ts'

const shared: readonly string[] = ['send', 'publish', 'correct', ...countySteps.map(({ id }) => id)]

/** What a county sees of its town's report: from the sending on, and of the editions those that were sent, published or corrected. */
export function fromSending(read: WayRead): WayRead {
  const taken = read.taken.filter(({ step }) => shared.includes(step))
  const named = new Set(taken.flatMap(({ edition }) => edition ?? []))
  const steps = read.standing.steps.filter(({ step }) => shared.includes(step.id))
  return {
    ...read, taken, standing: { ...standing(read.way, taken), steps, beyond: [], last: read.standing.last }, editions: read.editions.filter(({ number }) => named.has(number)),
    open: openSteps(read.way, read.taken).filter(({ side }) => side === 'county').map(({ id }) => id), told: tellings([], [], read.dues),
  }
}
