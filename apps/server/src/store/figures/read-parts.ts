import { addDecimals, compareDecimals } from '@zhenzhi/kernel'
import type { Day, Grade, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import type { AsOf } from './as-of.ts'
import { asked, askedJson, spans, spansJson } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { groupCells, groupsJson, placesJson } from './read-cells.ts'
import type { CellGroup } from './read-cells.ts'
import { amounts } from './read-amounts.ts'
import { latest } from './read-latest.ts'
import { subjects } from './read-distinct.ts'
import { roomToSort } from './room-to-add.ts'

/** What a part amounts to. Decimals are in the measure's own unit. */
export interface PartRead {
  /** Of a distinct or standing part how many subjects stand, of a part by periods how many of them have one. Null: the latest of nothing. */
  amount: string | null
  /** Entries that stand: posted and not reversed. */
  entries: number
  grades: readonly Grade[]
}

export interface PartsRead {
  /** The seal that the balances stood at; on screen the unsealed facts come on top. Moment null: nothing was sealed yet. */
  sealed: { seq: number; moment: Moment | null }
  parts: ReadonlyMap<number, PartRead>
}

interface Row {
  seq: number
  moment: Moment | null
  part: number | null
  bucket: Day | null
  grade: Grade | null
  amount: string
  entries: number
}

const textOf = (asOf: AsOf, inCells = false): string => {
  const form = formOf(asOf, '$4')
  const [groups, places] = asOf === 'screen' ? ['$4', '$5'] as const : ['$5', '$6'] as const
  return `
WITH ${[asked, spans, form.with, amounts(form), subjects(form), latest(form), ...(inCells ? [groupCells(form, { groups, places })] : [])].join(',')}
SELECT h.seq, b.moment, r.part, r.bucket, r.grade, r.amount, r.entries::bigint AS entries
FROM z.seal_head h
LEFT JOIN z.seal_batch b ON b.town_id = $1 AND b.batch = h.batch
LEFT JOIN (
  SELECT part, bucket, grade, amount, entries FROM amounts
  UNION ALL
  SELECT part, NULL, NULL, amount, 0 FROM subjects
  UNION ALL
  SELECT part, NULL, grade, amount, 1 FROM latest${inCells ? `
  UNION ALL
  SELECT part, NULL, NULL, amount, 0 FROM group_cells` : ''}
) r ON true
WHERE h.town_id = $1`
}

const texts = { screen: textOf('screen'), sequence: textOf(0), screenCells: textOf('screen', true), sequenceCells: textOf(0, true) }

const bySubject: readonly AskedPart['kind'][] = ['subjects', 'standing', 'records']

interface Asking {
  parts: readonly AskedPart[]
  asOf: AsOf
  /** Of the parts that are cells of a table. */
  groups?: readonly CellGroup[]
}

/**
 * Reads every part of a town in one statement, so that nothing is counted twice or missed while the sealer commits, and all figures
 * of one page are of one moment. `asOf` a sequence: as it was then, whatever was sealed since.
 */
export async function readParts(tx: Tx, town: number, { parts, asOf, groups = [] }: Asking): Promise<PartsRead> {
  const inCells = groups.length === 0 ? [] : [groupsJson(groups), placesJson(parts)]
  const values = [town, askedJson(parts), spansJson(parts), ...(asOf === 'screen' ? [] : [asOf]), ...inCells]
  const ask = () => tx.query<Row>(textFor(asOf, inCells.length > 0), values)
  const { rows } = await (parts.some(({ kind }) => bySubject.includes(kind)) ? roomToSort(tx, ask) : ask())
  const [head] = rows
  if (head === undefined) throw new Error(`town ${town} has no seal head`)
  const byPart = Map.groupBy(rows, ({ part }) => part)
  return {
    sealed: { seq: head.seq, moment: head.moment },
    parts: new Map(parts.map((part) => [part.part, partRead(part, byPart.get(part.part) ?? [])])),
  }
}

function textFor(asOf: AsOf, inCells: boolean): string {
  if (asOf === 'screen') return inCells ? texts.screenCells : texts.screen
  return inCells ? texts.sequenceCells : texts.sequence
}

function partRead({ kind }: AskedPart, rows: readonly Row[]): PartRead {
  const booked = rows.filter(({ grade }) => grade !== null)
  const stands = kind === 'stock' || kind === 'standing' ? ({ amount }: Row) => compareDecimals(amount, '0') !== 0 : ({ entries }: Row) => entries > 0
  return {
    amount: amountOf(kind, rows),
    entries: booked.reduce((sum, { entries }) => sum + entries, 0),
    grades: [...new Set(booked.filter(stands).flatMap(({ grade }) => grade ?? []))].sort(),
  }
}

function amountOf(kind: AskedPart['kind'], rows: readonly Row[]): string | null {
  if (kind === 'latest') return rows.find(({ grade }) => grade !== null)?.amount ?? null
  if (kind === 'entries') return String(rows.reduce((sum, { entries }) => sum + entries, 0))
  // of what a body supplied it says how many subjects or periods there were
  const supplied = rows.filter(({ grade }) => grade === 'supply')
  if (kind === 'subjects' || kind === 'standing' || kind === 'records') return sumOf([...rows.filter(({ grade }) => grade === null), ...supplied])
  if (kind !== 'periods') return sumOf(rows)
  const periods = Map.groupBy(rows.filter(({ grade }) => grade !== 'supply'), ({ bucket }) => bucket)
  return addDecimals(String([...periods.values()].filter((period) => compareDecimals(sumOf(period), '0') > 0).length), sumOf(supplied))
}

function sumOf(rows: readonly Row[]): string {
  return rows.reduce((sum, { amount }) => addDecimals(sum, amount), '0')
}
