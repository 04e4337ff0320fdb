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
  /** Whether a demonstration may be served from here: its passwords are known to all. */
  allowed: boolean
  load: () => Promise<void>
}

const wrongCode = refuse('wrong-code', '启用码不对。它显示在启动本系统的窗口里，请核对后再填。', 'setUpCode')
const notHere = refuse('not-accepted', '演示数据用公开的密码，只能在本机使用。确要对外演示，请在启动时加 --public-demo。')
const done = refuse('already-set-up', '系统已经启用，不能再装入演示数据。')
const underWay = refuse('busy', '正在装入演示数据，请等一会儿，再刷新页面。')

/** Fills an empty installation with the demonstration. It takes some seconds and is done once, or not at all. */
export const demoRoute: FastifyPluginAsyncZod<DemoParts> = async (app, { people, setUpCode, allowed, load }) => {
  let loading = false
  const schema = { summary: '装入演示数据', body: z.object({ setUpCode: z.string().max(60) }), response: { 200: Done, ...refusals } }
  app.post('/set-up/demo', { schema, config: { asks: 'anyone', limit: 'attempt' } }, async ({ body }, reply) => {
    const refused = (code: string, isSetUp: boolean) => {
      if (!isSetUpCode(code, setUpCode)) return wrongCode
      if (loading) return underWay
      if (isSetUp) return done
      return allowed ? undefined : notHere
    }
    const answer = refused(body.setUpCode, (await people.setUpState()).done)
    if (answer !== undefined) return reply.code(statusOf[answer.refusal.code]).send(answer)
    loading = true
    await load().finally(() => { loading = false })
    return { done: true as const }
  })
}
