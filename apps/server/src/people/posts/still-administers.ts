import { refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { holdAdministering } from '../../store/people/post-held.ts'
import type { Officer } from '../officer.ts'

export interface StillAsked {
  by: Pick<Officer, 'account'>
  town: number
  day: Day
  /** `root`: from where the installation begins. */
  kind?: 'town' | 'root'
}

/**
 * Whether somebody administers a town at this very moment, and until when at most (null: no last day). Their request may have been on its way
 * while the post was ended: then it is refused. Until the transaction ends nobody can end the post.
 */
export async function stillAdministers(tx: Tx, { by, town, day, kind = 'town' }: StillAsked): Promise<{ until: Day | null } | Refused> {
  const rows = (await holdAdministering(tx, town, day)).filter(({ account, root }) => account === by.account && (kind === 'town' || root))
  if (rows.length === 0) return refuse('beyond-own-grant', '这件事要由本单位或上一级现任的管理员办。您的管理员岗位可能刚刚结束，请与县里联系。', 'post')
  const days = rows.flatMap(({ to }) => (to === null ? [] : [to]))
  return { until: days.length < rows.length ? null : days.toSorted().at(-1) ?? null }
}
