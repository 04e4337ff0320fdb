import type { DraftProofView, ProofRead } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import type { ClosedPeriod } from './figures.ts'
import { sendForm } from './files.ts'
import { broken, orThrow, unreachable } from './refused.ts'
import type { Refused } from './refused.ts'
import { reportFileAddress } from './report.ts'
import type { ReportOf } from './report.ts'

/** What an editor would mark in a text. Nothing of it is kept. */
export function proofreadText(town: number, asked: { text: string; year?: number }): Promise<ProofRead | Refused> {
  return ask<ProofRead>(`/towns/${town}/proofreading`, { method: 'POST', body: asked })
}

/** The same of a .docx or .txt, with its text. */
export function proofreadFile(town: number, file: File, { year, onProgress }: { year: number | undefined; onProgress: (share: number) => void }): Promise<ProofRead | Refused> {
  return sendForm<ProofRead>(addressOf(`/towns/${town}/proofreading/file`, { year }), file, { signal: new AbortController().signal, onProgress })
}

/** The report of a year as it reads on a cut-off day, proofread. */
export function ownReportQuery(town: number, { year, cutoff }: { year: number; cutoff: string }) {
  return queryOptions({
    queryKey: ['report', 'proofread', town, year, cutoff],
    queryFn: async () => {
      const text = orThrow(await reportText(town, { from: `${year}-01-01`, to: `${year}-12-31`, cutoff }))
      return orThrow(await proofreadText(town, { text, year }))
    },
  })
}

async function reportText(town: number, period: ClosedPeriod): Promise<string | Refused> {
  try {
    const reply = await fetch(reportFileAddress(town, period, 'text'), { credentials: 'same-origin' })
    return reply.ok ? await reply.text() : broken(reply.status, undefined)
  } catch {
    return unreachable
  }
}

/** What an editor would mark in the draft of a year, as it reads on a cut-off day in one of its versions. */
export function draftProofQuery({ town, year }: ReportOf, { cutoff, version }: { cutoff: string; version: number }) {
  return queryOptions({
    queryKey: ['report', 'draft-proof', town, year, cutoff, version],
    queryFn: async ({ signal }) => orThrow(await ask<DraftProofView>(`/towns/${town}/reports/${year}/proofreading`, { query: { cutoff }, signal })),
    staleTime: 60_000,
    retry: false,
  })
}
