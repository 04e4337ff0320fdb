import { fold, isRefused, passingOf } from '@zhenzhi/kernel'
import type { Day, Id } from '@zhenzhi/kernel'
import { readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import { findPassing } from '../store/lists/find-passing.ts'
import type { Passing } from '../store/lists/find-passing.ts'
import type { CaseDesk } from './desk.ts'
import type { DeskParts } from './desk-parts.ts'

export interface Passed {
  /** Acts appended now. */
  acts: number
  /** Cases that could not be gone on with. The others were; these come up again next time. */
  broken: readonly { town: number; caseId: Id; fault: unknown }[]
}

/**
 * Lets time pass in one town up to a day: every running duty whose day went by before it gets its system act, dated the due day. Said twice,
 * or by two servers at once, it is done once: the acts are keyed by case, duty, round and due day. A broken case never stops the others.
 */
export async function passTime(parts: DeskParts, desk: CaseDesk, town: number): Promise<Passed> {
  const { app, clock } = parts
  const today = clock.now().day
  const broken: { town: number; caseId: Id; fault: unknown }[] = []
  let acts = 0
  let last: Passing | undefined
  for (;;) {
    const passing = await inTowns(app, [town], (tx) => findPassing(tx, town, { today, after: last }))
    last = passing.at(-1)
    if (last === undefined) return { acts, broken }
    for (const caseId of new Set(passing.map((one) => one.caseId))) {
      try {
        acts += await passIn(parts, desk, { town, caseId, today })
      } catch (fault) {
        broken.push({ town, caseId, fault })
      }
    }
  }
}

async function passIn({ app, law }: DeskParts, desk: CaseDesk, { town, caseId, today }: { town: number; caseId: Id; today: Day }): Promise<number> {
  const acts = await inTowns(app, [town], async (tx) => (await readStreams(tx, town, [caseId])).get(caseId))
  if (acts === undefined) return 0
  const standing = fold(acts)
  const definition = law().definitions[standing.definition.hash]
  if (definition === undefined) throw new Error(`case ${caseId} is pinned to a definition that is not kept`)
  const asked = passingOf(standing, today, definition).map((deed) => ({ ...deed, caseId }))
  if (asked.length === 0) return 0
  const answers = await desk.takeAsSystem({ town, asked })
  if (isRefused(answers)) throw new Error(answers.refusal.says)
  return answers.filter((answer) => !isRefused(answer) && !answer.repeated).length
}
