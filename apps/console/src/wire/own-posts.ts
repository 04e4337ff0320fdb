import type { OwnPost, PostHeld } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export const ownPostsQuery = queryOptions({
  queryKey: ['own-posts'],
  queryFn: async ({ signal }) => orThrow(await ask<{ own: OwnPost[]; given: PostHeld[] }>('/own/posts', { signal })),
})

export function delegatePost(id: string, wanted: { account: string; from: string; to: string }): Promise<{ held: string } | Refused> {
  return ask(`/own/posts/${id}/delegations`, { method: 'POST', body: wanted })
}

export function endDelegation(id: string): Promise<{ done: true } | Refused> {
  return ask(`/own/delegations/${id}/end`, { method: 'POST' })
}
