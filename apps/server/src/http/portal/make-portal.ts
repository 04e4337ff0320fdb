import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import fastifyCookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { addClientErrors } from '../frame/client-error.ts'
import { connectionLimits, limitConnections } from '../frame/connections.ts'
import { doorOf } from '../frame/door.ts'
import { isForeign } from '../frame/forgery.ts'
import { sayAlways } from '../frame/headers.ts'
import type { TlsShown } from '../frame/tls.ts'
import type { Residents } from '../../residents/internet/residents.ts'
import { sayingPage } from './pages/home-page.ts'
import { asDemo } from './pages/layout.ts'
import type { PortalParts } from './portal-parts.ts'
import { meRoutes } from './routes/me.ts'
import { mineRoutes } from './routes/mine.ts'
import { publishedRoutes } from './routes/published.ts'
import { reportPages } from './reports/report-routes.ts'
import { reportRoutes } from './routes/report.ts'
import { signInRoutes } from './routes/sign-in.ts'

export interface Portal {
  residents: Residents
  secureCookies?: boolean
  trustProxy?: readonly string[]
  log?: 'silent' | 'error' | 'warn' | 'info'
  /** The certificate, where the door is encrypted here. */
  tls?: TlsShown
}

/** No script at all, and nothing from elsewhere. */
const policy = `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/**
 * The server of the internet zone: intake and published pages, and nothing else. None of the routes of the inside zone is registered, and none
 * of its rooms is opened.
 */
export async function makePortal({ residents, secureCookies = false, trustProxy = [], log = 'silent', tls }: Portal): Promise<FastifyInstance> {
  const parts: PortalParts = { residents, secureCookies }
  const app = Fastify({
    logger: log === 'silent' ? false : { level: log, serializers: { req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }) } },
    genReqId: () => randomUUID(), bodyLimit: 64 * 1024, trustProxy: trustProxy.length === 0 ? false : [...trustProxy], forceCloseConnections: 'idle', requestTimeout: connectionLimits.request,
    keepAliveTimeout: connectionLimits.idle, maxRequestsPerSocket: connectionLimits.requestsOnOne, ...doorOf(tls),
    frameworkErrors: (_error, request, reply) => {
      sayAlways(request, reply, secureCookies)
      void sendNothing(reply)
    },
  })
  addClientErrors(app)
  limitConnections(app.server, { counted: trustProxy.length === 0 })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))))
  await app.register(fastifyCookie)
  addFrame(app, parts)
  const style = await readFile(new URL('portal.css', import.meta.url), 'utf8')
  await publishedRoutes(app, { ...parts, style })
  await reportPages(app, { reports: residents.reports, secureCookies, saysDemo: false })
  await signInRoutes(app, parts)
  await mineRoutes(app, parts)
  await meRoutes(app, parts)
  await app.register(async (own) => reportRoutes(own, parts))
  return app
}

function addFrame(app: FastifyInstance, { residents, secureCookies }: PortalParts): void {
  app.addHook('onRequest', async (request, reply) => {
    sayAlways(request, reply, secureCookies)
    reply.header('content-security-policy', policy)
    reply.type('text/html; charset=utf-8')
    if (request.is404) return undefined
    if (!(await residents.countRequest(request.ip))) {
      return reply.code(429).header('retry-after', '60').send(sayingPage({ title: '请等一等', says: '操作太频繁，请过一分钟再试。', signedIn: false }))
    }
    return isForeign(request) ? reply.code(403).send(sayingPage({ title: '请重新打开', says: '页面已经过期，请从首页重新打开。', signedIn: false })) : undefined
  })
  app.addHook('onSend', async (_request, reply, payload) => {
    const isPage = typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html')
    // A fault is told also where nobody can say whose towns these are.
    return isPage && await residents.isDemo().catch(() => false) ? asDemo(payload) : payload
  })
  app.setNotFoundHandler((_request, reply) => sendNothing(reply))
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const known = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    if (!known) request.log.error({ err: error }, 'fault')
    const says = known ? '提交的内容不对，请返回重新填写。' : `系统出错了，刚才可能没有成功。请过一会儿再试；还不行，请打电话反映（编号 ${request.id}）。`
    return reply.code(known ? error.statusCode ?? 400 : 500).type('text/html; charset=utf-8').send(sayingPage({ title: '没有成功', says, signedIn: false }))
  })
}

function sendNothing(reply: FastifyReply): FastifyReply {
  return reply.code(404).header('content-security-policy', policy).type('text/html; charset=utf-8')
    .send(sayingPage({ title: '没有这一页', says: '没有这个地址，请从首页重新打开。', signedIn: false }))
}
