import { listDivisions, setUp, setUpStatus } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { isSetUpCode } from '../../people/set-up/set-up-code.ts'
import { statusOf } from '../status.ts'

/** The first start: whoever holds the code that the server showed makes the installation, once. */
export const setUpRoutes: FastifyPluginAsyncZod<{ people: People; setUpCode: string }> = async (app, { people, setUpCode }) => {
  app.get('/set-up', { schema: setUpStatus, config: { asks: 'anyone' } }, async () => people.setUpState())

  app.get('/divisions', { schema: listDivisions, config: { asks: 'anyone' } }, async ({ query }) => {
    return { divisions: await people.listDivisions(query.parent) }
  })

  app.post('/set-up', { schema: setUp, config: { asks: 'anyone', limit: 'attempt' } }, async ({ body }, reply) => {
    const { setUpCode: typed, ...asked } = body
    const outcome = isSetUpCode(typed, setUpCode) ? await people.setUp(asked) : wrongCode

    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    return { done: true as const }
  })
}

const wrongCode = refuse('wrong-code', '启用码不对。启用码显示在启动服务的窗口里，每次启动都会换。', 'setUpCode')
