import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { SaidWho, SignInProvider } from '../../outside/sign-in/sign-in-provider.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findAccount } from '../../store/people/account.ts'
import { insertVisit, useVisit } from '../../store/people/one-time.ts'
import { bindSubject, findAccountOfSubject } from '../../store/people/outside-subject.ts'
import { postsOfAccount } from '../../store/people/post-held.ts'
import { auditOwn } from '../audit.ts'
import { later } from '../moment.ts'
import type { Room } from '../room.ts'
import type { SignedIn, Whence } from '../sign-in/open-session.ts'
import { openOrAskSecond, type SecondAsked } from '../sign-in/second-step.ts'
import { hashToken, makeToken } from '../sign-in/token.ts'

/** How long somebody may take at the provider: ten minutes. */
const visitSeconds = 10 * 60

export interface Visit {
  /** Where the browser goes. */
  address: string
  /** For a cookie of this browser alone: who comes back without it was sent by somebody else. */
  state: string
  seconds: number
}

/** `account`: who binds their own; undefined where somebody signs in. */
export async function beginVisit(room: Room, account?: Id): Promise<Visit | Refused> {
  if (room.provider === undefined) return refuse('not-found', '没有设置统一登录，请用登录名和密码登录。')
  const state = makeToken()
  const way = await room.provider.begin(state)
  if (way === 'down') return refuse('busy', `“${room.provider.name}”现在连不上。请过一会儿再试，或者用登录名和密码登录。`)
  const ends = later(room.watch.now().moment, visitSeconds)
  await withoutTowns(room.pool, (tx) => insertVisit(tx, { hash: hashToken(state), kept: way.kept, account: account ?? null, ends }))
  return { address: way.address, state, seconds: visitSeconds }
}

/** Why nobody came in: a closed list, because it travels in an address, where a sentence could be anybody's. */
export type Trouble = 'down' | 'not-believed' | 'unknown' | 'taken'

export interface ComeBack {
  /** From the cookie. */
  state: string | undefined
  /** The query of the answer. */
  answer: string
  whence: Whence
  /** Who is signed in in this browser now. */
  account: Id | undefined
}

/** Somebody comes back from the provider: signed in, asked for the second step, bound, or turned away. A visit ends with the first who comes back. */
export async function comeBack(room: Room, { state, answer, whence, account }: ComeBack): Promise<SignedIn | SecondAsked | { bound: true } | { trouble: Trouble }> {
  const { provider } = room
  const visit = state === undefined ? undefined : await withoutTowns(room.pool, (tx) => useVisit(tx, hashToken(state), room.watch.now().moment))
  if (provider === undefined || state === undefined || visit === undefined) return { trouble: 'not-believed' }
  const said = await provider.finish({ answer, state, kept: visit.kept })
  if (typeof said === 'string') return { trouble: said }
  if (visit.account === null) return enter(room, provider, { said, whence })
  return visit.account === account ? bindOwn(room, provider, { said, account }) : { trouble: 'not-believed' }
}

async function enter(room: Room, { issuer }: SignInProvider, { said, whence }: { said: SaidWho; whence: Whence }): Promise<SignedIn | SecondAsked | { trouble: Trouble }> {
  const account = await withoutTowns(room.pool, async (tx) => {
    const id = await findAccountOfSubject(tx, { issuer, subject: said.subject })
    return id === undefined ? undefined : findAccount(tx, id)
  })
  if (!account || account.ended !== null) return { trouble: 'unknown' }
  return openOrAskSecond(room, { account, whence, outside: true, second: said.second })
}

async function bindOwn({ pool, clock }: Room, { issuer }: SignInProvider, { said: { subject }, account }: { said: SaidWho; account: Id }): Promise<{ bound: true } | { trouble: Trouble }> {
  const { moment, day } = clock.now()
  const towns = [...new Set((await withoutTowns(pool, (tx) => postsOfAccount(tx, account, day))).map(({ town }) => town))]
  return inTowns(pool, towns, async (tx) => {
    if (!(await bindSubject(tx, { issuer, subject, account, by: account, moment }))) return { trouble: 'taken' as const }
    await auditOwn(tx, moment, { towns, account, verb: 'outside-bound' })
    return { bound: true as const }
  })
}
