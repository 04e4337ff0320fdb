import type { Id } from '@zhenzhi/kernel'
import { correcting, countySteps, dueDays, findStep, openSteps, standing, tellings, townSteps } from '@zhenzhi/reporting'
import type { Way } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { listEditions } from '../../store/reports/editions.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import { listSteps } from '../../store/reports/report-steps.ts'
import { takeStep } from './take-step.ts'
import { wayOf } from './way-of.ts'
import type { EditionLine, NamedStep, WayDesk, WayDeskParts } from './way-parts.ts'

/** The way of a town's yearly report: how far it is, and each further step of the town or its county. */
export function makeWayDesk(parts: WayDeskParts): WayDesk {
  const { app, now, rules } = parts
  return {
    read: async (of) => {
      const way = await wayOf(app, of)
      const { taken, editions } = await inTowns(app, [of.town], (tx) => readTaken(tx, of, way))
      const dues = dueDays(way, taken, { year: of.year, today: now().day, rules })
      return { way, correct: correcting, county: countySteps, taken, editions, dues, standing: standing(way, taken), open: openSteps(way, taken).map(({ id }) => id), told: tellings(way, taken, dues) }
    },
    take: (asked) => takeStep(parts, asked),
  }
}

async function readTaken(tx: Tx, of: ReportOf, way: Way): Promise<{ taken: NamedStep[]; editions: EditionLine[] }> {
  const [taken, editions] = [await listSteps(tx, of), await listEditions(tx, of)]
  const names = await accountNames(tx, [...new Set([...taken, ...editions].map(({ account }) => account))])
  const named = <K extends { account: Id }>(kept: K) => ({ ...kept, name: names[kept.account] ?? '' })
  return { taken: taken.map((step) => ({ ...named(step), ...wordsOf(way, step.step) })), editions: editions.map(named) }
}

/** A step that a county has taken out of its way keeps what was said; only its title is gone. */
function wordsOf(way: Way, id: string): Pick<NamedStep, 'title' | 'fields'> {
  const step = findStep(way, id) ?? townSteps.find((one) => one.id === id)
  return { title: step?.title ?? '县里原来要求的一步', fields: step?.says ?? [] }
}
