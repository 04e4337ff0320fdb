import type { Notice, NoticeHours, NoticeSettings } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

const first = 'notices'

/** Asked every minute by the page itself while somebody looks at it. */
export const unreadQuery = queryOptions({
  queryKey: [first, 'unread'],
  queryFn: async ({ signal }) => orThrow(await ask<{ unread: number }>('/notices/unread', { signal })).unread,
  refetchInterval: 60_000,
  staleTime: 30_000,
})

interface Listed {
  notices: Notice[]
  next: string | null
}

export const noticesQuery = infiniteQueryOptions({
  queryKey: [first, 'list'],
  queryFn: async ({ signal, pageParam }) => orThrow(await ask<Listed>('/notices', { query: { before: pageParam }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ next }: Listed) => next ?? undefined,
})

/** All of them where none are named. */
export function readNotices(ids?: readonly string[]): Promise<{ done: true } | Refused> {
  return ask('/notices/read', { method: 'POST', body: ids === undefined ? {} : { ids } })
}

export function noticeSettingsQuery(town: number) {
  return queryOptions({ queryKey: ['notice-settings', town], queryFn: async ({ signal }) => orThrow(await ask<NoticeSettings>(`/towns/${town}/notice-settings`, { signal })) })
}

export function setNoticeHours(town: number, hours: NoticeHours): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/notice-settings/hours`, { method: 'PUT', body: hours })
}

export interface ChannelToAdd {
  kind: 'wecom' | 'dingtalk'
  name: string
  url: string
  secret: string
}

/** The link in its messages leads to where this page was opened. */
export function addNoticeChannel(town: number, channel: ChannelToAdd): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/notice-channels`, { method: 'POST', body: { ...channel, address: window.location.origin } })
}

export function testNoticeChannel(town: number, id: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/notice-channels/${id}/test`, { method: 'POST', body: {} })
}

export function endNoticeChannel(town: number, id: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/notice-channels/${id}`, { method: 'DELETE' })
}
