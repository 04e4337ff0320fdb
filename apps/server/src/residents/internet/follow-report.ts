import { refuse } from '@zhenzhi/kernel'
import type { Id, Moment, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { withoutTowns } from '../../store/in-towns.ts'
import { clearAnswer, findReport, listReadAnswers, listReports, setReportSeen } from '../../store/residents/resident-report.ts'
import type { ReportRow } from '../../store/residents/resident-report.ts'
import { deleteResident } from '../../store/residents/resident.ts'
import { forgetResidentSessions } from '../../store/residents/resident-session.ts'
import { forgetHitsBefore } from '../../store/people/rate-limit.ts'
import { Status } from '../messages.ts'
import { laterBy } from './resident-room.ts'
import type { ResidentRoom } from './resident-room.ts'

/** An answer stays here so many days after it was first read; a local setting. */
const daysAfterReading = 30

export interface FollowedReport {
  id: Id
  town: number
  number: string
  kind: string
  photos: number
  sent: Moment
  /** Undefined until the other zone told how it stands. */
  status: Status | undefined
}

export async function listFollowed(room: ResidentRoom, resident: Id): Promise<FollowedReport[]> {
  const rows = await withoutTowns(room.pool, (tx) => listReports(tx, resident))
  return rows.map((row) => followed(room, row))
}

/** One's own; another's is answered as one that is not there. Whoever opens an answer has read it. */
export async function findFollowed(room: ResidentRoom, resident: Id, id: Id): Promise<FollowedReport | undefined> {
  return withoutTowns(room.pool, async (tx) => {
    const row = await findReport(tx, resident, id)
    if (row?.answered === true && row.seen === null) await setReportSeen(tx, id, room.clock.now().moment)
    return row && followed(room, row)
  })
}

function followed({ keys }: ResidentRoom, { id, town, number, kind, photos, sent, status }: ReportRow): FollowedReport {
  return { id, town, number, kind, photos, sent, status: status === null ? undefined : Status.parse(JSON.parse(keys.open(status, id))) }
}

export async function rateReport(room: ResidentRoom, resident: Id, { id, rating, remark }: { id: Id; rating: string; remark: string }): Promise<{ done: true } | Refused> {
  const found = await findFollowed(room, resident, id)
  if (found?.status?.mayRate !== true) return refuse('wrong-state', '这一件还不能评价，等答复以后再评。')
  if (!['satisfied', 'basically-satisfied', 'unsatisfied'].includes(rating)) return refuse('field-missing', '请选择满意、基本满意或者不满意。', 'rating')
  if (remark.length > 500 || room.hasSecretMark(remark)) return refuse('field-wrong', '说明最多500个字，不能带密级标志。', 'remark')
  return tellInside(room, 'rating', { report: id, town: found.town, rating, remark: remark.toWellFormed().trim() })
}

export async function askReview(room: ResidentRoom, resident: Id, { id, words }: { id: Id; words: string }): Promise<{ done: true } | Refused> {
  const found = await findFollowed(room, resident, id)
  if (found?.status?.mayAskReview !== true) return refuse('wrong-state', '这一件现在不能申请复查。')
  if (words.length > 2000 || room.hasSecretMark(words)) return refuse('field-wrong', '理由最多2000个字，不能带密级标志。', 'words')
  return tellInside(room, 'review', { report: id, town: found.town, words: words.toWellFormed().trim() })
}

async function tellInside(room: ResidentRoom, kind: string, says: Record<string, string | number>): Promise<{ done: true } | Refused> {
  if (!(await room.isOpen())) return refuse('not-accepted', '现在送不到镇里，请过一会儿再试。')
  await withoutTowns(room.pool, (tx) => room.send(tx, { id: v7(), kind, says, files: [] }))
  return { done: true }
}

/** All that is kept here of a resident goes at once; what the office was told is its record, and is kept by its rules. */
export async function leave({ pool }: ResidentRoom, resident: Id): Promise<void> {
  await withoutTowns(pool, (tx) => deleteResident(tx, resident))
}

/** Ended sessions and codes go, whose address asked how often, and answers some time after they were read. */
export async function tidyResidents({ pool, clock, keys }: ResidentRoom): Promise<void> {
  const { moment } = clock.now()
  await withoutTowns(pool, async (tx) => {
    await forgetResidentSessions(tx, moment)
    await forgetHitsBefore(tx, laterBy(moment, -2 * 86_400))
    for (const { id, status } of await listReadAnswers(tx, laterBy(moment, -daysAfterReading * 86_400))) {
      if (status === null) continue
      const kept = Status.parse(JSON.parse(keys.open(status, id)))
      await clearAnswer(tx, id, keys.seal(JSON.stringify({ ...kept, answer: '' } satisfies Status), id))
    }
  })
}
