import type { Form } from './as-of.ts'
import { hasKeys } from './asked-part.ts'
import { subjectSources } from './subject-sources.ts'

/** The keys that all parts of a measure allow alike; null where they differ: then all are read. */
const keysOfAll = [1, 2, 3, 4].map((at) => `CASE WHEN count(k${at}) = count(*) AND min(k${at}) = max(k${at}) THEN min(k${at}) END AS k${at}`).join(', ')
const someKeys = [1, 2, 3, 4].map((at) => `k${at} IS NOT NULL`).join(' OR ')

/** What is asked of each measure by any part of it. */
const measures = `
measures AS MATERIALIZED (
  SELECT row_number() OVER () AS place, a.*
  FROM (
    SELECT CASE kind WHEN 'records' THEN kind ELSE 'subjects' END AS kind, measure, from_day, to_day, bool_or(${someKeys}) AS keyed, ${keysOfAll}
    FROM asked
    WHERE kind IN ('subjects', 'standing', 'records')
    GROUP BY 1, 2, 3, 4
  ) a
)`

const sources = (form: Form, columns: string, which: string) => subjectSources(form).map((source) => `
      SELECT ${columns} FROM measures a ${source} AND ${which}`).join(`
      UNION ALL`)

/** What each measure holds, by keys; `one` is a subject that stands under several. */
const held = (form: Form) => `
held AS MATERIALIZED (
  SELECT s.place, s.by_keys, s.one, sum(s.net) AS net, count(*) FILTER (WHERE s.net > 0) AS amount
  FROM (
    SELECT r.place, r.by_keys, CASE WHEN count(*) OVER (PARTITION BY r.subject, r.place) > 1 THEN r.subject END AS one, sum(r.net) AS net
    FROM (${sources(form, 'a.place, d.by_keys, d.subject, d.net', 'a.keyed')}
    ) r
    GROUP BY r.subject, r.place, r.by_keys
  ) s
  GROUP BY s.place, s.by_keys, s.one
  UNION ALL
  SELECT s.place, '{}', NULL, sum(s.net), count(*) FILTER (WHERE s.net > 0)
  FROM (
    SELECT r.place, sum(r.net) AS net
    FROM (${sources(form, 'a.place, d.subject, d.net', 'NOT a.keyed')}
    ) r
    GROUP BY r.subject, r.place
  ) s
  GROUP BY s.place
)`

/**
 * The reader of distinct and standing, as `subjects` of `(part, amount)`: subjects whose net in the period, or on all days, is above nothing, from
 * subject days plus the tail; where the subject is the record from the facts. Never added up over anything.
 *
 * A hundred parts ask for the same few measures by other keys, so each measure is read once. Nearly every subject stands under one set of
 * keys alone: those are counted by their keys, and a part adds up the counts of keys that it allows. The few that stand under several are put
 * to each part one by one. A measure that nobody asks for by keys is counted without them.
 */
export const subjects = (form: Form): string => `
${measures},
${held(form)},
subjects AS (
  SELECT n.part, sum(n.amount) AS amount
  FROM (
    SELECT a.part, CASE WHEN h.one IS NULL THEN sum(h.amount) ELSE CASE WHEN sum(h.net) > 0 THEN 1 ELSE 0 END END AS amount
    FROM asked a
    JOIN measures m ON m.kind = CASE a.kind WHEN 'records' THEN a.kind ELSE 'subjects' END AND m.measure = a.measure AND m.from_day = a.from_day AND m.to_day = a.to_day
    JOIN held h ON h.place = m.place AND ${hasKeys('h')}
    WHERE a.kind IN ('subjects', 'standing', 'records')
    GROUP BY a.part, h.one
  ) n
  GROUP BY n.part
)`
