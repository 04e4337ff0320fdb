import { adoptClockChange, getClockChange, getClocks, proposeClockChange } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ClockDesk } from '../../../cases/clocks/clock-desk.ts'
import type { Entering } from '../../../cases/clocks/clock-room.ts'
import { administers } from '../../../people/officer.ts'
import type { Officer } from '../../../people/officer.ts'
import { changePage, changeView, clocksView } from '../../present/clocks-view.ts'
import type { CaseParts } from '../cases/case-parts.ts'
import { statusOf } from '../../status.ts'

const noChange = () => refuse('not-found', '没有找到这次变更，请返回列表。')

/** The working calendar and local settings: what holds, what a change would move, and its adoption. */
export const clockRoutes: FastifyPluginAsyncZod<{ parts: CaseParts; clocks: ClockDesk }> = async (app, { parts, clocks }) => {
  app.get('/towns/:town/clocks', { schema: getClocks, config: { asks: 'clocks.see' } }, async ({ officer, params }) => {
    const { town, below } = entering(officer, params.town)
    const seen = await clocks.view(town, below)
    return clocksView(seen, { manages: administers(officer, params.town), town, law: parts.law() })
  })

  app.post('/towns/:town/clocks/changes', { schema: proposeClockChange, config: { asks: 'clocks.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await clocks.propose(entering(officer, params.town), body)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.get('/towns/:town/clocks/changes/:id', { schema: getClockChange, config: { asks: 'clocks.manage' } }, async ({ officer, params, query }, reply) => {
    const { town } = entering(officer, params.town)
    const seen = await clocks.change({ town, id: params.id, reach: officer.reach, after: query.after })
    if (seen === undefined) return reply.code(statusOf['not-found']).send(noChange())
    const { change, lines } = seen
    const open = await openTo(parts, officer, lines)
    return changePage(seen, { towns: officer.towns, open, law: parts.law(), mayAdopt: change.owner === params.town && change.state === 'looked' })
  })

  app.post('/towns/:town/clocks/changes/:id/adopt', { schema: adoptClockChange, config: { asks: 'clocks.manage' } }, async ({ officer, params }, reply) => {
    const by = entering(officer, params.town)
    const outcome = await clocks.adopt(by, params.id)
    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    parts.acted()
    const seen = await clocks.change({ town: by.town, id: params.id, reach: officer.reach })
    if (seen === undefined) return reply.code(statusOf['not-found']).send(noChange())
    return changeView(seen.change, seen.names, parts.law())
  })
}

/** Which of these cases this person may open. */
async function openTo({ names }: CaseParts, { reach }: Officer, lines: readonly { town: number; caseId: string }[]): Promise<ReadonlySet<string>> {
  const open = new Set<string>()
  for (const town of new Set(lines.map((line) => line.town))) {
    if (!reach.towns.includes(town)) continue
    for (const id of await names.seen({ reach, town, ids: lines.flatMap((line) => (line.town === town ? [line.caseId] : [])) })) open.add(id)
  }
  return open
}

function entering({ account, towns }: Officer, id: number): Entering {
  const town = towns.find((one) => one.id === id)
  if (town === undefined) throw new Error(`town ${id} was asked for and is not among the officer's`)
  return { account, town, below: towns.filter(({ parent }) => parent === id).map((one) => one.id) }
}
