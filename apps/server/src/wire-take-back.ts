import type { FastifyInstance } from 'fastify'
import { takeBackRoutes } from './http/routes/reports/take-back.ts'
import { takeBackIn } from './reports/take-back.ts'
import { townOfReport } from './wire-editions.ts'
import type { System } from './wire-system.ts'

const mostBytes = 10_000_000

/** Reports that come back from WPS or Word, read in threads of their own. */
export function takeBackOn(api: FastifyInstance, { drafts, figures, sealer, names, clock: { now } }: Pick<System, 'drafts' | 'figures' | 'sealer' | 'names' | 'clock'>): void {
  const read = takeBackIn({
    program: new URL('wire-read-back-worker.ts', import.meta.url), drafts, town: townOfReport(names), today: () => now().day,
    figures: async (asked) => {
      await sealer.sealAll(asked.town)
      return figures.read(asked, false)
    },
  })
  void api.register(takeBackRoutes, { read, drafts, now, most: mostBytes })
}
