import { v7 } from 'uuid'
import { findPublished, putPublished } from '../../store/exchange/published.ts'
import { fileId, listPublishedReports, reportId } from '../../store/exchange/published-report.ts'
import type { PublishedFile, PublishedReport } from '../../store/exchange/published-report.ts'
import { withoutTowns } from '../../store/in-towns.ts'
import type { InsideRoom } from './inside-room.ts'

/** Tells the internet zone of a town's published reports with their files, each once for how it stands. Answers how many it was told of. */
export async function tellReports({ app, clock, send }: Pick<InsideRoom, 'app' | 'clock' | 'send'>, town: number): Promise<number> {
  const lines = await withoutTowns(app, (tx) => listPublishedReports(tx, town))
  let told = 0
  for (const { year } of lines) {
    const id = reportId({ town, year })
    told += await withoutTowns(app, async (tx) => {
      const [report, before] = [await findPublished<PublishedReport>(tx, 'year-report', id), await findPublished<{ made: string }>(tx, 'year-report-told', id)]
      if (report === undefined || before?.body.made === report.body.made) return 0
      const files: Buffer[] = []
      for (const { ending } of report.body.files) {
        const file = await findPublished<PublishedFile>(tx, 'year-report-file', fileId({ town, year }, ending))
        files.push(Buffer.from(file?.body.bytes ?? '', 'base64'))
      }
      await putPublished(tx, { kind: 'year-report-told', id, town, body: { made: report.body.made }, moment: clock.now().moment })
      // what stands there is JSON
      await send(tx, { id: v7(), kind: 'year-report', says: JSON.parse(JSON.stringify(report.body)), files })
      return 1
    })
  }
  return told
}
