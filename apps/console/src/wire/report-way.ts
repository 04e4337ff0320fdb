import type { CountyWayView, ReportedView, StepAsked, WayView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'
import type { ReportOf } from './report.ts'

const pathOf = ({ town, year }: ReportOf) => `/towns/${town}/reports/${year}`

/** How far a report is on its way; somebody else may take a step at any time. */
export function reportWayQuery(of: ReportOf) {
  return queryOptions({ queryKey: ['report-way', of], queryFn: async ({ signal }) => orThrow(await ask<WayView>(`${pathOf(of)}/way`, { signal })), refetchInterval: 60_000 })
}

/** A step of the town, or of the county; `key` names the filled form, so that sent twice it is one. */
export function takeReportStep(of: ReportOf, side: 'town' | 'county', asked: StepAsked): Promise<{ number: number; edition: number | null } | Refused> {
  return ask(`${pathOf(of)}/way/${side === 'town' ? 'steps' : 'county-steps'}`, { method: 'POST', body: asked })
}

export interface CountyWayAsked {
  fromYear: number
  lines: CountyWayView['lines']
  note: string
  seen: number
  key: string
}

export function countyWayQuery(county: number, year: number) {
  return queryOptions({ queryKey: ['county-way', county, year], queryFn: async ({ signal }) => orThrow(await ask<CountyWayView>(`/towns/${county}/report-way`, { query: { year }, signal })) })
}

export function setCountyWay(county: number, asked: CountyWayAsked): Promise<{ version: number } | Refused> {
  return ask(`/towns/${county}/report-way`, { method: 'POST', body: asked })
}

/** Figures that were sent up, against those of today. */
export function reportedQuery(of: ReportOf) {
  return queryOptions({ queryKey: ['report-reported', of], queryFn: async ({ signal }) => orThrow(await ask<ReportedView>(`${pathOf(of)}/reported`, { signal })) })
}

export function reportedFileAddress(of: ReportOf): string {
  return addressOf(`${pathOf(of)}/reported/file`)
}

/** An edition that was fixed, as it was printed. */
export function frozenFileAddress(of: ReportOf, number: number, as: 'docx' | 'pdf' | 'text' | 'html'): string {
  return addressOf(`${pathOf(of)}/editions/${number}/file`, { as })
}
