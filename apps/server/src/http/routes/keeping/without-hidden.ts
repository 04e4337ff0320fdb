import type { FastifyInstance, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import type { KeepingRouteParts } from './keeping-parts.ts'

/**
 * Whom a case is against neither finds nor touches what keeps it: an id that concerns such a case is taken for one that does not exist, so
 * that the answer is the same.
 */
export function withoutHidden(app: FastifyInstance, { names }: Pick<KeepingRouteParts, 'names'>): void {
  app.addHook('preHandler', async (request) => {
    const { params, body } = request
    if (!isRecord(params) || typeof params['town'] !== 'number') return
    const kept = await names.keptFrom({ reach: request.officer.reach, town: params['town'] })
    if (kept.size === 0) return
    replace(params, 'id', kept)
    if (!isRecord(body)) return
    replace(body, 'owner', kept)
    if (Array.isArray(body['owners'])) body['owners'] = body['owners'].map((one: unknown) => (typeof one === 'string' && kept.has(one) ? v7() : one))
  })
}

/** Which ids a list leaves out for whoever asks. */
export function hiddenFor({ names }: Pick<KeepingRouteParts, 'names'>, { officer }: Pick<FastifyRequest, 'officer'>, town: number): Promise<ReadonlySet<string>> {
  return names.keptFrom({ reach: officer.reach, town })
}

function replace(some: Record<string, unknown>, name: string, kept: ReadonlySet<string>): void {
  const id = some[name]
  if (typeof id === 'string' && kept.has(id)) some[name] = v7()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
