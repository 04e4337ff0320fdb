import { opening } from '@zhenzhi/kernel'
import type { Act, Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { readStreams } from '../../store/evidence/read-streams.ts'
import { numberedCases } from '../../store/imports/numbered-cases.ts'
import type { NumberedAsked } from '../../store/imports/numbered-cases.ts'
import type { CountedRow } from './explain-count.ts'
import { isNumber, matchNumbers } from './match-numbers.ts'
import type { Matched } from './match-numbers.ts'
import { digitsOf } from './plain-number.ts'
import type { ReadingList, TheirList } from './read-list.ts'
import type { TheirRow } from './read-theirs.ts'

export type Row = CountedRow & { theirs: TheirRow }

export interface Held {
  matched: Matched<Row>
  unnumbered: Row[]
}

/** What the store is asked about a list. */
export function numberedAsked({ row: { town }, definition, importer, numberField }: ReadingList, { scope }: Pick<TheirList, 'scope'>): NumberedAsked {
  return { town, reach: importer.reach, definition: definition.id, field: numberField, scope: scope.map(({ field, value }) => ({ field, value })) }
}

/** Pairs the rows of a list with the cases this person may see: those of the period, and those with one of its numbers whenever they were registered. */
export async function holdAgainst(tx: Tx, asked: NumberedAsked, { rows, period }: { rows: readonly TheirRow[]; period: { from: Day; to: Day } }): Promise<Held> {
  const all = rows.map((theirs): Row => ({ row: theirs.row, number: theirs.number, day: theirs.days[opening], theirs }))
  const numbered = all.filter(({ number }) => isNumber(number))
  const digits = new Set(numbered.map(({ number }) => digitsOf(number)).filter((one) => one !== ''))
  const written = numbered.filter(({ number }) => digitsOf(number) === '').map(({ number }) => number)
  const ours = await numberedCases(tx, asked, { ...period, digits: [...digits], written })
  return { matched: matchNumbers(numbered, ours), unnumbered: all.filter(({ number }) => !isNumber(number)) }
}

/** How many streams are read at a time: what they say is in memory. */
const streamsAtOnce = 200

/** Looks at the acts of some cases, piece by piece. */
export async function eachStream<One>(
  tx: Tx, { town, all, idOf, progress }: { town: number; all: readonly One[]; idOf: (one: One) => Id; progress: (done: number) => Promise<void> }, look: (one: One, acts: readonly Act[]) => void,
): Promise<void> {
  for (let at = 0; at < all.length; at += streamsAtOnce) {
    await progress(at)
    const some = all.slice(at, at + streamsAtOnce)
    const streams = await readStreams(tx, town, some.map(idOf))
    for (const one of some) {
      const acts = streams.get(idOf(one))
      if (acts !== undefined) look(one, acts)
    }
  }
}
