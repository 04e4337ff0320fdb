import type { CrossCheckView, DraftEdit, DraftVersionView, DraftView, LeaderSheetView, MovedSentenceView, ProposalView, ReportView, YearFigureView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import type { ClosedPeriod } from './figures.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function reportQuery(town: number, period: ClosedPeriod) {
  return queryOptions({
    queryKey: ['report', town, period],
    queryFn: async ({ signal }) => orThrow(await ask<ReportView>('/report', { query: { town, ...period }, signal })),
  })
}

export function reportFileAddress(town: number, period: ClosedPeriod, as: 'docx' | 'pdf' | 'text'): string {
  return addressOf('/report/file', { town, ...period, as })
}

/** The report of one year of one town. */
export interface ReportOf {
  town: number
  year: number
}

const pathOf = ({ town, year }: ReportOf) => `/towns/${town}/reports/${year}`

export function draftQuery(of: ReportOf, cutoff: string) {
  return queryOptions({
    queryKey: ['report', 'draft', of, cutoff],
    queryFn: async ({ signal }) => orThrow(await ask<DraftView>(pathOf(of), { query: { cutoff }, signal })),
  })
}

export function editDraft(of: ReportOf, seen: number, edit: DraftEdit): Promise<{ version: number } | Refused> {
  return ask<{ version: number }>(`${pathOf(of)}/edits`, { method: 'POST', body: { seen, edit } })
}

export function draftVersionsQuery(of: ReportOf) {
  return queryOptions({
    queryKey: ['report', 'versions', of],
    queryFn: async ({ signal }) => orThrow(await ask<DraftVersionView[]>(`${pathOf(of)}/versions`, { signal })),
  })
}

export function restoreDraft(of: ReportOf, seen: number, version: number): Promise<{ version: number } | Refused> {
  return ask<{ version: number }>(`${pathOf(of)}/restorations`, { method: 'POST', body: { seen, version } })
}

export function movedQuery(of: ReportOf, days: { since: string; cutoff: string }) {
  return queryOptions({
    queryKey: ['report', 'moved', of, days],
    queryFn: async ({ signal }) => orThrow(await ask<MovedSentenceView[]>(`${pathOf(of)}/moved`, { query: days, signal })),
  })
}

/** `published`: with last year as it was published. */
export function yearFiguresQuery(of: ReportOf, cutoff: string, published = false) {
  return queryOptions({
    queryKey: ['report', 'figures', of, cutoff, published],
    queryFn: async ({ signal }) => orThrow(await ask<YearFigureView[]>(`${pathOf(of)}/figures`, { query: { cutoff, ...(published ? { published: 'yes' } : {}) }, signal })),
  })
}

export function crossChecksQuery(of: ReportOf, cutoff: string) {
  return queryOptions({
    queryKey: ['report', 'cross-checks', of, cutoff],
    queryFn: async ({ signal }) => orThrow(await ask<CrossCheckView[]>(`${pathOf(of)}/cross-checks`, { query: { cutoff }, signal })),
  })
}

export function leaderSheetQuery(of: ReportOf, cutoff: string) {
  return queryOptions({
    queryKey: ['report', 'leader-sheet', of, cutoff],
    queryFn: async ({ signal }) => orThrow(await ask<LeaderSheetView>(`${pathOf(of)}/leader-sheet`, { query: { cutoff }, signal })),
  })
}

export function proposalsQuery(of: ReportOf, cutoff: string) {
  return queryOptions({
    queryKey: ['report', 'proposals', of, cutoff],
    queryFn: async ({ signal }) => orThrow(await ask<ProposalView[]>(`${pathOf(of)}/proposals`, { query: { cutoff }, signal })),
  })
}
