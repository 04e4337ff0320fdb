import { listLadderSteps, runLadder } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { headingOf, namesOf } from '../../present/case-view.ts'
import type { SupervisionParts } from './supervision-parts.ts'

/** What was told to whom along the posts, of cases the reader may see. */
export const ladderRoutes: FastifyPluginAsyncZod<SupervisionParts> = async (app, own) => {
  const { parts, ladder, shown } = own

  app.get('/towns/:town/ladder', { schema: listLadderSteps, config: { asks: 'ladder.see' } }, async ({ officer, params: { town }, query }) => {
    const { reach } = officer
    const steps = await ladder.steps({ town, reach, show: query.show })
    const [rows, { places }, { accounts }] = await Promise.all([
      shown({ town, reach, ids: [...new Set(steps.map(({ caseId }) => caseId))] }), parts.names.forTowns([town]), own.namesOf(town, steps.flatMap(({ told }) => told)),
    ])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return { steps: steps.flatMap(({ caseId, duty, told, ...step }) => {
      const row = byId.get(caseId)
      if (row === undefined) return []
      const { definitionOf: definition, values } = row
      return [{
        ...step, caseId, definitionTitle: definition.title, heading: headingOf(definition, values, namesOf({ places }, { linked: [] })),
        duty: definition.duties[duty]?.title ?? duty, told: told.map((account) => accounts[account] ?? '（已注销账号）'),
      }]
    }) }
  })

  app.post('/towns/:town/ladder/run', { schema: runLadder, config: { asks: 'ladder.set' } }, async ({ params: { town } }) => {
    const { steps, broken } = await own.climb(town)
    for (const { caseId, fault } of broken) app.log.error({ caseId, fault }, 'the ladder stopped at a case')
    return { steps }
  })
}
