import type { FastifyInstance } from 'fastify'
import { makeClockDesk } from './cases/clocks/clock-desk.ts'
import type { ClockDesk } from './cases/clocks/clock-desk.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import type { CaseDesk } from './cases/desk.ts'
import type { CaseParts } from './http/routes/cases/case-parts.ts'
import { clockRoutes } from './http/routes/clocks/clocks.ts'
import { limitDutyRoute } from './http/routes/clocks/limit-duty.ts'
import { auditIn } from './people/audit.ts'

/** Calendars and local settings, with a line in the log for everything adopted. */
export function clocksOn(deskParts: DeskParts, desk: CaseDesk): ClockDesk {
  return makeClockDesk({
    parts: deskParts, desk, clock: deskParts.clock,
    tell: (tx, { town, account, moment, verb, subject, detail }) => auditIn(tx, moment, { town, account, post: 'administrator', verb, subjectKind: 'clock-change', subject, detail: { ...detail } }),
  })
}

export function clockRoutesOn(api: FastifyInstance, parts: CaseParts, clocks: ClockDesk): void {
  void api.register(clockRoutes, { parts, clocks })
  void api.register(limitDutyRoute, { parts })
}
