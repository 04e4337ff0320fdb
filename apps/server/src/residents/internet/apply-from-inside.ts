import type { Tx } from '../../store/connection.ts'
import { dropPublished, putPublished } from '../../store/exchange/published.ts'
import { setStatus } from '../../store/residents/resident-report.ts'
import { PublishedPage, Status, Town, Withdrawn } from '../messages.ts'
import type { ResidentRoom } from './resident-room.ts'

/** Takes what the inside zone tells: how a report stands, which towns there are, what was published. Part of the packet's own transaction. */
export async function applyFromInside(tx: Tx, { keys, clock }: Pick<ResidentRoom, 'keys' | 'clock'>, { kind, says }: { kind: string; says: unknown }): Promise<string | undefined> {
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
    case 'withdrawn': {
      const read = Withdrawn.safeParse(says)
      if (!read.success) return unread(kind)
      await dropPublished(tx, 'page', read.data.page)
      return undefined
    }
    default: return unread(kind)
  }
}

function unread(kind: string): string {
  return `有一条“${kind}”读不懂，没有办。两个区的系统版本可能不一样，请升级后再交换。`
}
