import type { ExchangeView, PublicPage } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function exchangeQuery(town: number) {
  return queryOptions({ queryKey: ['exchange', town], queryFn: async ({ signal }) => orThrow(await ask<ExchangeView>(`/towns/${town}/exchange`, { signal })), refetchInterval: 60_000 })
}

export function publicPagesQuery(town: number) {
  return queryOptions({ queryKey: ['public-pages', town], queryFn: async ({ signal }) => orThrow(await ask<{ pages: PublicPage[] }>(`/towns/${town}/pages`, { signal })).pages })
}

export function publishPage(town: number, page: { title: string; text: string }): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/pages`, { method: 'POST', body: page })
}

export function withdrawPage(town: number, page: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/pages/${page}/withdraw`, { method: 'POST', body: {} })
}
