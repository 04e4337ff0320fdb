import type { DraftFindingView } from '@zhenzhi/contract'

/** Where one person, in this browser, said of a finding that it is no error. */
export interface NoErrorPlace {
  account: string
  town: number
  year: number
}

const mostKept = 300

function placeOf({ account, town, year }: NoErrorPlace): string {
  return `zhenzhi.no-error.${account}.${town}.${year}`
}

/** A finding by what it says of which words in which paragraph: it stays put away as long as they stand there, however the rest is worded. */
export function keyOfFinding({ check, quote, places: [first] }: DraftFindingView): string {
  return [check, quote, first?.block ?? ''].join('\n')
}

export function readNoErrors(place: NoErrorPlace): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(place)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
  } catch {
    return []
  }
}

export function keepNoErrors(place: NoErrorPlace, keys: readonly string[]): void {
  try {
    localStorage.setItem(placeOf(place), JSON.stringify(keys.slice(-mostKept)))
  } catch {
    // Without a store they are put away until the page is opened again.
  }
}
