import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'

export interface TermRow {
  id: string
  heading: string
  place: string | null
}
export interface TermSearch {
  town: number
  roster: string
  on: string
  words?: string
}

/** Who or what stands in a roster on a day. */
export async function findTerms(search: TermSearch, signal?: AbortSignal): Promise<TermRow[]> {
  return orThrow(await ask<TermRow[]>('/terms', { query: { ...search }, ...(signal ? { signal } : {}) }))
}

export function termsQuery(search: TermSearch) {
  return queryOptions({ queryKey: ['terms', search], queryFn: ({ signal }) => findTerms(search, signal) })
}
