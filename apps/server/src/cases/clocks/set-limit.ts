import { isRefused, limited } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { Actor } from '../actor.ts'
import type { CaseDesk } from '../desk.ts'

export interface Limiting {
  town: number
  caseId: Id
  key: string
  duty: string
  round: number
  until: Day
  reason: string
  who: Actor
  day: Day
}

/** 限办: a leader sets an own day for one duty. Whether this person may see the case, and holds the post, is asked before. */
export async function setLimit(desk: CaseDesk, { town, caseId, key, duty, round, until, reason, who, day }: Limiting): Promise<{ done: true } | Refused> {
  const answers = await desk.takeAsSystem({
    town,
    asked: [{ caseId, kind: 'clock', name: limited, key: `${limited}:${who.account}:${key}`, day, what: { of: duty, round, until, reason }, who }],
  })
  if (isRefused(answers)) return answers
  const [answer] = answers
  if (answer === undefined) throw new Error('an act was asked for and not answered')
  return isRefused(answer) ? answer : { done: true }
}
