import type { Definition, Law, Moment, Day } from '@zhenzhi/kernel'
import type { KeepingDesk } from '../../../keeping/keeping-desk.ts'
import type { Keeper } from '../../../keeping/keeping-parts.ts'
import type { Officer } from '../../../people/officer.ts'
import type { CaseNames } from '../../../cases/case-names.ts'
import { findPost } from '../../asks.ts'
import type { Ask } from '../../asks.ts'

/** What these routes are handed. */
export interface KeepingRouteParts {
  keeping: KeepingDesk
  law: () => Law & { current: Readonly<Record<string, { hash: string; definition: Definition }>> }
  names: Pick<CaseNames, 'forTowns' | 'keptFrom'>
  posts: Readonly<Record<string, { title: string }>>
  now: () => { moment: Moment; day: Day }
}

/** Who acts, in the post by which the route was open. */
export function keeperOf(officer: Officer, ask: Ask, town: number): Keeper {
  return { account: officer.account, post: findPost(officer, ask, town) ?? '' }
}

export function titleOf({ law }: Pick<KeepingRouteParts, 'law'>, definition: string | null, otherwise: string): string {
  const { current } = law()
  return definition === null ? otherwise : current[definition]?.definition.title ?? definition
}

/** A rule as it is quoted. */
export function basisOf({ keeping }: Pick<KeepingRouteParts, 'keeping'>, id: string) {
  const { law, article, step } = keeping.rule(id)
  return { id, law, article, step }
}
