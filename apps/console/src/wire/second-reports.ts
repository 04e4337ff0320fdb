import type { SecondReportView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

/** One report of one period: a year, or a month. */
export interface SecondOf {
  town: number
  report: string
  period: string
}

const pathOf = ({ town, report }: SecondOf) => `/towns/${town}/second-reports/${report}`

export function secondReportsQuery(town: number) {
  return queryOptions({
    queryKey: ['second-reports', town],
    queryFn: async ({ signal }) => orThrow(await ask<Pick<SecondReportView, 'id' | 'title' | 'every' | 'basis'>[]>(`/towns/${town}/second-reports`, { signal })),
  })
}

export function secondReportQuery(of: SecondOf) {
  return queryOptions({
    queryKey: ['second-reports', of],
    queryFn: async ({ signal }) => orThrow(await ask<SecondReportView>(pathOf(of), { query: { period: of.period }, signal })),
  })
}

export function enterSecond(of: SecondOf, entered: { seen: number; typed: Record<string, string>; written: Record<string, string> }): Promise<{ version: number } | Refused> {
  return ask<{ version: number }>(`${pathOf(of)}/entries`, { method: 'POST', body: { period: of.period, ...entered } })
}

export function sendSecond(of: SecondOf, seen: number): Promise<{ version: number } | Refused> {
  return ask<{ version: number }>(`${pathOf(of)}/sent`, { method: 'POST', body: { period: of.period, seen } })
}

export function secondFileAddress(of: SecondOf, as: 'docx' | 'xlsx'): string {
  return addressOf(`${pathOf(of)}/file`, { period: of.period, as })
}
