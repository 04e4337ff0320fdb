import { getExchange, listPublicPages, publishPublicPage, withdrawPublicPage } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../cases/secret-mark.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import type { Officer } from '../../people/officer.ts'
import type { People } from '../../people/people.ts'
import { findPost } from '../asks.ts'
import { statusOf } from '../status.ts'

interface PublicPage {
  page: string
  title: string
  day: string
  paragraphs: string[]
}

export interface ExchangeRouteParts {
  people: People
  exchange: Pick<Exchange, 'status' | 'isOpen'> & {
    publish: (asked: { town: number; title: string; text: string }) => Promise<{ id: string } | Refused>
    withdraw: (asked: { town: number; page: string }) => Promise<{ done: true } | Refused>
    pages: (town: number) => Promise<PublicPage[]>
  }
}

/** What goes to the internet zone and comes from it, for the administrator; and the pages that are published there. */
export const exchangeRoutes: FastifyPluginAsyncZod<ExchangeRouteParts> = async (app, { people, exchange }) => {
  const audit = (officer: Officer, { town, verb, page }: { town: number; verb: string; page: string }) =>
    people.audit({ town, account: officer.account, post: findPost(officer, 'pages.publish', town) ?? '', verb, subjectKind: 'page', subject: page })

  app.get('/towns/:town/exchange', { schema: getExchange, config: { asks: 'exchange.see' } }, async () => {
    const { peer, missing, lastSent, lastReceived, findings, ...rest } = await exchange.status()
    return { ...rest, peer: peer?.fingerprint ?? null, missing: [...missing], lastSent: [...lastSent], lastReceived: [...lastReceived], findings: [...findings] }
  })

  app.get('/towns/:town/pages', { schema: listPublicPages, config: { asks: 'pages.publish' } }, async ({ params }) => ({ pages: await exchange.pages(params.town) }))

  app.post('/towns/:town/pages', { schema: publishPublicPage, config: { asks: 'pages.publish' } }, async ({ officer, params: { town }, body }, reply) => {
    const refused = (await exchange.isOpen()) ? refusedText(`${body.title}\n${body.text}`) : refuse('not-accepted', '还没有登记互联网区的公钥卡，不能公开。请找管理员。')
    const done = refused ?? await exchange.publish({ town, ...body })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await audit(officer, { town, verb: 'page-published', page: done.id })
    return done
  })

  app.post('/towns/:town/pages/:id/withdraw', { schema: withdrawPublicPage, config: { asks: 'pages.publish' } }, async ({ officer, params: { town, id } }, reply) => {
    const done = await exchange.withdraw({ town, page: id })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await audit(officer, { town, verb: 'page-withdrawn', page: id })
    return done
  })
}

/** What may stand before everybody: no mark of secrecy, no ID number or mobile phone (《个人信息保护法》第25条). */
function refusedText(text: string): Refused | undefined {
  if (hasSecretMark(text)) return refuse('secret-mark', '内容带有密级标志，不能公开。', 'text')
  const number = /(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/.exec(text)
  return number === null ? undefined : refuse('field-wrong', '内容里有手机号或身份证号，不能公开个人信息。请删去，对外联系电话请用座机。', 'text')
}
