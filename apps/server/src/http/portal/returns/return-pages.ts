import { randomUUID, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Visited } from '../../../returns/link-visit.ts'
import type { ReturnsDesk } from '../../../returns/returns-desk.ts'
import { isSecure } from '../../frame/cookie.ts'
import { statusOf } from '../../status.ts'
import { fieldsOf } from '../session.ts'
import { readForm } from './read-form.ts'
import { codePage, formPage, phonePage, sayingPage } from './return-page.ts'

export interface ReturnPageParts {
  links: ReturnsDesk['links']
  secureCookies: boolean
}

const cookie = 'zz-return'
const sessionSeconds = 12 * 3600
/** Pages are no part of the interface for programs. */
const hidden = { hide: true } as const
interface At { Params: { token: string } }

/** The pages behind a link: a phone proves who it is, then one form. No account, no script; what is behind another link is not seen. */
export async function returnPages(app: FastifyInstance, parts: ReturnPageParts): Promise<void> {
  const { links } = parts
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))))
  const style = `${await readFile(new URL('../portal.css', import.meta.url), 'utf8')}${await readFile(new URL('return.css', import.meta.url), 'utf8')}`
  app.get('/y/style.css', { schema: hidden, config: { asks: 'anyone' } }, (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style))

  app.get<At>('/y/:token', { schema: hidden, config: { asks: 'anyone' } }, (request, reply) => withLink(request, reply, { parts, work: async (at) => {
    const reporter = await links.reporter(at, request.cookies[cookie])
    const { token } = request.params
    return reporter === undefined ? phonePage(token, at) : formPage(at, { token, csrf: reporter.csrf, key: randomUUID() })
  } }))

  app.post<At>('/y/:token/code', { schema: hidden, config: { asks: 'anyone', limit: 'attempt' } }, (request, reply) => withLink(request, reply, { parts, work: async (at) => {
    const phone = fieldsOf(request.body)('phone')
    const sent = await links.askCode({ at, phone, address: request.ip })
    return isRefused(sent) ? said(reply, sent, phonePage(request.params.token, at, { phone, refused: sent })) : codePage(request.params.token, at, { phone })
  } }))

  app.post<At>('/y/:token/enter', { schema: hidden, config: { asks: 'anyone', limit: 'attempt' } }, (request, reply) => withLink(request, reply, { parts, work: async (at) => {
    const field = fieldsOf(request.body)
    const [phone, { token }] = [field('phone'), request.params]
    const taken = await links.takeCode({ phone, code: field('code'), address: request.ip })
    if (isRefused(taken)) return said(reply, taken, codePage(token, at, { phone, refused: taken }))
    reply.setCookie(cookie, taken.token, { httpOnly: true, sameSite: 'lax', secure: isSecure(request, parts.secureCookies), path: '/y', maxAge: sessionSeconds })
    return reply.redirect(`/y/${token}`, 303)
  } }))

  app.post<At>('/y/:token', { schema: hidden, config: { asks: 'anyone' } }, (request, reply) => withLink(request, reply, { parts, work: (at) => sendForm(request, reply, { links, at }) }))
}

interface LinkWork {
  parts: ReturnPageParts
  work: (at: Visited) => Promise<string | FastifyReply>
}

async function withLink(request: FastifyRequest<At>, reply: FastifyReply, { parts, work }: LinkWork): Promise<FastifyReply> {
  reply.type('text/html; charset=utf-8')
  const at = await parts.links.visit(request.params.token)
  if (isRefused(at)) return reply.code(404).send(sayingPage('打不开了', at.refusal.says))
  const answer = await work(at)
  return typeof answer === 'string' ? reply.send(answer) : answer
}

async function sendForm(request: FastifyRequest<At>, reply: FastifyReply, { links, at }: { links: ReturnsDesk['links']; at: Visited }): Promise<string | FastifyReply> {
  const { token } = request.params
  const reporter = await links.reporter(at, request.cookies[cookie])
  if (reporter === undefined) return said(reply, refuse('not-signed-in', ''), phonePage(token, at, { refused: refuse('not-signed-in', '验证过期了，请重新验证手机号，再填一次。') }))
  const field = fieldsOf(request.body)
  const form = { token, csrf: reporter.csrf, key: randomUUID() }
  if (!isSame(reporter.csrf, field('csrf'))) return said(reply, refuse('not-accepted', ''), formPage(at, { ...form, refused: refuse('not-accepted', '页面已经过期，请再填一次。') }))
  const read = readForm(field, at.opening)
  const done = isRefused(read) ? read : await links.send({ at, contact: reporter.contact, sending: read })
  const now = await links.visit(token)
  if (isRefused(now)) return said(reply, now, sayingPage('打不开了', now.refusal.says))
  if (isRefused(done)) return said(reply, done, formPage(now, { ...form, typed: field('nought') === 'yes' || field('after') !== String(now.position) ? undefined : typedIn(field), refused: done }))
  return formPage(now, { ...form, told: '报好了，镇里已经收到。这个月锁定以前，要改可以再打开这个链接。' })
}

function typedIn(field: (name: string) => string) {
  return { found: field('found'), resolved: field('resolved'), still: field('still'), incidents: field('incidents'), note: field('note') }
}

function said(reply: FastifyReply, { refusal }: Refused, page: string): FastifyReply {
  return reply.code(statusOf[refusal.code]).send(page)
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
