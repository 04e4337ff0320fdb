import { health, readiness } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { setTimeout as pause } from 'node:timers/promises'

/** Something the server needs before people can work: the database, its migrations, a sealer that keeps up. */
export interface ReadyCheck {
  name: string
  check: () => Promise<{ ok: boolean; says: string }>
}

const longest = 3000

/** For whoever watches the machine: the process lives; people can work. */
export const healthRoutes: FastifyPluginAsyncZod<{ checks: readonly ReadyCheck[] }> = async (app, { checks }) => {
  app.get('/healthz', { schema: health, config: { asks: 'anyone', light: true } }, async () => ({ up: true as const }))

  app.get('/readyz', { schema: readiness, config: { asks: 'anyone', light: true } }, async ({ log }, reply) => {
    const answers = await Promise.all(checks.map(async ({ name, check }) => {
      return { name, ...(await answerOf(check, (error) => log.warn({ err: error }, name))) }
    }))
    const ready = answers.every(({ ok }) => ok)
    return reply.code(ready ? 200 : 503).send({ ready, checks: answers })
  })
}

/** A check that fails or does not answer is not ready; why stands in the log, not in the answer. */
async function answerOf(check: ReadyCheck['check'], when: (error: unknown) => void): Promise<{ ok: boolean; says: string }> {
  const late = new AbortController()
  const slow = pause(longest, { ok: false, says: '没有回应' }, { signal: late.signal, ref: false }).catch(() => ({ ok: false, says: '' }))
  const asked = check().catch((error: unknown) => {
    when(error)
    return { ok: false, says: '不可用' }
  })
  return Promise.race([asked, slow]).finally(() => late.abort())
}
