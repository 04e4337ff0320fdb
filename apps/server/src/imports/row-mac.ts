import { createHmac } from 'node:crypto'
import { isSealedField } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import type { DataKey } from '../store/keys/data-key.ts'
import type { RowDeed } from './row/read-row.ts'

/**
 * By which the same row is known again in another file: an HMAC of what it says openly. Names and all else that is sealed stay out of it, so
 * that nothing of a person outlives the person's key.
 */
export function rowMacOf(townKey: DataKey, definition: Definition, deeds: readonly RowDeed[]): Buffer {
  const open = deeds.map(({ act, day, what }) => [act, day, Object.entries(what).filter(([name]) => isOpen(definition, name)).toSorted(([a], [b]) => (a < b ? -1 : 1))])
  return createHmac('sha256', townKey.secret).update(JSON.stringify([definition.id, open])).digest()
}

function isOpen({ fields }: Definition, name: string): boolean {
  const field = fields[name]
  return field !== undefined && !isSealedField(field)
}
