import type { ConfirmView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'
import type { ReportOf } from './report.ts'

export interface ConfirmAt extends ReportOf {
  cutoff: string
}

const pathOf = ({ town, year }: ReportOf) => `/towns/${town}/reports/${year}/confirmations`

export function confirmQuery({ cutoff, ...of }: ConfirmAt) {
  return queryOptions({
    queryKey: ['report', 'confirm', of, cutoff],
    queryFn: async ({ signal }) => orThrow(await ask<ConfirmView>(pathOf(of), { query: { cutoff }, signal })),
  })
}

export interface SignedOnPaper {
  signer: string
  day: string
}

/** What may be done about figures and text; `key` names the attempt. */
export interface ConfirmDeeds {
  ask: { offices: string[]; note?: string }
  confirm: SignedOnPaper & { office: string; figures: { id: string; value: string | null; numerator: string | null; denominator: string | null }[] }
  object: SignedOnPaper & { office: string; reason: string; about: { figure: string } | { version: number; quote: string } }
  answer: { of: number; taken: boolean; note: string }
  withdraw: { of: number }
}

export function sendConfirm<D extends keyof ConfirmDeeds>({ cutoff, ...of }: ConfirmAt, deed: D, { key, body }: { key: string; body: ConfirmDeeds[D] }): Promise<{ number: number } | Refused> {
  return ask<{ number: number }>(`${pathOf(of)}/${deed}`, { method: 'POST', body: { key, cutoff, ...body } })
}
