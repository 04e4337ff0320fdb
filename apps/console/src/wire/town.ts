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
  if (town === undefined) throw new Error('The frame shows no page to somebody without a town')
  return town
}

export function useToday(): string {
  return useMe().now.day
}
