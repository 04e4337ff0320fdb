import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { ZodSafeParseResult } from 'zod'
import { insertExchangeCase, isExchangeCase } from '../../store/exchange/exchange-case.ts'
import type { Tx } from '../../store/connection.ts'
import { findActsByKey } from '../../store/evidence/read-streams.ts'
import { inTowns } from '../../store/in-towns.ts'
import { Rating, Report, Review } from '../messages.ts'
import type { Status } from '../messages.ts'
import { residentsAccount } from './inside-room.ts'
import type { Asked, InsideRoom } from './inside-room.ts'

interface Came {
  id: Id
  kind: string
  says: unknown
  files: readonly Buffer[]
}

/**
 * Takes what the internet zone tells: a report becomes a case under the report's own id, a rating or the asking for a review an act in it. Each
 * is keyed by its message: taken again after a kill, it is done once. Answers what could not be done, without a word of what was said.
 */
export async function applyFromInternet(tx: Tx, room: InsideRoom, { id, kind, says, files }: Came): Promise<string | undefined> {
  switch (kind) {
    case 'report': return withRead(Report.safeParse(says), kind, (report) => openReport(tx, room, { report, files }))
    case 'rating': return withRead(Rating.safeParse(says), kind, ({ report, town, rating, remark }) =>
      step(room, { town, report, name: 'rate', key: id, what: { rating, ...(remark === '' ? {} : { remark }) } }))
    case 'review': return withRead(Review.safeParse(says), kind, ({ report, town, words }) =>
      step(room, { town, report, name: 'askReview', key: id, what: words === '' ? {} : { reviewWords: words } }))
    default: return `有一条“${kind}”读不懂，没有办。两个区的系统版本可能不一样，请升级后再交换。`
  }
}

async function withRead<T>(read: ZodSafeParseResult<T>, kind: string, work: (told: T) => Promise<string | undefined>): Promise<string | undefined> {
  return read.success ? work(read.data) : `有一条“${kind}”内容不完整，没有办。`
}

const who = (town: number): Asked['who'] => ({ account: residentsAccount, post: 'resident', organisation: String(town) })

async function openReport(tx: Tx, room: InsideRoom, { report, files }: { report: Report; files: readonly Buffer[] }): Promise<string | undefined> {
  const { app } = room
  const { town } = report
  // By the act that opened it, and not by the id alone: any case of the town could be named.
  const known = await inTowns(app, [town], async (own) => (await findActsByKey(own, town, [report.report])).get(report.report)?.stream === report.report)
  const refused = known ? undefined : await register(room, report, files)
  if (refused !== undefined) {
    const note = said(report.number, refused)
    await room.send(tx, { id: v7(), kind: 'status', says: notTaken(report.report, refused), files: [] })
    return note
  }
  await inTowns(app, [town], (tx) => insertExchangeCase(tx, town, report.report))
  return undefined
}

async function register(room: InsideRoom, { report, town, kind, words, spot, village, about, name, phone }: Report, files: readonly Buffer[]): Promise<Refused | undefined> {
  const photos: Id[] = []
  for (const [at, bytes] of files.entries()) {
    const kept = await room.keepPhoto(town, { name: `照片${at + 1}`, bytes })
    if (typeof kept !== 'string') return kept
    photos.push(kept)
  }
  const what = {
    channel: 'online', kind, words, reporter: { name, phone },
    ...(spot === '' ? {} : { spot }), ...(village === null ? {} : { village }), ...(about === null ? {} : { about }), ...(photos.length === 0 ? {} : { photos }),
  }
  const taken = await room.take(town, { caseId: report, definition: room.definition().id, kind: 'open', name: 'register', key: report, day: room.clock.now().day, what, who: who(town) })
  return isRefused(taken) ? taken : undefined
}

/** Whoever sent it is told, and why. */
function notTaken(report: Id, { refusal }: Refused): Status {
  return {
    report, position: 1, state: '没有收下', who: '', until: null, untilWhat: '', article: '', statutory: false, late: false, answer: refusal.says,
    remedy: '请改好后再提交一件，或者打电话、到窗口反映。', mayRate: false, mayAskReview: false, rating: null,
  }
}

async function step(room: InsideRoom, { town, report, name, key, what }: { town: number; report: Id; name: string; key: Id; what: Asked['what'] }): Promise<string | undefined> {
  // Only in what came from there: the internet zone acts in no other case.
  if (!(await inTowns(room.app, [town], (tx) => isExchangeCase(tx, town, report)))) return '有一条说的来件这里没有，没有办。'
  const taken = await room.take(town, { caseId: report, kind: 'step', name, key, day: room.clock.now().day, what, who: who(town) })
  return isRefused(taken) ? said(report.slice(-6), taken) : undefined
}

/** Where it may be done later, the packet waits; otherwise it is said. */
function said(number: string, { refusal }: Refused): string {
  if (refusal.code === 'busy') throw new Error(refusal.says)
  return `来件 ${number} 没有办成：${refusal.says}`
}
