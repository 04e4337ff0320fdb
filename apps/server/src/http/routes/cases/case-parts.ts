import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Law, Moment, Refused } from '@zhenzhi/kernel'
import { accountsIn, type CaseNames, type PageNames } from '../../../cases/case-names.ts'
import type { CaseDesk } from '../../../cases/desk.ts'
import type { Actor } from '../../../cases/actor.ts'
import type { Taken } from '../../../cases/taking.ts'
import type { Officer } from '../../../people/officer.ts'
import type { People } from '../../../people/people.ts'
import type { CaseView } from '@zhenzhi/contract'
import { caseView } from '../../present/case-view.ts'
import type { SeenCase } from '../../present/case-view.ts'

/** What the case routes are handed. */
export interface CaseParts {
  desk: CaseDesk
  people: People
  names: CaseNames
  law: () => Law & { current: Readonly<Record<string, { hash: string; definition: Definition }>> }
  now: () => { moment: Moment; day: Day }
  posts: Readonly<Record<string, { title: string }>>
  /** Is it a request about one's own information, whose maker is known? */
  isRequest: (definition: string, state: string) => boolean
  /** Told of every act, so that it is sealed at once. */
  acted: () => void
}

const gone = () => refuse('not-found', '没有找到这一件，可能已被删除，或不在您的权限内。请返回列表。')

export async function findSeen({ desk, names }: CaseParts, officer: Officer, asked: { id: Id; reveal?: boolean }): Promise<SeenCase | Refused> {
  const { reach } = officer
  // Looked for within the reach, and nowhere else: one that is hidden takes as long to be denied as one that is not there.
  for (const town of new Set(reach.posts.map((held) => held.town))) {
    const found = await names.seen({ reach, town, ids: [asked.id] })
    if (found.has(asked.id)) return desk.view({ town, caseId: asked.id, reach, reveal: asked.reveal ?? false })
  }
  return gone()
}

export async function present(parts: CaseParts, seen: SeenCase): Promise<CaseView> {
  const accounts = [...accountsIn(seen.lines), ...seen.officers]
  return presentWith(parts, seen, await parts.names.forCase({ town: seen.town, caseId: seen.id, accounts }))
}

function presentWith({ law, now, posts, isRequest }: CaseParts, seen: SeenCase, names: PageNames): CaseView {
  return caseView(seen, { names, law: law(), today: now().day, posts, isRequest })
}

/** The case after an act, as the person who took it sees it; out of their reach by then, it is told so. */
export async function answerWith(parts: CaseParts, officer: Officer, { act, shown }: Taken): Promise<CaseView | Refused> {
  if (shown?.view !== undefined) return presentWith(parts, shown.view, shown.names)
  const seen = shown === undefined ? await parts.desk.view({ town: act.town, caseId: act.stream, reach: officer.reach }) : undefined
  if (seen !== undefined && !isRefused(seen)) return present(parts, seen)
  return refuse('not-found', '已经办好。这一件已转出您的权限，不再显示，办理结果请向接手的同事了解。')
}

/** A definition in force, by the id somebody typed. */
export function findDefinition({ law }: Pick<CaseParts, 'law'>, id: string): Definition | undefined {
  const { current } = law()
  return Object.hasOwn(current, id) ? current[id]?.definition : undefined
}

interface Acting {
  town: number
  /** Posts that may take the act. */
  by: readonly string[]
  /** The office the case belongs to: of two posts that fit, the one held there. */
  unit: string
  post?: string | undefined
  enteredFor?: string | undefined
}

/** In which of a person's posts an act is taken: the one asked for, else one that the transition names. One that is not held is no post. */
export function whoActs(officer: Officer, asked: Acting): Actor {
  const held = officer.reach.posts.filter((one) => one.town === asked.town)
  const able = asked.post === undefined ? held.filter((one) => asked.by.includes(one.post)) : held.filter((one) => one.post === asked.post)
  const fitting = able.find((one) => one.unit === asked.unit) ?? able[0] ?? (asked.post === undefined ? held[0] : undefined)
  return {
    account: officer.account, post: fitting?.post ?? '', organisation: fitting?.unit === undefined || fitting.unit === '' ? String(asked.town) : fitting.unit,
    ...(asked.enteredFor === undefined ? {} : { enteredFor: asked.enteredFor }),
  }
}
