import type { BoardFigure, ClosingView, ComparedFigure, FigureTableView, ReceiptView, SameNamedView } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

/** Without a cut-off: as the books stand now. */
export interface Period {
  from: string
  to: string
  cutoff?: string
}
export type ClosedPeriod = Required<Period>

/** Every figure, with last year's beside it. */
export function boardQuery(town: number, period: Period) {
  return queryOptions({
    queryKey: ['figures', town, period],
    queryFn: async ({ signal }) => orThrow(await ask<BoardFigure[]>('/figures', { query: { town, ...period, beside: 'yes' }, signal })),
  })
}

export type RecordCounts = Readonly<Record<string, number>>

/** How many records are behind each figure; of a county none is told. */
function recordCountsQuery(town: number, period: Period) {
  return queryOptions({
    queryKey: ['figures', 'records', town, period],
    queryFn: async ({ signal }) => orThrow(await ask<RecordCounts>('/figures/records', { query: { town, ...period }, signal })),
  })
}

/** The same, while the rest of a page is there already; undefined until they are counted. */
export function useRecordCounts(town: number, period: Period, wanted = true): RecordCounts | undefined {
  const { data: counts, isError } = useQuery({ ...recordCountsQuery(town, period), enabled: wanted })
  return isError || !wanted ? nothingCounted : counts
}

const nothingCounted: RecordCounts = {}

/** One figure, as its receipt has it. */
export function figureQuery(town: number, figure: string, period: Period) {
  return queryOptions({
    queryKey: ['receipt', town, figure, period, 'figure'],
    queryFn: async ({ signal }) => orThrow(await ask<ReceiptView>(`/figures/${encodeURIComponent(figure)}/receipt`, { query: { town, ...period }, signal })).figure,
  })
}

export type Part = 'numerator' | 'denominator'
interface ReceiptAsked {
  town: number
  figure: string
  period: Period
  part: Part | undefined
  /** Of one composed here, as an earlier version read it. */
  version?: number | undefined
}

export function receiptQuery({ town, figure, period, part, version }: ReceiptAsked) {
  return infiniteQueryOptions({
    queryKey: ['receipt', town, figure, period, part, version],
    queryFn: async ({ pageParam, signal }) =>
      orThrow(await ask<ReceiptView>(`/figures/${encodeURIComponent(figure)}/receipt`, { query: { town, ...period, part, version, after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

export function closingsQuery(town: number) {
  return queryOptions({
    queryKey: ['closings', town],
    queryFn: async ({ signal }) => orThrow(await ask<ClosingView[]>('/closings', { query: { town }, signal })),
  })
}

export function closePeriod(closing: ClosedPeriod & { town: number; note: string }): Promise<ClosingView | Refused> {
  return ask<ClosingView>('/closings', { method: 'POST', body: closing })
}

export interface Comparison {
  closing: ClosingView
  figures: ComparedFigure[]
}

export function comparisonQuery(town: number, id: string) {
  return queryOptions({
    queryKey: ['comparison', town, id],
    queryFn: async ({ signal }) => orThrow(await ask<Comparison>(`/closings/${id}/compare`, { query: { town }, signal })),
  })
}

/** Which figure, of which days, by what in rows and columns. */
export interface TableAsked {
  town: number
  figure: string
  period: Period
  rows: string
  cols: string
}

export function tableQuery({ town, figure, period, rows, cols }: TableAsked) {
  return queryOptions({
    queryKey: ['figures', 'table', town, figure, period, rows, cols],
    queryFn: async ({ signal }) => orThrow(await ask<FigureTableView>('/figures/table', { query: { town, figure, ...period, rows, cols }, signal })),
  })
}

export function tableFileAddress({ town, figure, period, rows, cols }: TableAsked): string {
  return addressOf('/figures/table/file', { town, figure, ...period, rows, cols })
}

export function sameNamedQuery(town: number, period: Period) {
  return queryOptions({
    queryKey: ['figures', 'same-named', town, period],
    queryFn: async ({ signal }) => orThrow(await ask<SameNamedView[]>('/figures/same-named', { query: { town, ...period }, signal })),
  })
}
