import type { Definition, Transition } from '../matter/definition.ts'
import { refusedByClocks } from './check-duty-moves.ts'
import { refusedByPapers } from './check-papers.ts'
import { saysUnmet } from './says-unmet.ts'
import type { Standing } from './standing.ts'
import { surelyUnmet } from './surely-unmet.ts'
import { without } from './values.ts'

export interface AvailableAct {
  name: string
  /** What must come first, in a sentence, whatever is filled in; absent where nothing known stands in its way. */
  first?: string
}

/**
 * The transitions open from where a case stands to somebody in one of these posts, in the definition's order. What was done and can be
 * done no more is not among them; what needs something else first says so.
 */
export function availableActs(definition: Definition, standing: Standing, posts: readonly string[]): AvailableAct[] {
  if (standing.void) return []
  return Object.entries(definition.transitions)
    .filter(([, one]) => one.from.includes(standing.state) && one.by.some((post) => posts.includes(post)))
    .flatMap(([name, transition]) => {
      const bar = findBar(definition, transition, standing)
      if (bar === undefined) return [{ name }]
      return bar.done ? [] : [{ name, first: bar.says }]
    })
}

/** In the way of a transition; `done`: nothing can come first that would open it. */
interface Bar {
  says: string
  done: boolean
}

function findBar(definition: Definition, transition: Transition, standing: Standing): Bar | undefined {
  const values = without(standing.values, transition.clears ?? [])
  const clocks = refusedByClocks({ definition, transition, before: standing })?.refusal
  if (clocks !== undefined) return { says: clocks.says, done: clocks.code === 'duty-not-open' }
  const events = standing.acts.filter(({ kind, void: struck }) => !struck && (kind === 'open' || kind === 'step')).map(({ name, day, who }) => ({ name, day, act: { who } }))
  const unmet = transition.when === undefined ? undefined : surelyUnmet(transition.when, { transition, sight: { values, events, papers: standing.papers } })
  if (unmet !== undefined) return { says: saysUnmet(unmet, definition), done: unmet.is === 'never' && unmet.says === undefined }
  const papers = refusedByPapers(definition, transition, { papers: standing.papers, values })?.refusal
  return papers && { says: papers.says, done: papers.code === 'paper-already-signed' }
}

export function mayCorrect(definition: Definition, standing: Standing, posts: readonly string[]): boolean {
  return !standing.void && definition.corrects.some((post) => posts.includes(post))
}
