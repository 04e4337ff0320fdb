import { dayOf, isRefused } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ResidentSession } from '../../../residents/internet/sign-in.ts'
import { statusOf } from '../../status.ts'
import { sayingPage } from '../pages/home-page.ts'
import { minePage, oneReportPage } from '../pages/mine-page.ts'
import type { PortalParts } from '../portal-parts.ts'
import { withForm } from '../resident-form.ts'
import { findResident } from '../session.ts'

interface One { Params: { id: string }; Querystring: { sent?: unknown } }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What is one's own: the reports, how each stands, rating it, asking for a review. */
export async function mineRoutes(app: FastifyInstance, parts: PortalParts): Promise<void> {
  const { residents } = parts
  app.get('/mine', async (request, reply) => {
    const session = await findResident(request, parts)
    if (session === undefined) return reply.redirect('/sign-in?back=%2Fmine', 303)
    const reports = await residents.list(session.resident)
    return reply.type('text/html; charset=utf-8').send(minePage({ reports, dayOf }))
  })

  app.get<One>('/mine/:id', async (request, reply) => {
    const session = await findResident(request, parts)
    if (session === undefined) return reply.redirect(`/sign-in?back=${encodeURIComponent(`/mine/${request.params.id}`)}`, 303)
    return showOne(reply, parts, { session, id: request.params.id, ...(request.query.sent === 'yes' ? { told: '已经提交。请记住编号，随时可以来这里查。' } : {}) })
  })

  app.post<One>('/mine/:id/rate', (request, reply) => withForm(request, reply, { parts, work: async (session, field) => {
    const { id } = request.params
    const done = uuid.test(id) ? await residents.rate(session.resident, { id, rating: field('rating'), remark: field('remark') }) : undefined
    return showOne(reply, parts, { session, id, ...(done !== undefined && isRefused(done) ? { refused: done } : { told: '谢谢您的评价，已经送到镇里。' }) })
  } }))

  app.post<One>('/mine/:id/review', (request, reply) => withForm(request, reply, { parts, work: async (session, field) => {
    const { id } = request.params
    const done = uuid.test(id) ? await residents.askReview(session.resident, { id, words: field('words') }) : undefined
    return showOne(reply, parts, { session, id, ...(done !== undefined && isRefused(done) ? { refused: done } : { told: '复查申请已经送出，结果会在这里告诉您。' }) })
  } }))
}

async function showOne(reply: FastifyReply, { residents }: PortalParts, { session, id, refused, told }: { session: ResidentSession; id: string; refused?: Refused; told?: string }): Promise<FastifyReply> {
  const report = uuid.test(id) ? await residents.find(session.resident, id) : undefined
  reply.type('text/html; charset=utf-8')
  if (report === undefined) return reply.code(404).send(sayingPage({ title: '没有找到', says: '没有找到这一件。请从“我的来件”里打开。', signedIn: true }))
  const town = (await residents.towns()).find((one) => one.town === report.town)?.body
  if (refused !== undefined) reply.code(statusOf[refused.refusal.code])
  return reply.send(oneReportPage({ report, town, csrf: session.csrf, day: dayOf(report.sent), ...(refused === undefined ? {} : { refused }), ...(told === undefined ? {} : { told }) }))
}
