import type { Definition } from '../matter/definition.ts'
import type { Standing } from './standing.ts'

/** The transitions open from where a case stands to somebody in one of these posts, in the definition's order. */
export function availableActs(definition: Definition, standing: Standing, posts: readonly string[]): string[] {
  if (standing.void) return []
  return Object.entries(definition.transitions)
    .filter(([, one]) => one.from.includes(standing.state) && one.by.some((post) => posts.includes(post)))
    .map(([name]) => name)
}

export function mayCorrect(definition: Definition, standing: Standing, posts: readonly string[]): boolean {
  return !standing.void && definition.corrects.some((post) => posts.includes(post))
}
