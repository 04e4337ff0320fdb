import type { CorrectionNoteView, DraftEdit, TakeBackView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { sendForm } from './files.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'
import type { ReportOf } from './report.ts'

const pathOf = ({ town, year }: ReportOf) => `/towns/${town}/reports/${year}`

/** In what a file that was edited outside differs from the report. Nothing of it is kept. */
export function compareFile(of: ReportOf, file: File, { cutoff, onProgress }: { cutoff: string; onProgress: (share: number) => void }): Promise<TakeBackView | Refused> {
  return sendForm<TakeBackView>(addressOf(`${pathOf(of)}/take-backs/file`, { cutoff }), file, { signal: new AbortController().signal, onProgress })
}

export interface Taken {
  key: string
  seen: number
  edits: DraftEdit[]
  notes: { block: string; figure: string; was: string; said: string | null; note: string }[]
}

export function takeBack(of: ReportOf, taken: Taken): Promise<{ version: number } | Refused> {
  return ask<{ version: number }>(`${pathOf(of)}/take-backs`, { method: 'POST', body: taken })
}

export function correctionNotesQuery(of: ReportOf) {
  return queryOptions({
    queryKey: ['report', 'notes', of],
    queryFn: async ({ signal }) => orThrow(await ask<CorrectionNoteView[]>(`${pathOf(of)}/correction-notes`, { signal })),
  })
}
