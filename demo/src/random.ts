/** A small seeded generator (mulberry32): the same seed plays the same county, on every machine. */
export interface Random {
  /** A whole number from 0 to below `below`. */
  upTo: (below: number) => number
  pick: <T>(from: readonly T[]) => T
  chance: (percent: number) => boolean
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const upTo = (below: number) => next() % below
  return {
    upTo,
    pick: (from) => {
      const found = from[upTo(from.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    chance: (percent) => upTo(100) < percent,
  }
}
