import type { Id } from '@zhenzhi/kernel'
import { withoutTowns } from '../../store/in-towns.ts'
import { findFactor, takeStep, useRecoveryCode } from '../../store/people/second-factor.ts'
import type { Room } from '../room.ts'
import { findStep } from './one-time-code.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { openSecret } from './secret.ts'

/** Which kind of code was taken; undefined where it is no code of this account, or was used before. */
export type TakenCode = 'code' | 'recovery' | undefined

/** Takes a code from the app, or a recovery code, once: of two at the same moment one is taken. Only a confirmed second factor counts. */
export async function takeCode({ pool, watch, masters }: Room, account: Id, typed: string): Promise<TakenCode> {
  const { moment } = watch.now()
  return withoutTowns(pool, async (tx) => {
    const factor = await findFactor(tx, account)
    if (factor === undefined || factor.confirmed === null) return undefined
    const secret = openSecret(masters, factor)
    const step = findStep(secret, typed, moment)
    if (step !== undefined) return (await takeStep(tx, account, step)) ? 'code' : undefined
    return (await useRecoveryCode(tx, { account, hash: hashRecoveryCode(secret, typed), moment })) ? 'recovery' : undefined
  })
}
