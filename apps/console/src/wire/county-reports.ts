import type { BodyFiguresView, BodyLineView, CountyFindings, CountyProofread, CountyReportsView, CountyTownReport, CountyTownView, LikePairs, TownFindings } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { useMe } from './me.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'
import type { ReportOf } from './report.ts'

/** A county, and a year of its towns' reports. */
export interface CountyYear {
  county: number
  year: number
}

const at = ({ county, year }: CountyYear) => `/towns/${county}/county-reports/${year}`

/** The county whose desk somebody holds, whichever of its towns is on the screen. */
export function useCounty(): { id: number; name: string } {
  const me = useMe()
  const held = me.may.find((one) => one.ask === 'county-reports.see')?.towns[0]
  const county = me.towns.find(({ id }) => id === held)
  return { id: county?.id ?? 0, name: county?.name ?? '' }
}

/** Whose yearly report one looks at today: in the last months the one that is being written, else the one of the year gone by. */
export function reportYear(today: string): string {
  return today.slice(5, 7) >= '10' ? today.slice(0, 4) : String(Number(today.slice(0, 4)) - 1)
}

export function countyReportsQuery(of: CountyYear) {
  return queryOptions({ queryKey: ['county-reports', 'all', of], queryFn: async ({ signal }) => orThrow(await ask<CountyReportsView>(at(of), { signal })) })
}

export function countyTownQuery(of: CountyYear, town: number) {
  return queryOptions({ queryKey: ['county-reports', 'town', of, town], queryFn: async ({ signal }) => orThrow(await ask<CountyTownReport>(`${at(of)}/towns/${town}`, { signal })) })
}

export function countyFileAddress(of: CountyYear, town: number, as: CountyTownReport['files'][number]): string {
  return addressOf(`${at(of)}/towns/${town}/file`, { as })
}

export function likePairsQuery(of: CountyYear, town: number, held: { with: number; withYear: number }) {
  return queryOptions({ queryKey: ['county-reports', 'pairs', of, town, held], queryFn: async ({ signal }) => orThrow(await ask<LikePairs>(`${at(of)}/towns/${town}/like`, { query: held, signal })) })
}

export function proofreadTown(of: CountyYear, town: number): Promise<CountyProofread | Refused> {
  return ask(`${at(of)}/towns/${town}/proofreading`)
}

export type CountyStep = CountyTownView['open'][number]
export interface StepsSent {
  step: CountyStep
  day: string
  said: string
  towns: readonly { town: number; seen: number; key: string }[]
}

export function takeCountySteps(of: CountyYear, sent: StepsSent): Promise<{ taken: number[]; refused: { town: number; says: string }[] } | Refused> {
  return ask(`${at(of)}/steps`, { method: 'POST', body: sent })
}

export function lookAtLink(of: CountyYear, town: number): Promise<NonNullable<CountyTownView['link']> | Refused> {
  return ask(`${at(of)}/towns/${town}/link`, { method: 'POST', body: {} })
}

export function remindTown(of: CountyYear, town: number): Promise<{ done: true } | Refused> {
  return ask(`${at(of)}/towns/${town}/reminders`, { method: 'POST', body: {} })
}

export function bodyFiguresQuery(of: CountyYear) {
  return queryOptions({ queryKey: ['county-reports', 'bodies', of], queryFn: async ({ signal }) => orThrow(await ask<BodyFiguresView>(`${at(of)}/body-figures`, { signal })) })
}

export function readBodyFigures(of: CountyYear, text: string): Promise<{ lines: BodyLineView[]; cut: boolean } | Refused> {
  return ask(`${at(of)}/body-figures/reading`, { method: 'POST', body: { text } })
}

export interface BodyFiguresSent {
  key: string
  body: string
  note: string
  lines: readonly { line: number; town: number; figure: string; value: string | null }[]
}

export function keepBodyFigures(of: CountyYear, sent: BodyFiguresSent): Promise<{ done: true } | Refused> {
  return ask(`${at(of)}/body-figures`, { method: 'POST', body: sent })
}

export function countyFindingsQuery(of: CountyYear) {
  return queryOptions({ queryKey: ['county-reports', 'findings', of], queryFn: async ({ signal }) => orThrow(await ask<CountyFindings>(`${at(of)}/findings`, { signal })) })
}

export function addFinding(of: CountyYear, town: number, sent: { key: string; day: string; source: string; says: string }): Promise<{ done: true } | Refused> {
  return ask(`${at(of)}/towns/${town}/findings`, { method: 'POST', body: sent })
}

const ofTown = ({ town, year }: ReportOf) => `/towns/${town}/reports/${year}/inspection-findings`

/** What the county wrote to a town about its report of a year. */
export function townFindingsQuery(of: ReportOf) {
  return queryOptions({ queryKey: ['report', 'findings-above', of], queryFn: async ({ signal }) => orThrow(await ask<TownFindings>(ofTown(of), { signal })) })
}

export function answerFinding(of: ReportOf, finding: string, sent: { key: string; says: string; block: string | null; quote: string | null }): Promise<{ done: true } | Refused> {
  return ask(`${ofTown(of)}/${finding}/answers`, { method: 'POST', body: sent })
}
