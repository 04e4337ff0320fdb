import { isRefused } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Finding } from '@zhenzhi/proofread'
import { reportText } from '@zhenzhi/reporting'
import type { CountyOf, CountyParts, SentReport } from './county-parts.ts'
import { readSent } from './read-sent.ts'
import { nothingSent } from './read-town.ts'

export interface SentProofread {
  certain: number
  likely: number
  /** The certain ones. */
  findings: readonly Finding[]
}

/** Characters at most; what is longer is no yearly report. */
const most = 100_000
/** So many results are remembered; what was sent does not change, so that they hold. */
const mostRemembered = 500

/** Proofreads what was sent up, in a thread of its own; a result is remembered by the hash of the edition until the server stops. */
export function makeSentProofreader({ app, proofread }: Pick<CountyParts, 'app' | 'proofread'>) {
  const known = new Map<string, SentProofread>()
  return {
    known: (sent: SentReport | undefined) => (sent === undefined ? undefined : known.get(sent.hash)?.certain),
    read: async ({ year }: CountyOf, town: number): Promise<SentProofread | Refused> => {
      const sent = (await readSent(app, [town], year)).get(town)
      if (sent === undefined) return nothingSent
      const before = known.get(sent.hash)
      if (before !== undefined) return before
      const { town: name, county } = sent.report.facts
      const told = await proofread({ source: reportText(sent.report), about: { town: name, county, year }, most })
      if (isRefused(told)) return told
      const of = (certainty: Finding['certainty']) => told.findings.filter((one) => one.certainty === certainty)
      const result = { certain: of('A').length, likely: of('B').length, findings: of('A') }
      if (known.size >= mostRemembered) known.clear()
      known.set(sent.hash, result)
      return result
    },
  }
}
