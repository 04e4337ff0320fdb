/** Chance that can be played again: the same seed throws the same. */
export interface Dice {
  /** From 0 to below 1. */
  next: () => number
  /** A whole number from 0 to below `n`. */
  upTo: (n: number) => number
  chance: (of: number) => boolean
  pick: <T>(list: readonly T[]) => T
}

/** mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (n: number) => Math.floor(next() * n)
  return {
    next, upTo,
    chance: (of) => next() < of,
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[upTo(list.length)]!
    },
  }
}
