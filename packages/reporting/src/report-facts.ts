import type { Day } from '@zhenzhi/kernel'

/** What is known of the report itself. Days are of Shanghai, both ends counted. */
export interface ReportFacts {
  town: string
  county: string
  year: number
  from: Day
  to: Day
  /** Registered up to this day. Before `to`, the report is a draft. */
  cutoff: Day
  signedOn: Day | null
  addressee: string
  copyTo: readonly string[]
  signature: string
  /** Those who sign it, where they are several: Party committee and government. The last of them is `signature`. */
  signatories?: readonly string[]
  /** The head of an upward letter (上行文); absent in the public edition and in a plain draft. */
  letterhead?: { issuers: readonly string[]; number: string; signer: string }
  /** The office that prints it (印发机关), for the foot of the last page. */
  printedBy?: string
}

export function isDraft(facts: Pick<ReportFacts, 'cutoff' | 'to'>): boolean {
  return facts.cutoff < facts.to
}

/** '2027-01-05' as 2027年1月5日: Arabic, no zero before month or day (GB/T 9704—2012, 7.3.5.4). */
export function printDay(day: Day): string {
  return `${day.slice(0, 4)}年${printMonthDay(day)}`
}

/** '2026-11-30' as 11月30日. */
export function printMonthDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}
