import { createHash } from 'node:crypto'
import { canonical, partDefinition } from '@zhenzhi/kernel'
import type { Definition, Wording } from '@zhenzhi/kernel'

export interface PartedDefinition {
  id: string
  /** SHA-256 over the canonical text of the behaviour, hexadecimal. Wording does not change it. */
  hash: string
  behaviour: string
  wording: Wording
}

export function partedDefinition(definition: Definition): PartedDefinition {
  const { behaviour, wording } = partDefinition(definition)
  const text = canonical(behaviour)
  return { id: definition.id, hash: createHash('sha256').update(text).digest('hex'), behaviour: text, wording }
}
