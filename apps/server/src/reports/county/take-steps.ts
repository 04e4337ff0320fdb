import { isRefused } from '@zhenzhi/kernel'
import type { Day, Id } from '@zhenzhi/kernel'
import type { CountyParts } from './county-parts.ts'

export interface StepsToTake {
  year: number
  step: 'received' | 'returned' | 'accepted'
  day: Day
  /** Comments with a return; else a note. */
  said: string
  towns: readonly { town: number; seen: number; key: Id }[]
  by: { account: Id; post: string }
}

export interface StepsTaken {
  taken: number[]
  refused: { town: number; says: string }[]
}

/** One act of the county on several towns' reports: each town stands by itself, and those refused say why. */
export async function takeSteps({ way }: Pick<CountyParts, 'way'>, { year, step, day, said, towns, by }: StepsToTake): Promise<StepsTaken> {
  const done: StepsTaken = { taken: [], refused: [] }
  for (const { town, seen, key } of towns) {
    const answer = await way.take({ town, year, step, side: 'county', day, said: { [step === 'returned' ? 'comments' : 'note']: said }, edition: null, seen, key, by })
    if (isRefused(answer)) done.refused.push({ town, says: answer.refusal.says })
    else done.taken.push(town)
  }
  return done
}
