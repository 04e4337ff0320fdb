import { getRouting, keepDuties, keepRules, readDuties } from '@zhenzhi/contract'
import fastifyMultipart from '@fastify/multipart'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { holdsAsk } from '../../asks.ts'
import { receiveFile } from '../../frame/received-file.ts'
import { statusOf } from '../../status.ts'
import { kept, kindsOf, routedIn } from './routing-parts.ts'
import type { RoutingRouteParts } from './routing-parts.ts'

const mostBytes = 5_000_000

/** The duty list and the rules of a town, read and kept. */
export const routingRoutes: FastifyPluginAsyncZod<RoutingRouteParts> = async (app, own) => {
  const { parts, routing } = own
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: mostBytes, fields: 0 } })

  app.get('/towns/:town/routing', { schema: getRouting, config: { asks: 'routing.see' } }, async ({ officer, params: { town }, query }) => {
    const book = await routing.book(town, query.year)
    return { ...book, kinds: kindsOf(routedIn(parts)), mayKeep: holdsAsk(officer, 'routing.keep', town) }
  })

  app.put('/towns/:town/routing/duties/:year', { schema: keepDuties, config: { asks: 'routing.keep' } }, async ({ officer, params: { town, year }, body }, reply) => {
    const done = await routing.keepDuties({ town, year, account: officer.account, ...body })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await kept(own, officer, { town, subject: `duties-${year}`, detail: { revision: done.revision, items: body.duties.length } })
    return done
  })

  app.post('/towns/:town/routing/duties/:year/sheet', { schema: readDuties, bodyLimit: mostBytes + 100_000, config: { asks: 'routing.keep' } }, async (request, reply) => {
    const sent = await receiveFile(request, { most: mostBytes, tooLarge: '请只留职责清单那一张表。' })
    const read = isRefused(sent) ? sent : await routing.readSheet(request.params.town, sent.bytes)
    return isRefused(read) ? reply.code(statusOf[read.refusal.code]).send(read) : read
  })

  app.put('/towns/:town/routing/rules', { schema: keepRules, config: { asks: 'routing.keep' } }, async ({ officer, params: { town }, body }, reply) => {
    const done = await routing.keepRules({ town, account: officer.account, ...body })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await kept(own, officer, { town, subject: 'rules', detail: { revision: done.revision, rules: body.rules.length } })
    return done
  })
}
