import { randomBytes } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import { v4 } from 'uuid'
import { cipherSet, getMaster, openUnder, sealUnder, type MasterKeys } from '../../store/keys/master-keys.ts'
import { factorBinding, type FactorRow } from '../../store/people/second-factor.ts'

/** RFC 4226 advises 160 bits; that is 32 letters to type where no camera is at hand. */
const secretBytes = 20

/** A new secret, and how it is kept: sealed under the master key, for this account alone. */
export function makeSecret(masters: MasterKeys, account: Id): { secret: Buffer; kept: Pick<FactorRow, 'account' | 'kid' | 'wrapped' | 'master'> } {
  const secret = randomBytes(secretBytes)
  const { current } = masters
  const kid = v4()
  const wrapped = sealUnder(current, secret, { aad: factorBinding({ account, kid }), cipher: cipherSet(masters) })
  return { secret, kept: { account, kid, wrapped, master: current.id } }
}

/** Throws when its master key is not here, or the row was changed or is another's. */
export function openSecret(masters: MasterKeys, { account, kid, wrapped, master }: Pick<FactorRow, 'account' | 'kid' | 'wrapped' | 'master'>): Buffer {
  return openUnder(getMaster(masters, master), wrapped, factorBinding({ account, kid }))
}
