import { inTowns } from '../../store/in-towns.ts'
import type { Pool } from '../../store/connection.ts'
import type { EditionKept } from '../../store/reports/editions.ts'
import { lastSentEditions } from '../../store/reports/county/sent-editions.ts'
import type { EditionContent } from '../editions/edition-parts.ts'
import type { SentReport } from './county-parts.ts'

/** So many contents are read at a time: a county of many towns is read in turns. */
const atOnce = 20

/** What these towns sent up last for a year, by town. */
export async function readSent(app: Pool, towns: readonly number[], year: number): Promise<ReadonlyMap<number, SentReport>> {
  const sent = new Map<number, SentReport>()
  for (let from = 0; from < towns.length; from += atOnce) {
    const some = towns.slice(from, from + atOnce)
    for (const kept of await inTowns(app, some, (tx) => lastSentEditions(tx, some, year))) sent.set(kept.town, sentReport(kept))
  }
  return sent
}

function sentReport({ town, number, cutoff, hash, content }: EditionKept & { town: number }): SentReport {
  // What freezing wrote: nothing else writes this table.
  const { letter, figures } = content as EditionContent
  return { town, number, cutoff, hash, report: letter, figures }
}
