import type { FastifyPluginAsync } from 'fastify'
import type { Registry } from 'prom-client'

/** Counters for the operator's Prometheus. */
export const metricsRoute: FastifyPluginAsync<{ registry: Registry }> = async (app, { registry }) => {
  app.get('/metrics', { schema: { hide: true }, config: { asks: 'operator', light: true } }, async (_request, reply) => {
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
