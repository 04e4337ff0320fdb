import { getLeaderBoard } from '@zhenzhi/contract'
import type { LedCase as Line } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { LedCase } from '../../../routing/ladder/leader-board.ts'
import { headingOf, namesOf } from '../../present/case-view.ts'
import type { SupervisionParts } from './supervision-parts.ts'

/** Boards: the open matters behind a count, as far as the reader may see them. */
export const boardRoutes: FastifyPluginAsyncZod<SupervisionParts> = async (app, { parts, leaderBoard, shown, namesOf: namesIn }) => {
  app.get('/towns/:town/boards/leaders', { schema: getLeaderBoard, config: { asks: 'boards.see' } }, async ({ officer, params: { town } }) => {
    const { reach } = officer
    const { cases, capped } = await leaderBoard({ town, reach })
    const [rows, { places }, { accounts }] = await Promise.all([
      shown({ town, reach, ids: cases.map(({ id }) => id) }), parts.names.forTowns([town]), namesIn(town, cases.flatMap(({ leader }) => (leader !== null && isAccount(leader) ? [leader] : []))),
    ])
    const byId = new Map(rows.map((row) => [row.id, row]))
    const lineOf = (one: LedCase): Line[] => {
      const row = byId.get(one.id)
      if (row === undefined) return []
      const { definition, leader, role, state, ...rest } = one
      return [{
        ...rest, definitionTitle: definition.title, heading: headingOf(row.definitionOf, row.values, namesOf({ places }, { linked: [] })),
        state: definition.states[state]?.title ?? state, leader: leader === null ? null : isAccount(leader) ? accounts[leader] ?? '（已注销账号）' : leader,
        role: role === null ? null : roleTitle(one, role),
      }]
    }
    return { cases: cases.flatMap(lineOf), capped }
  })
}

/** The words of the field that holds this choice; a choice of an older version that is gone is shown as it is kept. */
function roleTitle({ definition }: LedCase, role: string): string {
  for (const field of Object.values(definition.fields)) if (field.kind === 'choice' && Object.hasOwn(field.choices, role)) return field.choices[role] ?? role
  return role
}

function isAccount(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
