import type { Me } from '@zhenzhi/contract'
import { useSyncExternalStore } from 'react'
import { useMe } from './me.ts'

/** The town whose records are on the screen; remembered in this browser, and only if the person still has it. */
const place = 'zhenzhi.town'
const watchers = new Set<() => void>()

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export function chooseTown(id: number): void {
  localStorage.setItem(place, String(id))
  for (const watcher of watchers) watcher()
}

export type Town = Me['towns'][number]

export function useTown(): Town {
  const { towns } = useMe()
  const chosen = useSyncExternalStore(watch, () => localStorage.getItem(place))
  const town = towns.find((one) => String(one.id) === chosen) ?? towns[0]
  if (town === undefined) throw new Error('您现在没有任何岗位，请联系管理员。', { cause: { code: 'not-your-town', says: '您现在没有任何岗位，所以没有可看的内容。请联系管理员给您安排岗位。' } })
  return town
}

export function useToday(): string {
  return useMe().now.day
}
