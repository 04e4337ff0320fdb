import type { Json } from '@zhenzhi/kernel'
import { isMarkedSecret } from '../outside/secret/secret-mark.ts'

/** Does some text in it carry a mark of secrecy? State secrets and work secrets stay out of the system. */
export function hasSecretMark(value: Json | undefined): boolean {
  if (typeof value === 'string') return isMarkedSecret(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(hasSecretMark)
}
