import { addDays } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { reportedLine } from '@zhenzhi/reporting'
import type { ReportedLine, ReportedWhy } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { findEdition } from '../../store/reports/editions.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import { listSteps } from '../../store/reports/report-steps.ts'
import type { EditionContent, FrozenFigure } from '../editions/edition-parts.ts'

type Worth = Pick<FrozenFigure, 'id' | 'value' | 'numerator' | 'denominator'>

/** What was sent up last, and how each figure in it stands today. */
export interface Reported {
  sent: { edition: number; cutoff: Day; day: Day; name: string; hash: string; documentNumber: string } | null
  /** Until when the figures were read now. */
  today: Day
  /** The first day that the sent figures did not cover; null where they cover the year. */
  since: Day | null
  lines: readonly ReportedLine[]
}

interface PeriodAsked {
  town: number
  from: Day
  to: Day
  only: readonly string[]
}

export interface ReportedDesk {
  read: (of: ReportOf) => Promise<Reported>
}

export interface ReportedDeskParts {
  app: Pool
  now: () => Now
  /** Figures of days, as the books stand. */
  figures: (asked: PeriodAsked) => Promise<readonly Worth[]>
  /** Figures as they were at a seal and a cut-off day, and now; each with what came between. */
  since: (asked: PeriodAsked & { since: Day; seq: number }) => Promise<readonly { before: Worth; after: Worth; why: ReportedWhy }[]>
}

/** 已报数: the figures of the report that was sent up last, against the books of today. */
export function makeReportedDesk({ app, now, figures, since }: ReportedDeskParts): ReportedDesk {
  return {
    read: async (of) => {
      const sent = await inTowns(app, [of.town], (tx) => findSent(tx, of))
      if (sent === undefined) return { sent: null, today: now().day, since: null, lines: [] }
      const { content: { figures: frozen }, ...told } = sent
      const [from, to, only] = [`${of.year}-01-01`, `${of.year}-12-31`, frozen.map(({ id }) => id)]
      const after = told.cutoff < to ? addDays(told.cutoff, 1) : null
      const compared = await since({ town: of.town, from, to, only, since: told.cutoff, seq: frozen[0]?.asOf.seq ?? 0 })
      const current = after === null ? [] : await figures({ town: of.town, from: after, to, only })
      return { sent: told, today: now().day, since: after, lines: frozen.flatMap((one) => lineOf(one, { compared, current: after === null ? undefined : current })) }
    },
  }
}

type Sent = NonNullable<Reported['sent']> & { content: EditionContent }

async function findSent(tx: Tx, of: ReportOf): Promise<Sent | undefined> {
  const step = (await listSteps(tx, of)).findLast((one) => one.step === 'send')
  const kept = step === undefined || step.edition === null ? undefined : await findEdition(tx, of, { number: step.edition })
  if (step === undefined || kept === undefined) return undefined
  const names = await accountNames(tx, [step.account])
  const { documentNumber } = step.said
  return {
    edition: kept.number, cutoff: kept.cutoff, day: step.day, name: names[step.account] ?? '', hash: kept.hash,
    documentNumber: typeof documentNumber === 'string' ? documentNumber : '',
    // What freezing wrote: nothing else writes this table.
    content: kept.content as EditionContent,
  }
}

interface ReadNow {
  compared: Awaited<ReturnType<ReportedDeskParts['since']>>
  /** Undefined: the report covered the whole year. */
  current: readonly Worth[] | undefined
}

/** A figure that is no longer kept has nothing to stand against, and stays as it was reported. */
function lineOf(frozen: FrozenFigure, { compared, current }: ReadNow): ReportedLine {
  const found = compared.find(({ after }) => after.id === frozen.id)
  const still: ReportedWhy = { corrected: '0', late: '0', newlyMeasured: '0', matured: '0' }
  const { id, zh, unit } = frozen
  return reportedLine({
    id, zh, unit, reported: worthOf(frozen), again: found && worthOf(found.before), total: worthOf(found?.after ?? frozen), why: found?.why ?? still,
    current: current === undefined ? null : worthOf(current.find((one) => one.id === id) ?? { ...frozen, value: null, numerator: null, denominator: null }),
  })
}

function worthOf({ value, numerator, denominator }: Worth): { value: string | null; numerator: string | null; denominator: string | null } {
  return { value, numerator, denominator }
}
