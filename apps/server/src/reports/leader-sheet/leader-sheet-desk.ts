import { compareDecimals } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { composeSheet, sensitiveFigures } from '@zhenzhi/reporting'
import type { FigureBeside, LeaderFacts, ReportedLine, YearOfFigure } from '@zhenzhi/reporting'
import type { FigureRead } from '../annual-report.ts'
import type { ConfirmSheet } from '../confirm/confirm-parts.ts'
import { seenShown, shownOf } from '../confirm/read-sheet.ts'
import type { ReportDesk } from '../report-desk.ts'
import type { Reported } from '../way/reported-desk.ts'
import { crossChecksApart } from './cross-checks-apart.ts'
import type { LeaderSheetAsked, LeaderSheetDesk, LeaderSheetParts } from './leader-sheet-parts.ts'

/** The sheet for whoever signs the report: on two sides what changed, what contradicts, what is sensitive, what was promised, who confirmed, and what the checks found. */
export function makeLeaderSheetDesk(parts: LeaderSheetParts): LeaderSheetDesk {
  return async ({ town, year, cutoff }) => {
    const read = await parts.report({ town, ...wholeYear(year), cutoff })
    const last = await parts.figures({ town, ...wholeYear(year - 1) })
    const before = new Map(last.map((figure) => [figure.id, figure]))
    const [confirmed, sent, sentBefore, promises, apart] = await Promise.all([
      parts.confirmations.read({ town, year, cutoff }), parts.reported.read({ town, year }), parts.reported.read({ town, year: year - 1 }), parts.promises({ town, year: year - 1 }),
      crossChecksApart(parts, { town, year, cutoff }),
    ])
    const since = sentBefore.sent === null ? await movedSinceYearEnd(parts, { town, year: year - 1, cutoff }) : reasonsOf(sentBefore)
    const facts: LeaderFacts = {
      year, draft: read.filled.draft, apart, promises, ...confirmedFacts(confirmed), findings: read.findings,
      figures: besides(read, { before, since, reported: sentBefore.sent !== null }),
      reported: [...apartIn(year, sent), ...apartIn(year - 1, sentBefore)], sensitive: sensitiveOf(read.figures, before),
    }
    return { town: read.town, year, cutoff, draft: read.filled.draft, sheet: composeSheet(facts) }
  }
}

type Before = ReadonlyMap<string, FigureRead>

interface Beside {
  before: Before
  since: ReadonlyMap<string, ReportedLine['reasons']>
  reported: boolean
}

function besides({ filled, figures }: Awaited<ReturnType<ReportDesk['draft']>>, { before, since, reported }: Beside): FigureBeside[] {
  const now = new Map(figures.map((figure) => [figure.id, figure]))
  return filled.figures.flatMap(({ id }) => {
    const [figure, was] = [now.get(id), before.get(id)]
    if (figure === undefined || was === undefined) return []
    return [{ id, zh: figure.zh, unit: figure.unit, now: yearOfFigure(figure), before: yearOfFigure(was), since: { reported, by: since.get(id) ?? [] } }]
  })
}

function sensitiveOf(figures: readonly FigureRead[], before: Before): LeaderFacts['sensitive'] {
  return sensitiveFigures.flatMap(({ figure: id, why }) => {
    const [now, was] = [figures.find((one) => one.id === id), before.get(id)]
    return now === undefined || was === undefined ? [] : [{ zh: now.zh, why, now: yearOfFigure(now), before: yearOfFigure(was) }]
  })
}

function yearOfFigure(figure: FigureRead): YearOfFigure {
  return { value: figure.value, shown: shownOf(figure), grades: figure.grades }
}

function confirmedFacts({ offices, unconfirmed, opinions }: ConfirmSheet): Pick<LeaderFacts, 'offices' | 'unconfirmed' | 'opinions'> {
  return {
    unconfirmed,
    offices: offices.map(({ name, figures, signed: [last] }) => {
      const printed = figures.filter((one) => one.printed)
      const count = (state: string) => printed.filter((one) => one.state.state === state).length
      return { office: name, printed: printed.length, confirmed: count('confirmed'), changed: count('changed'), objected: count('objected'), signed: last === undefined ? null : { signer: last.signer, day: last.day } }
    }),
    opinions: opinions.filter(({ open }) => open).map(({ office, line: { about, figures: [seen], note } }) => ({
      office, reason: note, about: about !== undefined && 'quote' in about ? `原文“${about.quote}”` : `“${seen?.zh ?? ''}”${seen === undefined ? '' : `（${seenShown(seen)}）`}`,
    })),
  }
}

function apartIn(year: number, { lines }: Reported): LeaderFacts['reported'][number][] {
  const say = ({ value, numerator, denominator }: ReportedLine['total'], unit: string) => seenShown({ id: '', zh: '', value, numerator, denominator, unit })
  return lines.filter(({ moved }) => moved).toSorted((a, b) => Number(b.asksCorrection) - Number(a.asksCorrection))
    .map(({ zh, unit, reported, total, reasons }) => ({ year, zh, was: say(reported, unit), now: say(total, unit), why: reasons }))
}

function reasonsOf({ lines }: Reported): Map<string, ReportedLine['reasons']> {
  return new Map(lines.filter(({ moved }) => moved).map(({ id, reasons }) => [id, reasons]))
}

/** Of a year whose report was not sent from here: what came into it after its last day. */
async function movedSinceYearEnd({ moved }: LeaderSheetParts, { town, year, cutoff }: LeaderSheetAsked): Promise<Map<string, ReportedLine['reasons']>> {
  const period = wholeYear(year)
  if (cutoff <= period.to) return new Map()
  const figures = await moved({ town, ...period, since: period.to, cutoff })
  return new Map(figures.map(({ after, why }) => [after.id, (['corrected', 'late', 'newlyMeasured', 'matured'] as const)
    .flatMap((reason) => (compareDecimals(why[reason], '0') === 0 ? [] : [{ reason, amount: why[reason] }]))]))
}

function wholeYear(year: number): { from: Day; to: Day } {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
