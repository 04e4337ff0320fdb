import { createHmac } from 'node:crypto'
import type { Id, Who } from '@zhenzhi/kernel'
import type { DataKey } from '../store/keys/data-key.ts'
import { sealValue } from '../store/keys/seal-value.ts'
import type { Actor } from './actor.ts'

/** Where in an act the name stands that it was entered for. */
export const enteredForPath = 'who/enteredFor'

/** Who did it, as the act keeps it: the name it was entered for is sealed, and told again by what only the case's key can make of it. */
export function sealWho({ enteredFor, ...who }: Actor, { town, stream, act, key }: { town: number; stream: Id; act: Id; key: DataKey | undefined }): Who {
  const name = enteredFor?.normalize('NFC').trim() ?? ''
  if (name === '' || key === undefined) return who
  const person = createHmac('sha256', key.secret).update(`entered for ${name}`).digest('hex').slice(0, 32)
  return { ...who, enteredFor: { person, of: sealValue(key, name, { town, stream, act, path: enteredForPath }) } }
}
