import { getLadderSettings, setLadderPost, setLadderRungs } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { holdsAsk } from '../../asks.ts'
import { statusOf } from '../../status.ts'
import { findDefinition } from '../cases/case-parts.ts'
import type { SupervisionParts } from './supervision-parts.ts'

/** Who stands on which rung of the ladder, and from which day on each is told. */
export const ladderSettingRoutes: FastifyPluginAsyncZod<SupervisionParts> = async (app, { parts, ladder, namesOf }) => {
  app.get('/towns/:town/ladder/settings', { schema: getLadderSettings, config: { asks: 'ladder.see' } }, async ({ officer, params: { town } }) => {
    const { rungs, kinds, posts } = await ladder.settings(town)
    const [{ accounts }, holding] = await Promise.all([namesOf(town, posts.map(({ account }) => account)), parts.people.listColleagues(town)])
    const here = new Set(holding.map(({ id }) => id))
    return {
      rungs: [...rungs], mayChange: holdsAsk(officer, 'ladder.set', town),
      kinds: kinds.map(({ definition, rungs: set }) => ({ definition, title: findDefinition(parts, definition)?.title ?? definition, rungs: [...set] })),
      posts: posts.map((post) => ({ ...post, name: accounts[post.account] ?? '（已注销账号）', holds: here.has(post.account) })),
    }
  })

  app.put('/towns/:town/ladder/posts', { schema: setLadderPost, config: { asks: 'ladder.set' } }, async ({ officer, params: { town }, body }, reply) => {
    const known = body.unit === '' || (await parts.people.listUnits(town)).some(({ id }) => id === body.unit)
    const done = known ? await ladder.setPost({ town, by: officer.account, ...body }) : refuse('field-wrong', '没有这个科室，请刷新后重新选择。', 'unit')
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.put('/towns/:town/ladder/rungs', { schema: setLadderRungs, config: { asks: 'ladder.set' } }, async ({ officer, params: { town }, body }, reply) => {
    const known = body.definition === '' || findDefinition(parts, body.definition) !== undefined
    const done = known ? await ladder.setRungs({ town, by: officer.account, ...body }) : refuse('not-found', '没有这类事项，请刷新后重新选择。')
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}
