import type { HashName } from '../sealing/merkle.ts'
import type { CipherName } from './cipher.ts'

/** What new evidence is sealed and hashed with. Everything says which it was, so both are read for ever, side by side. */
export interface Suite {
  cipher: CipherName
  hash: HashName
}

export type SuiteName = 'international' | 'sm'

export const suites: Readonly<Record<SuiteName, Suite>> = {
  international: { cipher: 'A256GCM', hash: 'sha256' },
  sm: { cipher: 'SM4CTR-SM3', hash: 'sm3' },
}
