import { Done, refusals } from '@zhenzhi/contract'
import { refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { People } from '../../people/people.ts'
import { isSetUpCode } from '../../people/set-up/set-up-code.ts'
import { statusOf } from '../status.ts'

interface DemoParts {
  people: People
  setUpCode: string
  load: () => Promise<void>
}

/** Fills an empty installation with the demonstration. It takes some seconds and is done once, or not at all. */
export const demoRoute: FastifyPluginAsyncZod<DemoParts> = async (app, { people, setUpCode, load }) => {
  const schema = { summary: '装入演示数据', body: z.object({ setUpCode: z.string().max(60) }), response: { 200: Done, ...refusals } }
  app.post('/set-up/demo', { schema, config: { asks: 'anyone', limit: 'attempt' } }, async ({ body }, reply) => {
    if (!isSetUpCode(body.setUpCode, setUpCode)) return reply.code(statusOf['wrong-code']).send(refuse('wrong-code', '启用码不对。它显示在启动本系统的窗口里，请核对后再填。', 'setUpCode'))
    if ((await people.setUpState()).done) return reply.code(statusOf['already-set-up']).send(refuse('already-set-up', '系统已经启用，不能再装入演示数据。'))
    await load()
    return { done: true as const }
  })
}
