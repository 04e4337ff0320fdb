import { handedOver } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import type { OpenMatter } from '../../store/lists/open-matters.ts'

/** An act of the system itself, as the desk takes it. */
export interface SystemDeed {
  caseId: Id
  kind: 'clock'
  name: string
  key: string
  day: Day
  what: Readonly<Record<string, string>>
  who: { account: 'clock'; post: string; organisation: string }
}

/** A transaction of one town in which the system itself may take acts; what it throws undoes all of it. */
export interface SystemWork {
  tx: Tx
  take: (deeds: readonly SystemDeed[]) => Promise<readonly (object | Refused)[]>
}

/** Does work that stands or falls as a whole in one town; `keep` false undoes it. */
export type DoTogether = <T>(town: number, work: (together: SystemWork) => Promise<{ keep: boolean; value: T }>) => Promise<T | Refused>

const atOnce = 200

export interface Handing {
  /** The record that the acts belong to. */
  handOver: Id
  /** Null: nobody looked after them. */
  from: Id | null
  by: Id
  day: Day
  matters: readonly { matter: OpenMatter; to: Id }[]
}

/** Says in each case that it went from one to the other, a piece at a time; a case that refuses it undoes the whole. */
export async function handMatters({ take }: SystemWork, { handOver, from, by, day, matters }: Handing): Promise<void> {
  const deeds = matters.toSorted((a, b) => (a.matter.id < b.matter.id ? -1 : 1)).map(({ matter: { id }, to }): SystemDeed => ({
    caseId: id, kind: 'clock', name: handedOver, key: `${handedOver}:${handOver}:${id}`, day, what: { from: from ?? '', to, by, handOver },
    who: { account: 'clock', post: 'clock', organisation: 'clock' },
  }))
  for (let at = 0; at < deeds.length; at += atOnce) {
    const answers = await take(deeds.slice(at, at + atOnce))
    const refused = answers.find((answer): answer is Refused => 'refusal' in answer)
    if (refused !== undefined) throw new Error(`a matter could not be handed over: ${refused.refusal.code}`)
  }
}
