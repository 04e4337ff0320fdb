import type { Definition, Transition } from '@zhenzhi/kernel'

export interface RoadAsked {
  definition: Definition
  from: string
  /** States to end in; undefined: any. */
  to: readonly string[] | undefined
  /** Each is met by any of its acts. */
  wants: readonly (readonly string[])[]
  may: (act: string) => boolean
}

interface Road {
  state: string
  acts: readonly string[]
  /** Which wants are met, a bit each. */
  met: number
}

/** More could not be told apart in time, and no list has them. */
const mostWants = 10

/**
 * The shortest way from one state to another that meets most of what is wanted, each act taken once at most. Undefined where no way leads
 * there; what it does not meet is left to whoever asks.
 */
export function planRoad({ definition, from, to, wants, may }: RoadAsked): { acts: readonly string[]; unmet: (readonly string[])[] } | undefined {
  const asked = wants.slice(0, mostWants)
  const seen = new Map<string, Road>()
  let edge: Road[] = [{ state: from, acts: [], met: 0 }]
  while (edge.length > 0) {
    const fresh = edge.filter((road) => !seen.has(keyOf(road)))
    for (const road of fresh) if (!seen.has(keyOf(road))) seen.set(keyOf(road), road)
    edge = fresh.flatMap((road) => steps(definition, road, { asked, may }))
  }
  const ends = [...seen.values()].filter(({ state }) => to === undefined || to.includes(state))
  const [best] = ends.toSorted((a, b) => bits(b.met) - bits(a.met) || rank(to, a) - rank(to, b) || a.acts.length - b.acts.length)
  return best && { acts: best.acts, unmet: wants.filter((_, at) => at >= mostWants || (best.met & (1 << at)) === 0) }
}

function steps({ transitions, states }: Definition, { state, acts, met }: Road, { asked, may }: { asked: RoadAsked['wants']; may: RoadAsked['may'] }): Road[] {
  return Object.entries(transitions).flatMap(([act, transition]): Road[] => {
    if (!transition.from.includes(state) || acts.includes(act) || !may(act)) return []
    const gained = asked.reduce((sum, want, at) => (want.includes(act) ? sum | (1 << at) : sum), met)
    // Nothing that is closed is opened again but where the list tells of that act.
    if (states[state]?.closed === true && !asked.some((want) => want.includes(act))) return []
    // An act that leaves the case where it is and meets nothing new leads nowhere.
    if (gained === met && stays(transition, state)) return []
    return [{ state: transition.to ?? state, acts: [...acts, act], met: gained }]
  })
}

export function stays({ to }: Pick<Transition, 'to'>, state: string): boolean {
  return to === undefined || to === state
}

/** The first of several states that a word stands for is the one that is meant. */
function rank(to: readonly string[] | undefined, { state }: Road): number {
  return to === undefined ? 0 : to.indexOf(state)
}

function keyOf({ state, met }: Road): string {
  return `${state} ${met}`
}

function bits(met: number): number {
  return met === 0 ? 0 : (met & 1) + bits(met >> 1)
}
