import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { People } from '../../people/people.ts'
import { asks, holdsAsk, type Ask } from '../asks.ts'
import { statusOf } from '../status.ts'
import { readToken } from './cookie.ts'
import { isForeign, lacksCsrf } from './forgery.ts'
import type { Limits } from './limits.ts'
import { isOperator, type OperatorMarks } from './operator.ts'
import { remember, type Asked } from './request.ts'

export interface GuardParts extends OperatorMarks {
  people: People
  limits: Limits
  secureCookies: boolean
}

const secondFactorMissing = refuse('second-factor-missing', '您的岗位要求开二次验证，宽限期已过。请先在“我的账号”里设置。')
const expired = refuse('not-accepted', '页面已经过期，请刷新页面后再试。')

/** Before anything of a request is read: how often it comes, from where, who sends it, and whether they hold what the route asks. */
export function addGuard(app: FastifyInstance, parts: GuardParts): void {
  const asked: Asked[] = []
  app.decorate('asked', asked)
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config || !Object.hasOwn(asks, config.asks)) throw new Error(`${String(method)} ${url} does not say what it asks`)
    for (const one of [method].flat()) asked.push({ method: one, url, ask: config.asks })
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return undefined
    const refused = await check(request, parts)
    if (!refused) return undefined
    if (refused.refusal.code === 'too-many') reply.header('retry-after', '60')
    return reply.code(refused === expired ? 403 : statusOf[refused.refusal.code]).send(refused)
  })
}

async function check(request: FastifyRequest, parts: GuardParts): Promise<Refused | undefined> {
  const { asks: ask, limit } = request.routeOptions.config
  if (!(await isWithin(request, parts, limit))) return refuse('too-many', '操作太频繁，请过一分钟再试。')
  switch (asks[ask].of) {
    case 'anyone': return isForeign(request) ? expired : undefined
    case 'operator': return isOperator(request, parts) ? undefined : refuse('not-your-post', '只有运维人员能看这一页。')
    case 'officer':
    case 'posts': return checkSession(request, ask, parts)
  }
}

async function isWithin(request: FastifyRequest, { people, limits }: GuardParts, limit: 'attempt' | undefined): Promise<boolean> {
  if (!(await people.countRequest(`address:${request.ip}`, limits.address))) return false
  return limit === undefined || people.countRequest(`attempt:${request.ip}`, limits.attempt)
}

async function checkSession(request: FastifyRequest, ask: Ask, { people, limits, secureCookies }: GuardParts): Promise<Refused | undefined> {
  const token = readToken(request, secureCookies)
  const session = token === undefined ? undefined : await people.findOpenSession(token, { byItself: request.routeOptions.config.byItself === true })
  if (!session) return refuse('not-signed-in', '还没有登录，或者登录已经过期。请重新登录；没有提交的内容会留在页面上。')
  if (!(await people.countRequest(`account:${session.officer.account}`, limits.account))) return refuse('too-many', '操作太频繁，请过一分钟再试。')
  if (isForeign(request) || lacksCsrf(request, session.csrf)) return expired
  remember(request, session)
  if (session.limited && request.routeOptions.config.limited !== 'too') return secondFactorMissing
  const town = townIn(request)
  if (holdsAsk(session.officer, ask, town)) return undefined
  return town !== undefined && !session.officer.reach.towns.includes(town)
    ? refuse('not-your-town', '您没有这个单位的岗位，看不到它的内容。')
    : refuse('not-your-post', '您的岗位不能做这件事。需要的话，请找管理员。')
}

/** The town a route names, in its path or its query: whoever asks is measured by it. One that is no number is no town: nobody holds anything there. */
function townIn({ params, query }: FastifyRequest): number | undefined {
  const named = namedIn(params) ?? namedIn(query)
  if (named === undefined) return undefined
  const text = typeof named === 'string' || typeof named === 'number' ? String(named) : ''
  return /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
}

function namedIn(some: unknown): unknown {
  return typeof some === 'object' && some !== null && 'town' in some ? some.town : undefined
}
