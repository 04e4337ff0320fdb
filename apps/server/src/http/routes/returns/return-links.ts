import { addReturnContact, makeReturnLinks, removeReturnContact, revokeReturnLinks } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { renderSVG } from 'uqr'
import { statusOf } from '../../status.ts'
import { deskOf, monthFor } from './return-parts.ts'
import type { ReturnRouteParts } from './return-parts.ts'

/** Links by which villages report without an account, and whose phones they answer to. */
export const returnLinkRoutes: FastifyPluginAsyncZod<ReturnRouteParts> = async (app, own) => {
  const { returns, audit } = own
  const asks = 'returns.keep'

  app.post('/towns/:town/returns/:month/links', { schema: makeReturnLinks, config: { asks } }, async ({ officer, params, body }, reply) => {
    const made = await returns.links.make(deskOf(officer, params.town), { month: params.month, villages: body.villages })
    if (isRefused(made)) return reply.code(statusOf[made.refusal.code]).send(made)
    return { links: made.links.map(({ path, ...link }) => ({ ...link, address: `${body.origin}${path}`, qr: renderSVG(`${body.origin}${path}`, { border: 2 }) })) }
  })

  app.post('/towns/:town/returns/:month/villages/:village/revoke', { schema: revokeReturnLinks, config: { asks } }, async ({ officer, params }, reply) => {
    const done = await returns.links.revoke(deskOf(officer, params.town), params)
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : monthFor(own, officer, params)
  })

  app.post('/towns/:town/return-contacts', { schema: addReturnContact, config: { asks } }, async ({ officer, params: { town }, body }, reply) => {
    const done = await returns.contacts.add({ town, account: officer.account, ...body })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await audit(officer, { town, verb: 'return-contact-added', subject: done.id })
    return done
  })

  app.post('/towns/:town/return-contacts/:id/remove', { schema: removeReturnContact, config: { asks } }, async ({ officer, params }, reply) => {
    const done = await returns.contacts.remove(params)
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await audit(officer, { town: params.town, verb: 'return-contact-removed', subject: params.id })
    return done
  })
}
