import { refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { lockAdministrators } from '../../store/people/post-held.ts'

export interface LeavingAdministrator {
  town: number
  leaving: Id
  day: Day
}

/** Refuses to leave a town without an administrator whose post has begun and has no last day; undefined where another one stays. */
export async function checkLastAdministrator(tx: Tx, { town, leaving, day }: LeavingAdministrator): Promise<Refused | undefined> {
  const administrators = await lockAdministrators(tx, town, day)
  if (administrators.some((account) => account !== leaving)) return undefined
  return refuse('not-accepted', '这是最后一名管理员，不能结束。请先给接手的人授予管理员岗位（不设截止日期），再来结束。')
}
