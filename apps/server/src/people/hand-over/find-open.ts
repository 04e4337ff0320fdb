import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { pendingImportsOf } from '../../store/imports/import.ts'
import { inTowns } from '../../store/in-towns.ts'
import { openMattersOf } from '../../store/lists/open-matters.ts'
import { findAccount } from '../../store/people/account.ts'
import { everHeld, postsOfAccount } from '../../store/people/post-held.ts'
import { latestDraftsBy } from '../../store/reports/report-drafts.ts'
import { namesOf } from '../../store/seen-by.ts'
import type { Officer } from '../officer.ts'
import { presentPost } from '../posts/list-posts.ts'
import type { Room } from '../room.ts'

export interface OpenAsked {
  by: Officer
  town: number
  id: Id
}

/** What somebody has open in a town, before it is handed over; nothing that is about or against whoever asks. */
export async function findOpen({ pool, clock, posts }: Room, { by, town, id }: OpenAsked) {
  const { day } = clock.now()
  return inTowns(pool, [town], async (tx) => {
    const [account, ever] = [await findAccount(tx, id), await everHeld(tx, id)]
    if (account === undefined || !ever.some((one) => one.town === town)) return notHere()
    const held = await postsOfAccount(tx, id, day)
    const hidden = namesOf(by.reach, town)
    return {
      id, name: account.name, ended: account.ended !== null,
      posts: held.filter((one) => one.town === town).map((row) => presentPost(posts, row, day)),
      elsewhere: held.some((one) => one.town !== town),
      matters: (await openMattersOf(tx, town, id)).filter(({ hiddenFrom }) => !hiddenFrom.some((one) => hidden.includes(one))),
      imports: await pendingImportsOf(tx, town, id),
      drafts: await latestDraftsBy(tx, town, id),
    }
  })
}

function notHere(): Refused {
  return refuse('not-found', '本单位没有这个账号，请刷新列表。')
}
