import type { EditionsView, LetterDetails } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'
import type { ReportOf } from './report.ts'

export type EditionKind = 'upward' | 'public'
export type EditionFileKind = 'docx' | 'pdf' | 'html' | 'text'

const pathOf = ({ town, year }: ReportOf) => `/towns/${town}/reports/${year}`

/** Both editions as they would be printed at a cut-off, what is apart between them, and those that are fixed. */
export function editionsQuery(of: ReportOf, cutoff: string) {
  return queryOptions({ queryKey: ['report', 'editions', of, cutoff], queryFn: async ({ signal }) => orThrow(await ask<EditionsView>(`${pathOf(of)}/editions`, { query: { cutoff }, signal })) })
}

export function keepLetterDetails(of: ReportOf, asked: { seen: number; key: string; details: LetterDetails }): Promise<{ version: number } | Refused> {
  return ask(`${pathOf(of)}/details`, { method: 'POST', body: asked })
}

export function freezeEdition(of: ReportOf, asked: { kind: EditionKind; cutoff: string }): Promise<{ number: number; hash: string } | Refused> {
  return ask(`${pathOf(of)}/editions`, { method: 'POST', body: asked })
}

export function setReceiptsOpen(town: number, asked: { seen: number; key: string; open: boolean }): Promise<{ version: number } | Refused> {
  return ask(`/towns/${town}/report-openness`, { method: 'POST', body: asked })
}

/** An edition as it would be printed now. */
export function editionFileAddress(of: ReportOf, asked: { kind: EditionKind; cutoff: string; as: EditionFileKind }): string {
  return addressOf(`${pathOf(of)}/editions/file`, asked)
}
