import type { Pool } from '../store/connection.ts'
import { findPublished } from '../store/exchange/published.ts'
import { fileId, listPublishedReports, reportId } from '../store/exchange/published-report.ts'
import type { PublishedFile, PublishedLine, PublishedReport } from '../store/exchange/published-report.ts'
import { withoutTowns } from '../store/in-towns.ts'

export type { PublishedLine, PublishedReceipt, PublishedReport } from '../store/exchange/published-report.ts'

/** What everybody may read of yearly reports, in either zone. */
export interface PublishedReports {
  list: (town?: number) => Promise<PublishedLine[]>
  find: (of: { town: number; year: number }) => Promise<PublishedReport | undefined>
  file: (of: { town: number; year: number }, ending: string) => Promise<Buffer | undefined>
}

export function publishedReports(pool: Pool): PublishedReports {
  return {
    list: (town) => withoutTowns(pool, (tx) => listPublishedReports(tx, town ?? null)),
    find: async (of) => (await withoutTowns(pool, (tx) => findPublished<PublishedReport>(tx, 'year-report', reportId(of))))?.body,
    file: async (of, ending) => {
      const found = await withoutTowns(pool, (tx) => findPublished<PublishedFile>(tx, 'year-report-file', fileId(of, ending)))
      return found === undefined ? undefined : Buffer.from(found.body.bytes, 'base64')
    },
  }
}
