import type { Tx } from '../connection.ts'
import type { Found } from './finding.ts'

interface Series {
  series: string
  year: number
  first: number | null
  last: number | null
  count: number
  given: number | null
}

/** Numbers of papers: from 1 to the last one given, none missing. */
export async function checkNumbers(tx: Tx, town: number, found: Found): Promise<void> {
  const { rows } = await tx.query<Series>(
    `SELECT coalesce(n.series, s.series) AS series, coalesce(n.year, s.year) AS year, n.first, n.last, coalesce(n.count, 0) AS count, s.last AS given
     FROM (SELECT p.series, p.year, min(p.number) AS first, max(p.number) AS last, count(*) AS count FROM z.paper_number p WHERE p.town_id = $1 GROUP BY p.series, p.year) n
     FULL JOIN (SELECT q.series, q.year, q.last FROM z.paper_series q WHERE q.town_id = $1) s ON s.series = n.series AND s.year = n.year`, [town])
  for (const { series, year, first, last, count, given } of rows) {
    const say = (kind: string, what: string) => found({ table: 'paper_number', town, kind, what: `${series} ${year} 年：${what}` })
    if (count > 0 && (first !== 1 || last !== count)) say('gap', `文号从 ${first} 到 ${last}，实有 ${count} 个，有缺号`)
    if ((last ?? 0) !== (given ?? 0)) say('series', `最后给出的文号是 ${given ?? 0}，实有到 ${last ?? 0}`)
  }
}
