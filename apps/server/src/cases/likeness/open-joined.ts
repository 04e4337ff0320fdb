import { isRefused } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { Actor } from '../actor.ts'
import type { CaseDesk } from '../desk.ts'
import type { Taken, Taking } from '../taking.ts'

interface JoinedAsked {
  open: Omit<Taking, 'kind' | 'caseId' | 'show'>
  into: Id
  reason: string
  /** Who joins, and when: the opening keeps the day on which it came in. */
  who: Actor
  today: Day
}

/** Registers a case and joins it to another in one go: both acts are kept or neither. Safe to send twice; each reporter keeps a case of their own. */
export function openJoined(desk: Pick<CaseDesk, 'takeTogether'>, { open, into, reason, who, today }: JoinedAsked): Promise<Taken | Refused> {
  const { town, reach, ...opening } = open
  return desk.takeTogether<Taken | Refused>({
    town, reach, work: async ({ take }) => {
      const [opened] = await take([{ ...opening, kind: 'open' }])
      if (opened === undefined) throw new Error('an act was asked for and not answered')
      if (isRefused(opened)) return { keep: false, value: opened }
      const [joined] = await take([{ kind: 'join', name: 'join', key: `${open.key} join`, day: today, what: { into, reason }, caseId: opened.act.stream, who }])
      if (joined === undefined) throw new Error('an act was asked for and not answered')
      return { keep: !isRefused(joined), value: joined }
    },
  })
}
