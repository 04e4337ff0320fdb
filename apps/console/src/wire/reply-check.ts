import type { ReplyFinding } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** Advice on the answer as it stands on the form. Advice that does not come is no trouble of whoever answers. */
export function replyCheckQuery(id: string, asked: { act: string; what: Readonly<Record<string, unknown>> }, enabled: boolean) {
  return queryOptions({
    queryKey: ['reply-check', id, asked],
    queryFn: async ({ signal }) => {
      const found = await ask<ReplyFinding[]>(`/cases/${id}/reply-check`, { method: 'POST', body: asked, signal })
      return Array.isArray(found) ? found : []
    },
    enabled,
    staleTime: 60_000,
  })
}
