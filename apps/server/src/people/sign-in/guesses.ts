import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { withoutTowns } from '../../store/in-towns.ts'
import { forgetHits, giveBack, takeOf } from '../../store/people/rate-limit.ts'
import { later } from '../moment.ts'
import type { Room } from '../room.ts'
import { attemptKey, tryOnce } from './attempt.ts'

/** What is guessed at: a name's password, or an account's second step. */
export type GuessedAt = 'sign-in' | 'code'

/** Guesses at one name in one day, from all strange devices together. */
const mostStrange = { 'sign-in': 100, 'code': 50 } as const
const daySeconds = 24 * 3600

export interface Guess {
  at: GuessedAt
  /** The name as it was typed, whether or not somebody has it; or the account. */
  whose: string
  from: string
  /** A device where this account signed in before, by its hash. */
  known: string | undefined
}

/**
 * Counts one guess, or refuses it. Three counters, so that guessing ends and nobody is locked out by somebody else:
 * - a device where the account signed in before has one of its own, which nobody without that device can use up;
 * - strange devices have one for each address they come from,
 * - and one for all of them together, so that many addresses are not many guesses.
 * While the last is used up, a strange device waits until the day is over, whoever sits at it; a known one signs in as ever.
 */
export async function countGuess(room: Pick<Room, 'pool' | 'watch'>, guess: Guess): Promise<Refused | undefined> {
  const wait = await tryOnce(room, keyOf(guess))
  if (wait || guess.known !== undefined) return wait
  const { moment } = room.watch.now()
  const asked = { key: strangeKey(guess), moment, windowAfter: later(moment, -daySeconds), most: mostStrange[guess.at] }
  const taken = await withoutTowns(room.pool, (tx) => takeOf(tx, asked))
  return taken ? undefined : refuse('locked', '一天之内有人多次输错，陌生的设备今天不能再试。请用平时登录的电脑或手机；没有的话，请管理员重设密码。')
}

/** The guess was right: its own counter begins anew, and it is given back to the common one. */
export async function forgetGuess({ pool }: Pick<Room, 'pool'>, guess: Guess): Promise<void> {
  await withoutTowns(pool, async (tx) => {
    await forgetHits(tx, keyOf(guess))
    if (guess.known === undefined) await giveBack(tx, strangeKey(guess))
  })
}

/** An administrator, or the machine's shell, has set a new password: strange devices may try again. */
export async function forgetStrangeGuesses({ pool }: Pick<Room, 'pool'>, { signIn, account }: { signIn: string; account: string }): Promise<void> {
  await withoutTowns(pool, async (tx) => {
    await forgetHits(tx, strangeKey({ at: 'sign-in', whose: signIn }))
    await forgetHits(tx, strangeKey({ at: 'code', whose: account }))
  })
}

function keyOf({ at, whose, from, known }: Guess): string {
  return known === undefined ? attemptKey(at, whose, from) : attemptKey(at, whose, 'device', known)
}

function strangeKey({ at, whose }: Pick<Guess, 'at' | 'whose'>): string {
  return attemptKey(at, whose, 'strange')
}
