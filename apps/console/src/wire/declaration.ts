import { useSyncExternalStore } from 'react'

const key = 'zhenzhi.declared'
const watchers = new Set<() => void>()

function kept(): boolean {
  try {
    return sessionStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

let said = kept()

function set(yes: boolean): void {
  said = yes
  try {
    if (yes) sessionStorage.setItem(key, 'yes')
    else sessionStorage.removeItem(key)
  } catch {
    // A forbidden store remembers nothing: one ticks again.
  }
  for (const watcher of watchers) watcher()
}

/** Whether whoever sits here said, since they signed in at this window, that nothing they send holds secrets. It goes with every registration and upload. */
export const declaration = {
  has: () => said,
  set,
  watch: (watcher: () => void) => {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  },
}

/** The same for a form. */
export function useDeclared(): { said: boolean; say: (yes: boolean) => void } {
  return { said: useSyncExternalStore(declaration.watch, declaration.has), say: declaration.set }
}
