import type { Form } from './as-of.ts'
import { hasKeys } from './asked-part.ts'
import { factsOf } from './facts-of.ts'

/** The reader of distinct and standing: subjects whose net in the period, or on all days, is above nothing, from subject days plus the tail. Never added up over anything. */
export const subjects = ({ tail }: Form): string => `
subjects AS (
  SELECT n.part, count(*) AS amount
  FROM (
    SELECT r.part
    FROM (
      SELECT a.part, d.subject, d.net
      FROM asked a
      CROSS JOIN LATERAL (
        SELECT d.subject, d.net FROM z.subject_day d
        WHERE d.town_id = $1 AND d.measure = a.measure AND d.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('d')}
      ) d
      WHERE a.kind IN ('subjects', 'standing')
      UNION ALL
      SELECT a.part, t.subject, t.amount
      FROM asked a
      JOIN ${tail} t ON t.measure = a.measure AND t.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('t')}
      WHERE a.kind IN ('subjects', 'standing')
    ) r
    GROUP BY r.part, r.subject
    HAVING sum(r.net) > 0
  ) n
  GROUP BY n.part
)`

/** The same where the subject is the record: no subject days are kept for it, the facts themselves are read. */
export const recordsAsSubjects = (form: Form): string => `
records_as_subjects AS (
  SELECT n.part, count(*) AS amount
  FROM (
    SELECT r.part
    FROM (${factsOf(form, `a.kind = 'records'`)}
    ) r
    GROUP BY r.part, r.record
    HAVING sum(r.amount) > 0
  ) n
  GROUP BY n.part
)`
