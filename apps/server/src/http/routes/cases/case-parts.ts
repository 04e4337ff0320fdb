import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Law, Moment, Refused, Who } from '@zhenzhi/kernel'
import type { CaseNames } from '../../../cases/case-names.ts'
import type { CaseDesk } from '../../../cases/desk.ts'
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
  /** Told of every act, so that it is sealed at once. */
  acted: () => void
}

const gone = () => refuse('not-found', '没有找到这一件，可能已被删除，或不在您的权限内。请返回列表。')

export async function findSeen({ desk, names }: CaseParts, officer: Officer, asked: { id: Id; reveal?: boolean }): Promise<SeenCase | Refused> {
  const town = await names.townOfCase(officer.reach.towns, asked.id)
  if (town === undefined) return gone()
  return desk.view({ town, caseId: asked.id, reach: officer.reach, reveal: asked.reveal ?? false })
}

export async function present(parts: CaseParts, seen: SeenCase): Promise<CaseView> {
  const accounts = [...new Set(seen.lines.map((line) => line.who.account))].filter((account) => account !== 'clock')
  const names = await parts.names.forCase({ town: seen.town, caseId: seen.id, accounts })
  return caseView(seen, { names, law: parts.law(), today: parts.now().day, posts: parts.posts })
}

/** The case after an act, as the person who took it sees it; out of their reach by then, it is answered as gone. */
export async function answerWith(parts: CaseParts, officer: Officer, id: Id): Promise<CaseView | Refused> {
  const seen = await findSeen(parts, officer, { id })
  return isRefused(seen) ? seen : present(parts, seen)
}

/** In which of a person's posts an act is taken: the one asked for, else the first that the transition names. */
export function whoActs(officer: Officer, asked: { town: number; by: readonly string[]; post?: string | undefined; enteredFor?: string | undefined }): Who {
  const held = officer.reach.posts.filter((one) => one.town === asked.town)
  const fitting = held.find((one) => one.post === asked.post) ?? held.find((one) => asked.by.includes(one.post)) ?? held[0]
  return {
    account: officer.account, post: fitting?.post ?? '', organisation: fitting?.unit === undefined || fitting.unit === '' ? String(asked.town) : fitting.unit,
    ...(asked.enteredFor === undefined ? {} : { enteredFor: asked.enteredFor }),
  }
}
