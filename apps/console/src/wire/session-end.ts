/** Whether the session ended under our feet: then one signs in again over the page, and what was typed is kept. */
let ended = false
const watchers = new Set<() => void>()

function change(to: boolean): void {
  if (ended === to) return
  ended = to
  for (const watcher of watchers) watcher()
}

export const sessionEnd = {
  happened: () => change(true),
  mended: () => change(false),
  watch: (watcher: () => void) => {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  },
  has: () => ended,
}
