import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { ListRow } from '../lists/listing.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

export interface AlikeAsked {
  town: number
  reach: Reach
  /** Pairs of characters of which some stand in the text. */
  words: readonly string[]
  /** The village; cases of another one are left out, those of none are not. */
  place: Id | null
  /** Of these kinds. */
  definitions: readonly string[]
  /** Opened between these days, both included. */
  from: Day
  to: Day
  /** Registered at or after: ids are made in the order of time. */
  since: Id
  /** The case itself, where there is one already; those said not to be the same are left out with it. */
  of: Id | null
  most: number
}

/** How many cases of a word are looked at: the last registered. */
const perWord = 300

/**
 * Cases that may tell of the same, those with the most and the rarest words in common first; never one this person may not see. Each word is one walk of the
 * b-tree of words from its newest end, within the town's scope; only then are heads looked at.
 */
export async function findAlike(tx: Tx, asked: AlikeAsked): Promise<ListRow[]> {
  const { town, reach, words, place, definitions, from, to, since, of, most } = asked
  if (words.length === 0 || definitions.length === 0) return []
  const given = parameters(town, words, since, definitions, from, to, place, of)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<ListRow>(
    `SELECT h.town_id AS town, h.id, h.definition, h.definition_hash AS "definitionHash", h.engine, h.state, h.closed, h.void, h.place, h.unit, h.handler,
       h.opened, h.moved, h.next_due AS "nextDue", h.next_duty AS "nextDuty", h.shown
     FROM (
       SELECT one.case_id, sum(1.0 / one.held) AS shared FROM (
         SELECT w.case_id, count(*) OVER (PARTITION BY asked.word) AS held FROM unnest($2::text[]) AS asked (word)
         CROSS JOIN LATERAL (SELECT w.case_id FROM z.words w WHERE w.town_id = $1 AND w.word = asked.word AND w.case_id >= $3::uuid ORDER BY w.case_id DESC LIMIT ${perWord}) w
       ) one
       GROUP BY one.case_id ORDER BY shared DESC, one.case_id DESC LIMIT 400
     ) hit
     CROSS JOIN LATERAL (SELECT h.* FROM z.case_head h WHERE h.town_id = $1 AND h.id = hit.case_id OFFSET 0) h
     WHERE NOT h.void AND h.definition = ANY($4::text[]) AND h.opened BETWEEN $5::date AND $6::date AND (h.place IS NULL OR $7::uuid IS NULL OR h.place = $7::uuid)
       AND h.id IS DISTINCT FROM $8::uuid AND h.came_as IS DISTINCT FROM 'part'
       AND NOT EXISTS (SELECT FROM z.not_same n WHERE n.town_id = $1 AND n.one = least(h.id, $8::uuid) AND n.other = greatest(h.id, $8::uuid) AND $8::uuid IS NOT NULL)
       AND ${seen}
     ORDER BY hit.shared DESC, h.id DESC LIMIT ${most}`, given.values)
  return rows
}
