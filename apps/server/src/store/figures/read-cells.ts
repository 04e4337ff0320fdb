import type { Form } from './as-of.ts'
import { keysTold } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { subjectSources } from './subject-sources.ts'

/** By what a table puts subjects into its rows or columns: a dimension by its place among the measure's, from 1, or months and the like. */
export type Bucket = { at: number } | { every: 'month' | 'quarter' | 'year' }

/** A distinct part that a table tells by its rows and columns: the whole of it, read in one pass for all its cells. */
export interface CellGroup {
  whole: AskedPart
  rows: Bucket | undefined
  cols: Bucket | undefined
}

/**
 * Text of `group_cells`, `(part, amount)`: how many subjects stand in each cell, where each of them is counted once in every row, every column and
 * in the whole. The subjects are read once and put together in four ways, instead of once a cell. `groups` and `places` name parameters.
 */
export const groupCells = (form: Form, { groups, places }: { groups: `$${number}`; places: `$${number}` }): string => `
groups AS (
  SELECT * FROM jsonb_to_recordset(${groups}::jsonb) AS g (
    number int, kind text, measure text COLLATE "C", from_day date, to_day date, k1 text[] COLLATE "C", k2 text[] COLLATE "C", k3 text[] COLLATE "C", k4 text[] COLLATE "C",
    row_at int, row_every text, col_at int, col_every text)
),
places AS (
  SELECT * FROM jsonb_to_recordset(${places}::jsonb) AS p (part int, number int, row_key text COLLATE "C", col_key text COLLATE "C")
),
group_cells AS (
  SELECT p.part, n.amount
  FROM (
    SELECT s.number, s.row_key, s.col_key, s.all_rows, s.all_cols, count(*) AS amount
    FROM (
      SELECT r.number, r.row_key, r.col_key, GROUPING(r.row_key) = 1 AS all_rows, GROUPING(r.col_key) = 1 AS all_cols
      FROM (${subjectSources(form).map((source) => `
        SELECT a.number, ${bucketOf('row')} AS row_key, ${bucketOf('col')} AS col_key, d.subject, d.net FROM groups a ${source}`).join(`
        UNION ALL`)}
      ) r
      GROUP BY r.number, r.subject, GROUPING SETS ((r.row_key, r.col_key), (r.row_key), (r.col_key), ())
      HAVING sum(r.net) > 0
    ) s
    GROUP BY s.number, s.row_key, s.col_key, s.all_rows, s.all_cols
  ) n
  JOIN places p ON p.number = n.number AND n.all_rows = (p.row_key IS NULL) AND n.all_cols = (p.col_key IS NULL)
    AND (n.all_rows OR n.row_key = p.row_key) AND (n.all_cols OR n.col_key = p.col_key)
)`

function bucketOf(side: 'row' | 'col'): string {
  return `CASE WHEN a.${side}_every IS NULL THEN d.by_keys[a.${side}_at] ELSE to_char(date_trunc(a.${side}_every, d.day::timestamp), 'YYYY-MM-DD') END`
}

export function groupsJson(groups: readonly CellGroup[]): string {
  return JSON.stringify(groups.map(({ whole: { kind, measure, from, to, keys }, rows, cols }, number) => ({
    number, kind, measure, from_day: from ?? '-infinity', to_day: to, ...keysTold(keys),
    ...sideOf('row', rows), ...sideOf('col', cols),
  })))
}

function sideOf(side: 'row' | 'col', bucket: Bucket | undefined) {
  if (bucket === undefined) return {}
  return 'at' in bucket ? { [`${side}_at`]: bucket.at } : { [`${side}_every`]: bucket.every }
}

export function placesJson(parts: readonly AskedPart[]): string {
  return JSON.stringify(parts.flatMap(({ part, cell }) => (cell === undefined ? [] : [{ part, number: cell.group, row_key: cell.row ?? null, col_key: cell.col ?? null }])))
}
