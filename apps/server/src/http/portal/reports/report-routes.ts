import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { renderSVG } from 'uqr'
import type { PublishedReports } from '../../../residents/published-reports.ts'
import { isSecure } from '../../frame/cookie.ts'
import { sayingPage } from '../pages/home-page.ts'
import { columnPage, receiptPage, reportPage } from './report-pages.ts'
import { looks, reportAddress } from './report-frame.ts'
import type { Look } from './report-frame.ts'

export interface ReportPageParts {
  reports: PublishedReports
  secureCookies: boolean
  /** The pages say themselves that a town is invented: nothing around them does. */
  saysDemo: boolean
}

const cookie = 'zz-size'
const year = 365 * 24 * 3600
/** Pages are no part of the interface for programs. */
const open = { schema: { hide: true }, config: { asks: 'anyone' } } as const
const types = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' } as const

interface InTown { Params: { town: string } }
interface OfYear { Params: { town: string; year: string } }

/** Published reports for everybody, at addresses that stay: the column, a town's, a report, its files, and figures where the town opened them. */
export async function reportPages(app: FastifyInstance, parts: ReportPageParts): Promise<void> {
  const { reports } = parts
  const style = `${await readFile(new URL('../portal.css', import.meta.url), 'utf8')}${await readFile(new URL('reports.css', import.meta.url), 'utf8')}`
  app.get('/portal/reports/style.css', open, (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style))

  app.get('/portal/reports', open, async (request, reply) => send(reply, columnPage(await reports.list(), lookOf(request, reply, { parts, demo: false }))))

  app.get<InTown>('/portal/reports/:town', open, async (request, reply) => {
    const id = numberIn(request.params.town)
    const lines = id === undefined ? [] : await reports.list(id)
    const [first] = lines
    return first === undefined ? sendNone(reply) : send(reply, columnPage(lines, lookOf(request, reply, { parts, demo: false }), { id: first.town, name: first.townName }))
  })

  app.get<OfYear>('/portal/reports/:town/:year', open, async (request, reply) => {
    const report = await findAsked(parts, request.params)
    if (report === undefined) return sendNone(reply)
    const others = (await reports.list(report.town)).filter((line) => line.year !== report.year)
    return send(reply, reportPage(report, others, lookOf(request, reply, { parts, demo: report.demo })))
  })

  app.get<OfYear>('/portal/reports/:town/:year/qr.svg', open, async (request, reply) => {
    const report = await findAsked(parts, request.params)
    const address = `${isSecure(request, parts.secureCookies) ? 'https' : 'http'}://${request.host}`
    return report === undefined ? sendNone(reply) : reply.type('image/svg+xml').send(renderSVG(`${address}${reportAddress(report)}`))
  })
  addInside(app, parts)
}

function addInside(app: FastifyInstance, parts: ReportPageParts): void {
  app.get<{ Params: OfYear['Params'] & { ending: string } }>('/portal/reports/:town/:year/file/:ending', open, async (request, reply) => {
    const report = await findAsked(parts, request.params)
    const file = report?.files.find(({ ending }) => ending === request.params.ending)
    const bytes = report === undefined || file === undefined ? undefined : await parts.reports.file(report, file.ending)
    if (file === undefined || bytes === undefined) return sendNone(reply)
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).type(types[file.ending]).send(bytes)
  })

  app.get<{ Params: OfYear['Params'] & { figure: string } }>('/portal/reports/:town/:year/figures/:figure', open, async (request, reply) => {
    const report = await findAsked(parts, request.params)
    const receipt = report?.receipts.find(({ figure }) => figure === request.params.figure)
    return report === undefined || receipt === undefined ? sendNone(reply) : send(reply, receiptPage(report, receipt, lookOf(request, reply, { parts, demo: report.demo })))
  })
}

async function findAsked({ reports }: ReportPageParts, { town, year: of }: OfYear['Params']) {
  const [id, asked] = [numberIn(town), numberIn(of)]
  return id === undefined || asked === undefined ? undefined : reports.find({ town: id, year: asked })
}

function numberIn(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** How large letters are: as just chosen, which is remembered, or as chosen before. */
function lookOf(request: FastifyRequest, reply: FastifyReply, { parts: { saysDemo, secureCookies }, demo }: { parts: ReportPageParts; demo: boolean }): Look {
  const asked = typeof request.query === 'object' && request.query !== null && 'size' in request.query ? request.query.size : undefined
  const chosen = looks.find((name) => name === asked)
  if (chosen !== undefined) reply.setCookie(cookie, chosen, { httpOnly: true, sameSite: 'lax', secure: isSecure(request, secureCookies), path: '/portal/reports', maxAge: year })
  return { name: chosen ?? looks.find((name) => name === request.cookies[cookie]) ?? 'm', address: request.url.split('?')[0] ?? '', demo: saysDemo && demo }
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}

function sendNone(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/html; charset=utf-8').send(sayingPage({ title: '没有找到', says: '没有这一页，可能还没有公开。', signedIn: false }))
}
