import { createHash } from 'node:crypto'
import { canonical, partDefinition } from '@zhenzhi/kernel'
import type { Definition, Wording } from '@zhenzhi/kernel'

export interface PartedDefinition {
  id: string
  /** SHA-256 over the canonical text of the behaviour, hexadecimal. Wording does not change it. */
  hash: string
  /** The behaviour in the order it was written, which is the order of forms; the hash does not know order. */
  json: string
  wording: Wording
}

/** Parting is most of what a start computes, and one start asks for each twice. A definition is never changed in place. */
const parted = new WeakMap<Definition, PartedDefinition>()

export function partedDefinition(definition: Definition): PartedDefinition {
  const known = parted.get(definition)
  if (known !== undefined) return known
  const made = part(definition)
  parted.set(definition, made)
  return made
}

function part(definition: Definition): PartedDefinition {
  const { behaviour, wording } = partDefinition(definition)
  return { id: definition.id, hash: createHash('sha256').update(canonical(behaviour)).digest('hex'), json: JSON.stringify(behaviour), wording }
}
