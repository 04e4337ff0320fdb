import type { Effect } from '../effect/effect.ts'
import type { Rule } from '../law/rule.ts'
import { fold } from './fold.ts'
import type { Standing } from './standing.ts'
import type { Asking } from './asking.ts'

/** What the checks found out on the way, for settling. */
export interface Checked {
  /** The standing before; undefined for the opening act. */
  before: Standing | undefined
  effects: Effect[]
  thread: string
  definition: { id: string; hash: string }
  templates: { paper: string; hash: string }[]
  /** Versions that an amount was held against; those of the duties are not among them. */
  rules: Pick<Rule, 'id' | 'version'>[]
}

export function standingBefore({ acts }: Asking): Standing | undefined {
  return acts.length === 0 ? undefined : fold(acts)
}

export function passed(asking: Asking, before: Standing | undefined, more: Partial<Checked> = {}): Checked {
  return { before, effects: [], thread: before?.thread ?? asking.stream, definition: before?.definition ?? asking.definition, templates: [], rules: [], ...more }
}
