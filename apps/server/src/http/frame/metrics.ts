import type { FastifyInstance } from 'fastify'
import { Histogram, type Registry } from 'prom-client'

/** How long answers take, by route and status; the route as it is written, never the address that was asked. */
export function addMetrics(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'zhenzhi_http_request_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
}
