import { refuse } from '@zhenzhi/kernel'
import type { Day, FieldKind, Id, Json, Refused } from '@zhenzhi/kernel'
import type { Reach } from '../../store/reach.ts'
import type { Actor } from '../actor.ts'
import type { CaseDesk } from '../desk.ts'
import type { TakeAnswer } from '../taking.ts'
import type { CaseView } from '../view-case.ts'

interface RepeatAsked {
  town: number
  reach: Reach
  /** The case in which it was done, as this person sees it, and which of its acts. */
  seen: CaseView
  act: Id
  /** Cases of the same kind to do it in. */
  cases: readonly Id[]
  key: string
  day: Day
  who: Actor
}

const carried: readonly FieldKind[] = ['text', 'choice', 'choices', 'yes', 'integer', 'decimal', 'money', 'place']

/**
 * What was written once, a reply above all, done in other cases too: in each an act of its own, refused or taken by itself. Persons, files and
 * days stay with the case they were given for.
 */
export async function repeatAct(desk: Pick<CaseDesk, 'takeMany'>, { town, reach, seen, act, cases, key, day, who }: RepeatAsked): Promise<readonly TakeAnswer[] | Refused> {
  const line = seen.lines.find(({ id, kind, void: struck }) => id === act && kind === 'step' && !struck)
  const transition = line === undefined ? undefined : seen.definition.transitions[line.name]
  if (line === undefined || transition === undefined) return refuse('not-found', '要照办的这一步没有找到，可能已作废。请刷新后再看。')
  if (line.masked.length > 0) return refuse('not-your-post', '这一步有您看不全的内容，不能照样办到别的件。请逐件办理。')
  const what: Record<string, Json> = Object.fromEntries(Object.keys(transition.asks).flatMap((name): [string, Json][] => {
    const [field, value] = [seen.definition.fields[name], line.what[name]]
    return field !== undefined && value !== undefined && carried.includes(field.kind) ? [[name, value]] : []
  }))
  const { name } = line
  return desk.takeMany({ town, reach, asked: cases.map((caseId) => ({ caseId, kind: 'step' as const, name, key: `${key} ${caseId}`, day, what, who })) })
}
