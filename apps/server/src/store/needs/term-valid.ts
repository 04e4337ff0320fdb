import { fold } from '@zhenzhi/kernel'
import type { Json, Question } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { readStreams } from '../evidence/read-streams.ts'

/** Does this term of the roster run on that day? From its first to its last day, both included; a record struck out never ran. */
export async function termValid(tx: Tx, town: number, { roster, term, day }: Extract<Question, { need: 'term-valid' }>): Promise<Json> {
  const acts = (await readStreams(tx, town, [term])).get(term)
  const standing = acts === undefined ? undefined : fold(acts)
  if (standing === undefined || standing.definition.id !== roster || standing.void) return { exists: false, valid: false }
  const { from, to } = standing.values
  const runs = typeof from === 'string' && from <= day && (typeof to !== 'string' || day <= to)
  return { exists: true, valid: runs }
}
