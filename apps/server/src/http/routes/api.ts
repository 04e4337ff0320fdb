import type { FastifyPluginAsync } from 'fastify'
import { apiPage } from '../frame/api-page.ts'
import { makeNonce, policyWith } from '../frame/headers.ts'

/** The contract, for programs and for people. */
export const apiRoutes: FastifyPluginAsync = async (app) => {
  app.get('/openapi.json', { schema: { hide: true }, config: { asks: 'anyone' } }, async () => app.swagger())

  app.get('', { schema: { hide: true }, config: { asks: 'anyone' } }, async (_request, reply) => {
    const nonce = makeNonce()
    return reply.header('content-security-policy', policyWith(nonce)).type('text/html; charset=utf-8').send(apiPage(app.swagger().paths ?? {}, nonce))
  })
}
