import type { ReportView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import type { ClosedPeriod } from './figures.ts'
import { orThrow } from './refused.ts'

export function reportQuery(town: number, period: ClosedPeriod) {
  return queryOptions({
    queryKey: ['report', town, period],
    queryFn: async ({ signal }) => orThrow(await ask<ReportView>('/report', { query: { town, ...period }, signal })),
  })
}

export function reportFileAddress(town: number, period: ClosedPeriod, as: 'docx' | 'text'): string {
  return addressOf('/report/file', { town, ...period, as })
}
