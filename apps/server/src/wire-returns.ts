import { readChain } from '@zhenzhi/recognise'
import type { FastifyInstance } from 'fastify'
import { hasSecretMark } from './cases/secret-mark.ts'
import type { CaseDesk } from './cases/desk.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import { mediaTypeOf } from './attachments/media-type.ts'
import { findPost } from './http/asks.ts'
import { returnPages } from './http/portal/returns/return-pages.ts'
import { returnChainRoutes } from './http/routes/returns/return-chain.ts'
import { returnLinkRoutes } from './http/routes/returns/return-links.ts'
import { returnMonthRoutes } from './http/routes/returns/return-month.ts'
import type { ReturnRouteParts } from './http/routes/returns/return-parts.ts'
import type { Secrets } from './outside/secrets.ts'
import type { SendCode } from './outside/send-code.ts'
import { makeRateLimit } from './people/limits/rate-limit.ts'
import type { People } from './people/people.ts'
import { residentKeysFrom } from './residents/internet/resident-room.ts'
import type { ResidentRoom } from './residents/internet/resident-room.ts'
import { askCode, findSession, readPhone, takeCode } from './residents/internet/sign-in.ts'
import { returnKeysFrom } from './returns/return-keys.ts'
import { makeReturnsDesk } from './returns/returns-desk.ts'
import type { ReturnsDesk } from './returns/returns-desk.ts'
import type { Codes } from './returns/returns-room.ts'
import { forgetResidentSessions } from './store/residents/resident-session.ts'
import { withoutTowns } from './store/in-towns.ts'

export interface ReturnsParts {
  deskParts: DeskParts
  desk: CaseDesk
  secrets: Secrets
  sendCode: SendCode
}

/** The definitions that stand for one village's return and for the month over all of them. */
const kinds = { village: 'village-return', sweep: 'month-sweep' } as const

/** Monthly returns tied to the desk, to codes by text message and to the clock; `acted` is told of every act. */
export async function openReturns({ deskParts, desk, secrets, sendCode }: ReturnsParts): Promise<(acted: () => void) => ReturnsDesk> {
  const { app, clock, law } = deskParts
  const secret = await secrets.text('residents')
  const codes = codesOn({ pool: app, clock, keys: residentKeysFrom(secret), sendCode, mediaTypeOf, hasSecretMark, isOpen: async () => true, send: async () => undefined, count: makeRateLimit(app, () => clock.now().moment) })
  return (acted) => makeReturnsDesk({ app, clock, law, kinds, keys: returnKeysFrom(secret), codes, acted, takeTogether: desk.takeTogether })
}

function codesOn(room: ResidentRoom): Codes {
  return {
    readPhone,
    ask: (asked) => askCode(room, asked),
    take: async (asked) => {
      await withoutTowns(room.pool, (tx) => forgetResidentSessions(tx, room.clock.now().moment))
      return takeCode(room, asked)
    },
    find: (token) => findSession(room, token),
  }
}

/** The routes of the room, under /api. */
export function returnRoutes(api: FastifyInstance, { returns, people }: { returns: ReturnsDesk; people: People }): void {
  const parts: ReturnRouteParts = {
    returns, readChain,
    audit: async (officer, { town, verb, subject }) => people.audit({ town, account: officer.account, post: findPost(officer, 'returns.keep', town) ?? '', verb, subjectKind: 'return-contact', subject }),
  }
  for (const routes of [returnMonthRoutes, returnChainRoutes, returnLinkRoutes]) void api.register(routes, parts)
}

/** The pages behind a link, beside /api. */
export function returnPagesOn(app: FastifyInstance, { returns, secureCookies }: { returns: ReturnsDesk; secureCookies: boolean }): void {
  void app.register(returnPages, { links: returns.links, secureCookies })
}
