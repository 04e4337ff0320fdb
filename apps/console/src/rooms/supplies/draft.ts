import { blank } from './supply.ts'
import type { Supply } from './supply.ts'

export interface SupplyDraft {
  key: string
  supply: Supply
}

export interface DraftPlace {
  account: string
  town: number
}

/** So many sheets may be out for signature at a time. */
const most = 30

const placeOf = ({ account, town }: DraftPlace) => `zhenzhi.supply.${account}.${town}`

/** What was filled in and not sent, the last touched first: each waits while its sheet is signed and stamped, which takes days. Who signs is personal and not kept here. */
export function listDrafts(place: DraftPlace): SupplyDraft[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(place)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isDraft).map(({ key, supply }) => ({ key, supply: { ...blank, ...supply } })) : []
  } catch {
    return []
  }
}

function isDraft(kept: unknown): kept is SupplyDraft {
  return typeof kept === 'object' && kept !== null && 'key' in kept && typeof kept.key === 'string' && 'supply' in kept && typeof kept.supply === 'object'
}

/** Keeps one beside the others, once it says for which figure it is. */
export function keepDraft(place: DraftPlace, { key, supply }: SupplyDraft): void {
  if (supply.figure === '') return
  write(place, [{ key, supply: { ...supply, signer: '' } }, ...othersThan(place, key)].slice(0, most))
}

export function dropDraft(place: DraftPlace, key: string): void {
  write(place, othersThan(place, key))
}

export function othersThan(place: DraftPlace, key: string): SupplyDraft[] {
  return listDrafts(place).filter((one) => one.key !== key)
}

function write(place: DraftPlace, drafts: readonly SupplyDraft[]): void {
  try {
    if (drafts.length === 0) localStorage.removeItem(placeOf(place))
    else localStorage.setItem(placeOf(place), JSON.stringify(drafts))
  } catch {
    // A full or forbidden store keeps no draft; the form itself is not touched.
  }
}
