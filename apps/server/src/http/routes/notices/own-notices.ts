import { countNotices, listNotices, readNotices } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { CaseNames } from '../../../cases/case-names.ts'
import type { NoticeCursor, NoticeDesk } from '../../../notices/notice-desk.ts'
import { noticeView } from '../../present/notice-view.ts'

const asks = 'self'
const done = { done: true } as const

/** What somebody is told. Asked for by the account of the reach alone; whose case went out of reach is not told any more. */
export const ownNoticeRoutes: FastifyPluginAsyncZod<{ notices: NoticeDesk; names: CaseNames }> = async (app, { notices, names }) => {
  app.get('/notices', { schema: listNotices, config: { asks } }, async ({ officer, query }) => {
    const [found, named] = await Promise.all([notices.list(officer.reach, readCursor(query.before)), names.forTowns(officer.reach.towns)])
    return { notices: found.notices.map((notice) => noticeView(notice, named)), next: found.next === null ? null : `${found.next.rings} ${found.next.id}` }
  })

  app.get('/notices/unread', { schema: countNotices, config: { asks, byItself: true } }, async ({ officer }) => ({ unread: await notices.unread(officer.reach) }))

  app.post('/notices/read', { schema: readNotices, config: { asks } }, async ({ officer, body }) => {
    await notices.read(officer.reach, body.ids)
    return done
  })
}

/** What is no cursor of ours is the first page. */
function readCursor(text: string | undefined): NoticeCursor | undefined {
  const [, rings, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? []
  return rings === undefined || id === undefined || Number.isNaN(Date.parse(rings)) ? undefined : { rings, id }
}
