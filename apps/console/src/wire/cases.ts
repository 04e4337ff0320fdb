import type { CaseList, CaseView, DefinitionView } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { declaration } from './declaration.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

type What = Readonly<Record<string, unknown>>

/** What lists may be narrowed by; all of it goes into the address, so that a list can be sent to a colleague. */
export interface CaseSearch {
  definition?: string
  state?: string
  closed?: 'yes' | 'no'
  overdue?: 'yes'
  place?: string
  words?: string
  /** Registered from one day to another, both included. */
  from?: string
  to?: string
  /** `field:value` */
  where?: string[]
}

export function definitionsQuery(town: number) {
  return queryOptions({
    queryKey: ['definitions', town],
    queryFn: async ({ signal }) => orThrow(await ask<DefinitionView[]>('/definitions', { query: { town }, signal })),
    staleTime: 5 * 60_000,
  })
}

export function casesQuery(town: number, search: CaseSearch) {
  return infiniteQueryOptions({
    queryKey: ['cases', town, search],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<CaseList>('/cases', { query: { town, ...search, after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['case', id],
    queryFn: async ({ signal }) => orThrow(await ask<CaseView>(`/cases/${id}`, { signal })),
  })
}

/** With the masked parts readable. The purpose is written into the audit. */
export function revealCase(id: string, purpose: { why: string; purpose: string }): Promise<CaseView | Refused> {
  return ask<CaseView>(`/cases/${id}`, { query: { reveal: 'yes', ...purpose } })
}

export interface Opening {
  town: number
  definition: string
  key: string
  day: string
  enteredFor?: string
  what: What
}

export function openCase(opening: Opening): Promise<CaseView | Refused> {
  return ask<CaseView>('/cases', { method: 'POST', body: { ...opening, declared: declaration.has() } })
}

export interface Deed {
  kind: 'step' | 'correct' | 'join' | 'split'
  name: string
  key: string
  day: string
  after: number
  enteredFor?: string
  what: What
}

export function takeAct(id: string, deed: Deed): Promise<CaseView | Refused> {
  return ask<CaseView>(`/cases/${id}/acts`, { method: 'POST', body: deed })
}

export function paperAddress(id: string, paper: string): string {
  return addressOf(`/cases/${id}/papers/${paper}`)
}
