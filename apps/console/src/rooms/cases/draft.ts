import type { AskedField } from '@zhenzhi/contract'
import { withoutPersonal } from '../../fields/personal.ts'
import type { Kept } from './use-filling.ts'

export interface DraftPlace {
  account: string
  town: number
  definition: string
}

function keyOf({ account, town, definition }: DraftPlace): string {
  return `zhenzhi.draft.${account}.${town}.${definition}`
}

/** What was typed and not sent, without anything personal. Its key stays: an attempt that arrived unheard is not made twice. */
export function findDraft(place: DraftPlace): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null')
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'key' in kept && 'day' in kept && 'values' in kept && typeof kept.values === 'object'
}

export function keepDraft(place: DraftPlace, asks: readonly AskedField[], { key, day, values }: Kept): void {
  const open = withoutPersonal(asks, values)
  try {
    if (Object.keys(open).length === 0) localStorage.removeItem(keyOf(place))
    else localStorage.setItem(keyOf(place), JSON.stringify({ key, day, values: open }))
  } catch {
    // A full or forbidden store keeps no draft; the form itself is not touched.
  }
}

export function dropDraft(place: DraftPlace): void {
  try {
    localStorage.removeItem(keyOf(place))
  } catch {
    // As above.
  }
}
