import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { postsOfAccount, setPostEnded, type PostHeldRow } from '../../store/people/post-held.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import { checkGrant } from '../posts/check-grant.ts'
import { recordPost } from '../posts/give-post.ts'
import { checkLastAdministrator } from '../posts/last-administrator.ts'
import type { Room } from '../room.ts'
import { postLine, type HandLine } from './lines.ts'

interface HandingPosts {
  asked: { by: Officer; town: number; to: Id; posts: readonly { held: Id; to: Id | null }[] }
  here: readonly PostHeldRow[]
}

/**
 * Each post that was simply given goes to its successor, checked like any other grant; acting, delegated and borrowed ones end with whoever
 * holds them. The successors' first: a town is never without an administrator.
 */
export async function handPosts(room: Room, tx: Tx, { asked, here }: HandingPosts): Promise<HandLine[] | Refused> {
  const { by, town } = asked
  const { moment, day } = room.clock.now()
  const lines: HandLine[] = []
  for (const one of here) {
    const chosen = asked.posts.find(({ held }) => held === one.id)
    const to = one.kind !== 'regular' ? null : chosen === undefined ? asked.to : chosen.to
    const given = to === null ? undefined : await give(room, tx, { by, one, to })
    if (given !== undefined) return given
    lines.push(postLine(one, to))
  }
  for (const one of here) {
    const last = one.post === 'administrator' ? await checkLastAdministrator(tx, { town, leaving: one.account, day }) : undefined
    if (last !== undefined) return last
    await setPostEnded(tx, one.id, moment)
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'post-ended', subjectKind: 'account', subject: one.account, detail: { held: one.id, post: one.post } })
  }
  return lines
}

/** Nothing where it was given, or is held already; else why it cannot be. */
async function give(room: Room, tx: Tx, { by, one, to }: { by: Officer; one: PostHeldRow; to: Id }): Promise<Refused | undefined> {
  const { town, post, unit, places } = one
  const held = await postsOfAccount(tx, to, room.clock.now().day)
  const again = held.some((own) => own.town === town && own.post === post && own.unit === unit && own.kind === 'regular' && places.every((place) => own.places.includes(place)))
  if (again) return undefined
  const { title, needs } = room.posts[post] ?? { title: post, needs: 'nothing' }
  if (needs === 'places' && places.length === 0) return refuse('field-missing', `“${title}”没有村，不能交接，请另行授予。`, 'posts')
  const grant = { town, post, unit, places, ...(one.to === null ? {} : { to: one.to }) }
  const checked = await checkGrant(room, tx, { by, grant, account: to })
  if (isRefused(checked)) return checked
  await recordPost(room, tx, { by, grant, checked, account: to })
  return undefined
}
