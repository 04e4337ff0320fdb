import { createHmac } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { putRecoveryCodes } from '../../store/people/second-factor.ts'
import { makeTypedCode, plainCode } from '../typed-code.ts'

const howMany = 10

/** Ten new codes instead of all earlier ones. They are shown now and never again. */
export async function makeRecoveryCodes(tx: Tx, account: Id, secret: Buffer): Promise<string[]> {
  const codes = Array.from({ length: howMany }, makeTypedCode)
  await putRecoveryCodes(tx, account, codes.map((code) => hashRecoveryCode(secret, code)))
  return codes
}

/** Under the account's own secret, which is sealed: whoever has the table alone cannot try codes against it. */
export function hashRecoveryCode(secret: Buffer, typed: string): Buffer {
  return createHmac('sha256', secret).update(`recovery:${plainCode(typed)}`).digest()
}
