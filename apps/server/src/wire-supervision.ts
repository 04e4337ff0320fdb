import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { openShown } from './cases/open-shown.ts'
import { boardRoutes } from './http/routes/supervision/boards.ts'
import { ladderSettingRoutes } from './http/routes/supervision/ladder-settings.ts'
import { ladderRoutes } from './http/routes/supervision/ladder.ts'
import type { SupervisionParts } from './http/routes/supervision/supervision-parts.ts'
import type { CaseParts } from './http/routes/cases/case-parts.ts'
import { climb } from './routing/ladder/climb.ts'
import type { Climbed } from './routing/ladder/climb.ts'
import { makeLadderDesk } from './routing/ladder/ladder-desk.ts'
import type { LadderRoom } from './routing/ladder/ladder-room.ts'
import { leaderBoard } from './routing/ladder/leader-board.ts'
import { insertAudit } from './store/audit/audit.ts'
import { inTowns, withoutTowns } from './store/in-towns.ts'
import { findShown } from './store/lists/find-shown.ts'
import { accountNames } from './store/names/find-names.ts'
import type { System } from './wire-system.ts'

type Tied = Pick<System, 'deskParts' | 'people' | 'notify'>

/** Posts that work on what comes to an office. */
const workers = ['clerk', 'officer'] as const

/** By these fields a kind says which leader took a matter on. */
const ledFields = { leader: 'leader', role: 'leaderRole', plan: 'plan', by: 'planBy' } as const

function ladderOn({ deskParts: { app, clock }, people, notify }: Tied): LadderRoom {
  return { app, clock, workers, notify, reachOf: async (account) => (await people.findOfficer(account))?.reach }
}

/** One turn of the ladder in one town. */
export function climbOn(tied: Tied): (town: number) => Promise<Climbed> {
  const room = ladderOn(tied)
  return (town) => climb(room, town)
}

/** The routes of the room, under /api. */
export function supervisionRoutes(api: FastifyInstance, tied: Tied, parts: CaseParts): void {
  for (const routes of [ladderRoutes, ladderSettingRoutes, boardRoutes]) void api.register(routes, supervisionOn(tied, parts))
}

function supervisionOn(tied: Tied, parts: CaseParts): SupervisionParts {
  const { app, clock, law } = tied.deskParts
  const kinds = () => Object.values(law().current).flatMap(({ definition: { id, fields } }) => (Object.hasOwn(fields, ledFields.role) && Object.hasOwn(fields, ledFields.plan) ? [id] : []))
  return {
    parts,
    climb: climbOn(tied),
    ladder: makeLadderDesk(ladderOn(tied), (tx, { subject, ...line }) => insertAudit(tx, { ...line, id: v7(), moment: clock.now().moment, post: '', subjectKind: 'ladder', subject, purpose: null })),
    leaderBoard: (asked) => leaderBoard({ app, clock, definitions: () => law().definitions, kinds, fields: ledFields }, asked),
    shown: ({ town, reach, ids }) => inTowns(app, [town], async (tx) => openShown(tx, tied.deskParts, { rows: await findShown(tx, { town, ids, reach }), reach })),
    namesOf: async (_town, accounts) => ({ accounts: await withoutTowns(app, (tx) => accountNames(tx, [...new Set(accounts)])) }),
  }
}
