import { createHash } from 'node:crypto'
import type { Tx } from '../../store/connection.ts'
import { dropPublished, putPublished } from '../../store/exchange/published.ts'
import { setStatus } from '../../store/residents/resident-report.ts'
import { fileId, reportId } from '../../store/exchange/published-report.ts'
import type { PublishedReport } from '../../store/exchange/published-report.ts'
import { PublishedPage, Status, Town, Withdrawn, YearReport } from '../messages.ts'
import type { ResidentRoom } from './resident-room.ts'

/** Takes what the inside zone tells: how a report stands, which towns there are, what was published. Part of the packet's own transaction. */
export async function applyFromInside(tx: Tx, { keys, clock }: Pick<ResidentRoom, 'keys' | 'clock'>, { kind, says, files = [] }: { kind: string; says: unknown; files?: readonly Buffer[] }): Promise<string | undefined> {
  const { moment } = clock.now()
  switch (kind) {
    case 'status': {
      const read = Status.safeParse(says)
      if (!read.success) return unread(kind)
      const { report, position, answer } = read.data
      await setStatus(tx, { id: report, position, status: keys.seal(JSON.stringify(read.data), report), answered: answer !== '' })
      return undefined
    }
    case 'town': {
      const read = Town.safeParse(says)
      if (!read.success) return unread(kind)
      await putPublished(tx, { kind, id: String(read.data.town), town: read.data.town, body: read.data, moment })
      return undefined
    }
    case 'page': {
      const read = PublishedPage.safeParse(says)
      if (!read.success) return unread(kind)
      await putPublished(tx, { kind, id: read.data.page, town: read.data.town, body: read.data, moment })
      return undefined
    }
    case 'year-report': {
      const read = YearReport.safeParse(says)
      return read.success && read.data.files.length === files.length ? putReport(tx, { report: read.data, files, moment }) : unread(kind)
    }
    case 'withdrawn': {
      const read = Withdrawn.safeParse(says)
      if (!read.success) return unread(kind)
      await dropPublished(tx, 'page', read.data.page)
      return undefined
    }
    default: return unread(kind)
  }
}

/** A file that is not what its page says of it is left out: the page is read without it. */
async function putReport(tx: Tx, { report, files, moment }: { report: PublishedReport; files: readonly Buffer[]; moment: string }): Promise<undefined> {
  const { town } = report
  const sound = report.files.filter(({ sha256 }, at) => createHash('sha256').update(files[at] ?? '').digest('hex') === sha256)
  for (const [at, file] of report.files.entries()) {
    if (sound.includes(file)) await putPublished(tx, { kind: 'year-report-file', id: fileId(report, file.ending), town, body: { bytes: files[at]?.toString('base64') ?? '' }, moment })
  }
  await putPublished(tx, { kind: 'year-report', id: reportId(report), town, body: { ...report, files: sound }, moment })
  return undefined
}

function unread(kind: string): string {
  return `有一条“${kind}”读不懂，没有办。两个区的系统版本可能不一样，请升级后再交换。`
}
