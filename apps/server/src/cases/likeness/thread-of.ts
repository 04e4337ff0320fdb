import { fold, isOverdue, isSealed } from '@zhenzhi/kernel'
import type { ActLine, Day, Definition, Id, Standing } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { readStreams } from '../../store/evidence/read-streams.ts'
import { findThread } from '../../store/likeness/find-thread.ts'
import type { ThreadRow } from '../../store/likeness/find-thread.ts'
import type { Reach } from '../../store/reach.ts'
import type { DeskParts } from '../desk-parts.ts'
import { openShown } from '../open-shown.ts'
import type { OpenedRow } from '../open-shown.ts'

/** A case of a thread as its road shows it. */
export interface ThreadCase {
  row: OpenedRow<ThreadRow>
  /** How it belongs there: it began it, goes on from another, is a part of another, or was joined. */
  tie: 'first' | 'next' | 'part' | 'joined'
  /** The case it goes on from, is a part of or was joined to, where that may be seen. */
  from: Id | null
  number: string | null
  rating: string | null
  due: { title: string; day: Day; overdue: boolean } | null
  /** What was done in it last since it was registered, and when. */
  last: { title: string; day: Day } | null
}

/** The road of a matter, oldest first: every case of its thread that this person may see, each with its own state, due day and rating. */
export async function threadOf(tx: Tx, parts: Pick<DeskParts, 'law' | 'masters' | 'privacy' | 'clock'>, { town, reach, of }: { town: number; reach: Reach; of: Id }): Promise<ThreadCase[]> {
  const rows = await openShown(tx, parts, { rows: await findThread(tx, { town, reach, of }), reach })
  const streams = await readStreams(tx, town, rows.map(({ id }) => id))
  const seen = new Set(rows.map(({ id }) => id))
  const today = parts.clock.now().day
  return rows.flatMap((row) => {
    const acts = streams.get(row.id)
    return acts === undefined ? [] : [threadCase(row, fold(acts), { seen, today })]
  })
}

function threadCase(row: OpenedRow<ThreadRow>, standing: Standing, { seen, today }: { seen: ReadonlySet<Id>; today: Day }): ThreadCase {
  const { definitionOf: definition, id, thread, cameFrom, cameAs } = row
  const joined = thread !== (row.ownThread ?? id)
  const from = joined ? thread : cameFrom
  const duty = standing.duties.filter(({ status, side }) => status === 'open' && side !== 'party').toSorted((a, b) => (a.statutoryDue < b.statutoryDue ? -1 : 1))[0]
  return {
    row, tie: joined ? 'joined' : cameAs ?? 'first', from: from !== null && seen.has(from) ? from : null,
    number: plain(standing, 'number'), rating: ratingOf(definition, standing),
    due: duty === undefined ? null : { title: definition.duties[duty.duty]?.title ?? duty.duty, day: duty.statutoryDue, overdue: isOverdue(duty, today) },
    last: lastOf(definition, standing.acts),
  }
}

function plain({ values }: Standing, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' && !isSealed(value) && value !== '' ? value : null
}

function ratingOf(definition: Definition, standing: Standing): string | null {
  const [field, value] = [definition.fields['rating'], plain(standing, 'rating')]
  return field?.kind === 'choice' && value !== null ? field.choices[value] ?? null : null
}

function lastOf({ transitions }: Definition, lines: readonly ActLine[]): ThreadCase['last'] {
  const line = lines.findLast(({ kind, void: struck }) => !struck && kind === 'step')
  return line === undefined ? null : { title: transitions[line.name]?.title ?? line.name, day: line.day }
}
