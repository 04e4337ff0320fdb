import { hkdfSync } from 'node:crypto'
import { definitions } from '@zhenzhi/catalog'
import type { Definition, Id, Moment } from '@zhenzhi/kernel'
import type { FastifyInstance } from 'fastify'
import { townCalendar } from './cases/clocks/town-calendar.ts'
import type { CaseDesk } from './cases/desk.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import { findPost } from './http/asks.ts'
import { onDutyRoutes } from './http/routes/rota/on-duty.ts'
import { rotaMonthRoutes } from './http/routes/rota/rota-month.ts'
import type { RotaRouteParts } from './http/routes/rota/rota-parts.ts'
import { sealedTexts } from './outside/sealed-text.ts'
import type { Secrets } from './outside/secrets.ts'
import type { People } from './people/people.ts'
import { onDutyAt } from './rota/on-duty.ts'
import { makeRotaDesk } from './rota/rota-desk.ts'
import type { RotaDesk } from './rota/rota-desk.ts'
import type { RotaRoom } from './rota/rota-room.ts'
import type { Tx } from './store/connection.ts'
import type { UrgentKind } from './store/rota/find-urgent.ts'

const kinds = { shift: 'duty-shift', openDay: 'open-door-day' } as const
const leaders = ['leader'] as const
const step = 'dutyTake'
/** What breaks quiet hours: of the kinds that are urgent, those that whoever is on duty may take on, from where they may. */
const urgent: RotaRoom['urgent'] = { step, kinds: definitions.flatMap((definition) => urgentOf(definition)) }

function urgentOf({ id, urgent: said, transitions }: Definition): UrgentKind[] {
  const states = transitions[step]?.from
  if (said === undefined || states === undefined) return []
  return [said === true ? { definition: id, states } : { definition: id, states, field: said.field, values: said.in ?? ['true'] }]
}

/** The rota tied to the desk and the clock; `acted` is told of every act. */
export async function openRota({ deskParts, desk, secrets }: { deskParts: DeskParts; desk: CaseDesk; secrets: Secrets }): Promise<(acted: () => void) => RotaDesk> {
  const { app, clock, law } = deskParts
  const secret = await secrets.text('rota')
  const phones = sealedTexts(Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', 'zhenzhi rota phones', 32)))
  return (acted) => makeRotaDesk({ app, clock, law, calendarOf: (tx, town) => townCalendar(deskParts, tx, town), kinds, urgent, leaders, phones, acted, takeTogether: desk.takeTogether })
}

/** The accounts of whoever is on duty in a town at a moment; where nobody is, of the next shift and the leaders. */
export async function whoIsOnDuty(tx: Tx, town: number, moment: Moment): Promise<readonly Id[]> {
  const { onDuty, fallback } = await onDutyAt(tx, { kinds, leaders }, { town, moment })
  return [...onDuty, ...fallback].map(({ account }) => account)
}

/** The routes of the room, under /api. */
export function rotaRoutes(api: FastifyInstance, { rota, people }: { rota: RotaDesk; people: People }): void {
  const parts: RotaRouteParts = {
    rota,
    audit: async (officer, { town, verb, subject }) => people.audit({ town, account: officer.account, post: findPost(officer, 'rota.plan', town) ?? '', verb, subjectKind: 'account', subject }),
  }
  for (const routes of [rotaMonthRoutes, onDutyRoutes]) void api.register(routes, parts)
}
