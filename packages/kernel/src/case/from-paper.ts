import type { Act } from '../act/act.ts'
import { files } from '../field/build.ts'
import { readField } from '../field/read.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Json } from '../value/json.ts'

/** Under what name an act keeps the pictures of the paper it was entered from, whatever the matter. No field of a definition is called so. */
export const fromPaper = 'fromPaper'

export const fromPaperField = files('纸质材料照片', { max: 50 })

/** The pictures, apart from the fields; null where there are none. */
export function readFromPaper(given: Readonly<Record<string, unknown>>): { pictures: Json; fields: Readonly<Record<string, unknown>> } | Refused {
  const { [fromPaper]: said, ...fields } = given
  const read = readField(fromPaperField, said)
  if ('problem' in read) return refuse('field-wrong', read.problem, fromPaper)
  return { pictures: Array.isArray(read.value) && read.value.length === 0 ? null : read.value, fields }
}

/** The pictures an act was entered from; none of any other act. */
export function fromPaperOf({ kind, what }: Pick<Act, 'kind' | 'what'>): readonly Json[] {
  const pictures = kind === 'open' || kind === 'step' ? what[fromPaper] : undefined
  return Array.isArray(pictures) ? pictures : []
}
