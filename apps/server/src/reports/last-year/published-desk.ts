import type { Day } from '@zhenzhi/kernel'
import { reportedLine } from '@zhenzhi/reporting'
import type { ReportedLine } from '@zhenzhi/reporting'
import type { Pool } from '../../store/connection.ts'
import { findClosing, listClosings } from '../../store/figures/closings.ts'
import type { ClosedValue, Closing } from '../../store/figures/closings.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { ReportedDesk, ReportedDeskParts } from '../way/reported-desk.ts'

/** Where figures were published: in the report that was sent last, or only closed. */
export interface PublishedIn {
  from: 'report' | 'closing'
  /** The day it was sent, or closed for. */
  day: Day
}

export type PublishedLine = ReportedLine & Pick<PublishedIn, 'from'>

export interface PublishedFigures {
  in: readonly PublishedIn[]
  /** By figure: as it was published, as the books have it today, and why they differ. */
  lines: ReadonlyMap<string, PublishedLine>
}

export interface PublishedDesk {
  read: (of: ReportOf) => Promise<PublishedFigures>
}

export interface PublishedDeskParts {
  app: Pool
  reported: ReportedDesk
  since: ReportedDeskParts['since']
}

const closingsLooked = 50

/** The figures of a year as they were published: those of the report that was sent; of what it does not print, the last closing of that very year. */
export function makePublishedDesk({ app, reported, since }: PublishedDeskParts): PublishedDesk {
  return {
    read: async (of) => {
      const [sent, closed] = [await reported.read(of), await inTowns(app, [of.town], async (tx) => {
        const last = (await listClosings(tx, of.town, closingsLooked)).find(({ from, to }) => from === `${of.year}-01-01` && to === `${of.year}-12-31`)
        return last === undefined ? undefined : findClosing(tx, of.town, last.id)
      })]
      const inReport = new Set(sent.lines.map(({ id }) => id))
      const rest = closed === undefined ? [] : await closedLines(since, of, { ...closed, values: closed.values.filter(({ indicator }) => !inReport.has(indicator)) })
      return {
        in: [...(sent.sent === null ? [] : [{ from: 'report', day: sent.sent.day } as const]), ...(closed === undefined ? [] : [{ from: 'closing', day: closed.closing.cutoff } as const])],
        lines: new Map([...rest.map((line) => lineFrom(line, 'closing')), ...sent.lines.map((line) => lineFrom(line, 'report'))]),
      }
    },
  }
}

function lineFrom(line: ReportedLine, from: PublishedIn['from']): [string, PublishedLine] {
  return [line.id, { ...line, from }]
}

interface Closed {
  closing: Closing
  values: readonly ClosedValue[]
}

/** What was closed, against the same figures now; one that is no longer kept stays as it was closed. */
async function closedLines(since: PublishedDeskParts['since'], { town, year }: ReportOf, { closing, values }: Closed): Promise<ReportedLine[]> {
  const only = values.map(({ indicator }) => indicator)
  const compared = new Map((await since({ town, from: `${year}-01-01`, to: `${year}-12-31`, only, since: closing.cutoff, seq: closing.seq })).map((one) => [one.after.id, one]))
  return values.flatMap(({ indicator: id, value, numerator, denominator }) => {
    const found = compared.get(id)
    if (found === undefined) return []
    return [reportedLine({ id, zh: id, unit: '', reported: { value, numerator, denominator }, again: found.before, total: found.after, current: null, why: found.why })]
  })
}
