import type { KeptFilter } from '@zhenzhi/contract'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { ask } from './ask.ts'
import { isRefused, orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

const keptFiltersQuery = queryOptions({
  queryKey: ['kept-filters'],
  queryFn: async ({ signal }) => orThrow(await ask<{ filters: KeptFilter[] }>('/kept-filters', { signal })).filters,
  staleTime: 5 * 60_000,
})

export interface KeptBook {
  kept: readonly KeptFilter[]
  /** What the list is narrowed by now, as it stands in the address; empty where by nothing. */
  now: string
  choose: (filter: KeptFilter) => void
  /** A sentence where it was refused. */
  keep: (name: string) => Promise<string | undefined>
  rename: (filter: KeptFilter, name: string) => Promise<string | undefined>
  drop: (filter: KeptFilter) => Promise<string | undefined>
  order: (ids: readonly string[]) => Promise<string | undefined>
}

/** One's own filters of a list: kept on the server, so that they are there on every machine. `list`: a definition's id, or `work`. */
export function useKeptFilters(town: number, list: string): KeptBook {
  const queries = useQueryClient()
  const router = useRouter()
  const now = useRouterState({ select: ({ location }) => location.searchStr.replace(/^\?/, '') })
  const { data: all = [] } = useQuery(keptFiltersQuery)
  const kept = all.filter((one) => one.list === list && (list === 'work' || one.town === town))
  const after = async (answer: unknown) => {
    if (isRefused(answer)) return answer.refusal.says
    await queries.invalidateQueries({ queryKey: keptFiltersQuery.queryKey })
    return undefined
  }
  const at = (filter: KeptFilter) => `/towns/${filter.town}/kept-filters/${filter.id}`
  return {
    kept, now,
    choose: ({ search }) => router.history.push(`${router.state.location.pathname}${search === '' ? '' : `?${search}`}`),
    keep: async (name) => after(await ask<{ id: string } | Refused>(`/towns/${town}/kept-filters`, { method: 'POST', body: { list, name, search: now } })),
    rename: async (filter, name) => after(await ask(at(filter), { method: 'PUT', body: { name } })),
    drop: async (filter) => after(await ask(at(filter), { method: 'DELETE' })),
    order: async (ids) => after(await ask(`/towns/${town}/kept-filters`, { method: 'PUT', body: { ids } })),
  }
}
