import type { Leading, LeadingView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function leadingQuery(town: number) {
  return queryOptions({
    queryKey: ['leading', town],
    queryFn: async ({ signal }) => orThrow(await ask<LeadingView>(`/towns/${town}/leading`, { signal })),
  })
}

export function setLeading(town: number, { definition, how, since }: Leading): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/leading/${encodeURIComponent(definition)}`, { method: 'PUT', body: { how, since } })
}
