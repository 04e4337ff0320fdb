import type { Form } from './as-of.ts'
import { hasKeys } from './asked-part.ts'

const fromBalances = (table: string, day: string, width: string) => `
  SELECT s.part, b.bucket, b.grade, b.amount, b.entries
  FROM spans s
  JOIN asked a ON a.part = s.part
  CROSS JOIN LATERAL (
    SELECT date_trunc(a.every, b.${day}::timestamp)::date AS bucket, b.grade, sum(b.amount) AS amount, sum(b.entries) AS entries
    FROM z.${table} b
    WHERE b.town_id = $1 AND b.measure = a.measure AND b.${day} BETWEEN s.first AND s.last ${width} AND ${hasKeys('b')}
    GROUP BY 1, 2
  ) b`

/**
 * The reader of count, sum, stock and per: amounts and entries of every part by grade (and by month, quarter or year where the part asks),
 * from days, months and years as `spans` says, plus the tail. Distinct parts are read too, for their grades and entries.
 */
export const amounts = ({ tail }: Form): string => `
amounts AS (
  SELECT r.part, r.bucket, r.grade, sum(r.amount) AS amount, sum(r.entries) AS entries
  FROM (${fromBalances('balance_day', 'day', `AND s.span = 'day'`)}
  UNION ALL${fromBalances('balance_span', 'first_day', `AND b.span = s.span`)}
  UNION ALL
  SELECT a.part, date_trunc(a.every, t.day::timestamp)::date, t.grade, t.amount, t.entries
  FROM asked a
  JOIN ${tail} t ON t.measure = a.measure AND t.day BETWEEN a.from_day AND a.to_day AND ${hasKeys('t')}
  WHERE a.kind <> 'latest'
  ) r
  GROUP BY r.part, r.bucket, r.grade
)`
