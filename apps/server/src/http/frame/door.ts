import type { ServerOptions } from 'node:http'
import { connectionLimits } from './connections.ts'
import { tlsOptions, type TlsShown } from './tls.ts'

/** How long a request may take at any door, and how many may come one after another. */
export const timesOfDoor = { requestTimeout: connectionLimits.request, keepAliveTimeout: connectionLimits.idle, maxRequestsPerSocket: connectionLimits.requestsOnOne }

/** Every door has the same limits. */
export function doorOf(tls: TlsShown | undefined): { http: ServerOptions } {
  const limits = { headersTimeout: connectionLimits.head, connectionsCheckingInterval: 5000 }
  if (tls === undefined) return { http: limits }
  // Fastify types an encrypted server apart, though it does all that a plain one does.
  return { https: { ...limits, ...tlsOptions(tls) } } as unknown as { http: ServerOptions }
}
