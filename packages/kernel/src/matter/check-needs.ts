import { guardsWithin } from '../guard/guard.ts'
import type { FieldKind } from '../field/field.ts'
import { needOf } from '../need/need.ts'
import { own } from '../value/own.ts'
import type { Definition, Transition } from './definition.ts'

/** What a transition must know from outside is asked by ids: each blank is filled from a field that holds one. */
export function checkNeeds({ fields }: Definition, { needs, when }: Transition): string[] {
  const wrong = (name: string, kinds: readonly FieldKind[]) => !kinds.some((kind) => own(fields, name)?.kind === kind)
  const guarded = when === undefined ? [] : guardsWithin(when).flatMap((word) => needOf(word) ?? [])
  return [...(needs ?? []), ...guarded].flatMap((need) => {
    switch (need.need) {
      case 'term-valid': return wrong(need.field, ['term']) ? [`needs a term of “${need.field}”, which is no term field`] : []
      case 'standing': return wrong(need.field, ['case']) ? [`needs the standing of “${need.field}”, which is no case field`] : []
      case 'count': return wrong(need.subject, ['person', 'term', 'case', 'place']) ? [`counts facts of “${need.subject}”, which holds no id`] : []
      case 'coverage': return [need.from, need.to].flatMap(({ field }) => (wrong(field, ['day']) ? [`asks for a period of “${field}”, which is no day`] : []))
      case 'posts': return need.of !== 'actor' && wrong(need.of.field, ['person', 'term']) ? [`needs the posts of “${need.of.field}”, which holds no person`] : []
    }
  })
}
