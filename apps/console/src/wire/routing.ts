import type { DisputedCase, DutyItem, RouteSuggestion, RoutingCounts, RoutingRule, RoutingView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { sendForm } from './files.ts'
import { isRefused, orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

const at = (town: number) => `/towns/${town}/routing`

export function routingQuery(town: number, year?: number) {
  return queryOptions({ queryKey: ['routing', town, year ?? 'now'], queryFn: async ({ signal }) => orThrow(await ask<RoutingView>(at(town), { query: { year }, signal })) })
}

export function disputedQuery(town: number) {
  return queryOptions({ queryKey: ['disputed', town], queryFn: async ({ signal }) => orThrow(await ask<DisputedCase[]>(`${at(town)}/disputed`, { signal })) })
}

export function routingCountsQuery(town: number, year: number) {
  return queryOptions({ queryKey: ['routing-counts', town, year], queryFn: async ({ signal }) => orThrow(await ask<RoutingCounts>(`${at(town)}/counts/${year}`, { signal })) })
}

export function keepDuties(town: number, year: number, body: { seen: number; duties: readonly DutyItem[] }): Promise<{ revision: number } | Refused> {
  return ask(`${at(town)}/duties/${year}`, { method: 'PUT', body })
}

export function keepRules(town: number, body: { seen: number; rules: readonly RoutingRule[] }): Promise<{ revision: number } | Refused> {
  return ask(`${at(town)}/rules`, { method: 'PUT', body })
}

/** Reads a spreadsheet; nothing is kept by it. */
export function readDuties(town: number, year: number, file: File): Promise<{ duties: DutyItem[]; troubles: string[] } | Refused> {
  return sendForm(addressOf(`${at(town)}/duties/${year}/sheet`), file, { signal: new AbortController().signal, onProgress: () => undefined })
}

export interface ToSuggest {
  town: number
  file?: string | undefined
  text: string
  kind?: string | undefined
  place?: string | undefined
  against: readonly string[]
}

/** Where an order should go: of a case that stands, by what it holds; else by what is typed. */
export async function suggestRoute({ town, file, ...order }: ToSuggest): Promise<RouteSuggestion> {
  return orThrow(await (file === undefined ? ask<RouteSuggestion>(`${at(town)}/suggest`, { method: 'POST', body: order }) : ask<RouteSuggestion>(`/cases/${file}/route`)))
}

/** A list that is not open to the asker offers nothing: the clause is then typed. */
export async function findDuties(town: number): Promise<readonly DutyItem[]> {
  const answer = await ask<RoutingView>(at(town))
  return isRefused(answer) ? [] : answer.duties
}

/** The same of a text that is only tried out: what is refused comes back. */
export function tryRoute(town: number, order: { text: string; kind?: string; against: readonly string[] }): Promise<RouteSuggestion | Refused> {
  return ask(`${at(town)}/suggest`, { method: 'POST', body: order })
}
