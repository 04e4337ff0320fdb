import type { Form } from './as-of.ts'
import { factsOf } from './facts-of.ts'

/**
 * The records behind each part, as the common table `behind`. Behind a stock stands who has a net on the last day; behind all else who
 * has an entry that stands (posted and not reversed), so that joining and splitting, which post opposites, leave the list as it was;
 * behind a distinct count moreover only records of subjects that count. Read from the facts: no balance keeps records apart.
 */
export const behind = (form: Form): string => `
plain AS (
  SELECT r.figure, r.part, r.kind, r.record, sum(r.amount) AS amount, sum(r.entries) AS entries
  FROM (${factsOf(form, `a.kind <> 'subjects'`)}
  ) r
  GROUP BY r.figure, r.part, r.kind, r.record
),
headed AS (
  SELECT h.figure, h.part, h.record, h.amount, h.entries, sum(h.amount) OVER (PARTITION BY h.part, h.subject) AS net
  FROM (
    SELECT r.figure, r.part, r.record, r.subject, sum(r.amount) AS amount, sum(r.entries) AS entries
    FROM (${factsOf(form, `a.kind = 'subjects'`)}
    ) r
    GROUP BY r.figure, r.part, r.record, r.subject
  ) h
),
behind AS (
  SELECT figure, part, record, amount, entries
  FROM plain
  WHERE CASE kind WHEN 'stock' THEN amount <> 0 WHEN 'records' THEN entries > 0 AND amount > 0 ELSE entries > 0 END
  UNION ALL
  SELECT figure, part, record, sum(amount), sum(entries)
  FROM headed
  WHERE entries > 0 AND net > 0
  GROUP BY figure, part, record
)`
