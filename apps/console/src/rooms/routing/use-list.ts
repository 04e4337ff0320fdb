import { useState } from 'react'

export interface EditedList<Item> {
  items: readonly Item[]
  changed: boolean
  set: (at: number, part: Partial<Item>) => void
  add: (item: Item) => void
  drop: (at: number) => void
  /** One place up. */
  raise: (at: number) => void
  replace: (items: readonly Item[]) => void
}

/** A list while it is edited, before it is kept. */
export function useList<Item>(start: readonly Item[]): EditedList<Item> {
  const [items, setItems] = useState(start)
  const change = (make: (all: Item[]) => Item[]) => setItems((all) => make([...all]))
  return {
    items, changed: items !== start, replace: setItems,
    set: (at, part) => change((all) => all.map((one, place) => (place === at ? { ...one, ...part } : one))),
    add: (item) => change((all) => [...all, item]),
    drop: (at) => change((all) => all.filter((_one, place) => place !== at)),
    raise: (at) => change((all) => all.map((one, place) => (place === at - 1 ? all[at] ?? one : place === at ? all[at - 1] ?? one : one))),
  }
}
