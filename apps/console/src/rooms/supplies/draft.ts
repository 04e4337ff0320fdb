import { blank } from './supply.ts'
import type { Supply } from './supply.ts'

export interface SupplyDraft {
  key: string
  supply: Supply
}

const placeOf = (account: string, town: number) => `zhenzhi.supply.${account}.${town}`

/** What was filled in and not sent: the sheet is signed and stamped meanwhile, which takes days. Who signs is personal and not kept here. */
export function findDraft(account: string, town: number): SupplyDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(account, town)) ?? 'null')
    return isDraft(kept) ? { key: kept.key, supply: { ...blank, ...kept.supply } } : undefined
  } catch {
    return undefined
  }
}

function isDraft(kept: unknown): kept is SupplyDraft {
  return typeof kept === 'object' && kept !== null && 'key' in kept && typeof kept.key === 'string' && 'supply' in kept && typeof kept.supply === 'object'
}

export function keepDraft(account: string, town: number, { key, supply }: SupplyDraft): void {
  try {
    if (supply.figure === '') localStorage.removeItem(placeOf(account, town))
    else localStorage.setItem(placeOf(account, town), JSON.stringify({ key, supply: { ...supply, signer: '' } }))
  } catch {
    // A full or forbidden store keeps no draft; the form itself is not touched.
  }
}
