import type { Form } from './as-of.ts'
import { factsOf } from './facts-of.ts'
import type { Finding } from './facts-of.ts'
import { latest } from './read-latest.ts'

/** `counting`: only who stands behind is asked for, not with how much; amounts are then added up only where they decide it. */
export interface Behind {
  form: Form
  finding: Finding
  counting: boolean
}

/** Where every entry is a one, a subject's net is above nothing when an entry of it stands: no subject need be added up. */
export const byRecord = `a.kind <> 'latest' AND (a.kind <> 'subjects' OR a.ones)`
const bySubject = `a.kind = 'subjects' AND NOT a.ones`

/**
 * The records behind each part, as the common table `behind`. Behind a stock, of amounts or of subjects, stands who has a net on the last day; behind all else who
 * has an entry that stands (posted and not reversed), so that joining and splitting, which post opposites, leave the list as it was;
 * behind a distinct count moreover only records of subjects that count; behind the latest entry its own record alone. Read from the facts:
 * no balance keeps records apart.
 */
export const behind = ({ form, finding, counting }: Behind): string => `
plain AS (
  SELECT r.figure, r.part, r.kind, r.record, sum(r.entries) AS entries,
    sum(${counting ? `CASE WHEN r.kind IN ('stock', 'standing', 'records') THEN r.amount END` : `CASE r.kind WHEN 'entries' THEN r.entries ELSE r.amount END`}) AS amount
  FROM (${factsOf(form, byRecord, finding)}
  ) r
  GROUP BY r.record, r.kind, r.part, r.figure
),
headed AS (
  SELECT h.figure, h.part, h.record, h.amount, h.entries, sum(h.amount) OVER (PARTITION BY h.part, h.subject) AS net
  FROM (
    SELECT r.figure, r.part, r.record, r.subject, sum(r.amount) AS amount, sum(r.entries) AS entries
    FROM (${factsOf(form, bySubject, finding)}
    ) r
    GROUP BY r.figure, r.part, r.record, r.subject
  ) h
),
${latest(form)},
behind AS (
  SELECT figure, part, record, amount, entries
  FROM plain
  WHERE CASE WHEN kind IN ('stock', 'standing') THEN amount <> 0 WHEN kind = 'records' THEN entries > 0 AND amount > 0 ELSE entries > 0 END
  UNION ALL
  SELECT figure, part, record, sum(amount), sum(entries)
  FROM headed
  WHERE entries > 0 AND net > 0
  GROUP BY figure, part, record
  UNION ALL
  SELECT figure, part, record, amount, 1 FROM latest
)`
