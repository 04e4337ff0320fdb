import type { Id } from '@zhenzhi/kernel'
import { withoutTowns } from '../../store/in-towns.ts'
import { findPublished, listPublished } from '../../store/exchange/published.ts'
import type { PublishedPage, Town } from '../messages.ts'
import { publishedReports } from '../published-reports.ts'
import { askReview, findFollowed, leave, listFollowed, rateReport, tidyResidents } from './follow-report.ts'
import type { ResidentRoom } from './resident-room.ts'
import { askCode, findSession, signOut, signOutEverywhere, takeCode } from './sign-in.ts'
import type { ResidentSession } from './sign-in.ts'
import { submitReport } from './submit-report.ts'
import type { ReportAsked } from './submit-report.ts'

export type Residents = ReturnType<typeof makeResidents>

/** All that is done for residents in the internet zone, tied to what it works with. */
export function makeResidents(room: ResidentRoom) {
  return {
    askCode: (asked: { phone: string; address: string }) => askCode(room, asked),
    takeCode: (asked: { phone: string; code: string; address: string }) => takeCode(room, asked),
    findSession: (token: string) => findSession(room, token),
    signOut: (token: string) => signOut(room, token),
    signOutEverywhere: (resident: Id) => signOutEverywhere(room, resident),
    leave: (resident: Id) => leave(room, resident),
    submit: (session: ResidentSession, asked: ReportAsked) => submitReport(room, session, asked),
    list: (resident: Id) => listFollowed(room, resident),
    find: (resident: Id, id: Id) => findFollowed(room, resident, id),
    rate: (resident: Id, asked: { id: Id; rating: string; remark: string }) => rateReport(room, resident, asked),
    askReview: (resident: Id, asked: { id: Id; words: string }) => askReview(room, resident, asked),
    towns: () => listTowns(room),
    /** Whether its towns are invented. */
    isDemo: async () => (await listTowns(room)).some(({ body }) => body.demo),
    pages: () => withoutTowns(room.pool, (tx) => listPublished<PublishedPage>(tx, 'page', 50)),
    page: (id: string) => withoutTowns(room.pool, (tx) => findPublished<PublishedPage>(tx, 'page', id)),
    reports: publishedReports(room.pool),
    countRequest: (address: string) => room.count(`address:${address}`, { most: 1200, seconds: 60, every: 20 }),
    tidy: () => tidyResidents(room),
    isOpen: room.isOpen,
  }
}

function listTowns({ pool }: Pick<ResidentRoom, 'pool'>) {
  return withoutTowns(pool, (tx) => listPublished<Town>(tx, 'town', 500))
}
