import type { Id } from '@zhenzhi/kernel'
import { writtenIn } from '@zhenzhi/kernel'
import { isOpen, opinionsOf, paragraphText, saidOf, stateOf } from '@zhenzhi/reporting'
import type { FigureSeen } from '@zhenzhi/reporting'
import type { Tx } from '../../store/connection.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { listConfirmations } from '../../store/reports/confirmations.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { FigureRead } from '../annual-report.ts'
import type { ConfirmSheet, FigureOfOffice, Line, LineNamed, OfficeSheet, Read } from './confirm-parts.ts'
import type { TownOffices } from './offices-of.ts'

export async function linesOf(tx: Tx, of: ReportOf): Promise<Line[]> {
  return (await listConfirmations(tx, of)).map(({ figures, about, of: named, taken, ...line }) => ({
    // What addConfirmation wrote.
    ...line, figures: figures as readonly FigureSeen[] & typeof figures, ...(about === null ? {} : { about: about as NonNullable<Line['about']> & typeof about }),
    ...(named === null ? {} : { of: named }), ...(taken === null ? {} : { taken }),
  }))
}

export async function namedLines(tx: Tx, lines: readonly Line[]): Promise<LineNamed[]> {
  const names: Record<Id, string> = await accountNames(tx, [...new Set(lines.map(({ account }) => account))])
  return lines.map((line) => ({ ...line, name: names[line.account] ?? '' }))
}

export function seenOf({ id, zh, value, numerator, denominator, unit }: FigureRead): FigureSeen {
  return { id, zh, value, numerator, denominator, unit }
}

/** Who stands how to every figure; `only`: of these offices alone. */
export function sheetOf({ read, lines, offices, only }: { read: Read; lines: readonly LineNamed[]; offices: TownOffices; only: readonly string[] | undefined }): ConfirmSheet {
  const said = saidOf(lines)
  const printed = read.filled.figures.map(({ id }) => id)
  const order = new Map(printed.map((id, at) => [id, at]))
  const sorted = read.figures.toSorted((a, b) => (order.get(a.id) ?? printed.length) - (order.get(b.id) ?? printed.length))
  const of = (office: string): FigureOfOffice[] => sorted.filter(({ id }) => offices.owners.get(id)?.includes(office) === true).flatMap((figure) => {
    const [seen, isPrinted] = [seenOf(figure), order.has(figure.id)]
    const state = stateOf(said, office, seen)
    const concerns = isPrinted || figure.entries > 0 || (state.state !== 'not-asked' && state.state !== 'asked')
    return concerns ? [{ ...seen, shown: shownOf(figure), printed: isPrinted, state }] : []
  })
  const owning = [...new Set([...offices.owners.values()].flat())].filter((office) => only?.includes(office) ?? true)
  const all = owning.map((office): OfficeSheet => ({
    office, name: offices.names[office] ?? office, staffed: offices.people.has(office), figures: of(office), signed: signaturesOf(lines, office),
  }))
  return {
    version: read.version, seal: read.figures[0]?.asOf.seq ?? 0, printed: printed.length, unconfirmed: unconfirmedIn(read, lines, offices),
    offices: all.filter(({ figures, signed }) => figures.length > 0 || signed.length > 0).toSorted((a, b) => printedIn(b) - printedIn(a) || (a.office < b.office ? -1 : 1)),
    opinions: opinionsOf(lines).filter(({ line }) => only === undefined || line.offices.some((office) => only.includes(office)))
      .map((opinion) => ({ ...opinion, open: isOpen(opinion), office: offices.names[opinion.line.offices[0] ?? ''] ?? opinion.line.offices[0] ?? '', stands: stands(read, opinion.line) })),
  }
}

/** Figures the text prints that some office they are of has not confirmed as they read today. */
export function unconfirmedIn(read: Read, lines: readonly Line[], { owners }: Pick<TownOffices, 'owners'>): number {
  const said = saidOf(lines)
  const today = new Map(read.figures.map((figure) => [figure.id, seenOf(figure)]))
  return read.filled.figures.filter(({ id }) => {
    const seen = today.get(id)
    return seen !== undefined && (owners.get(id) ?? []).some((office) => stateOf(said, office, seen).state !== 'confirmed')
  }).length
}

function printedIn({ figures }: OfficeSheet): number {
  return figures.filter(({ printed }) => printed).length
}

function signaturesOf(lines: readonly LineNamed[], office: string): LineNamed[] {
  const back = new Set(lines.flatMap(({ kind, of }) => (kind === 'withdrawn' && of !== undefined ? [of] : [])))
  return lines.filter(({ kind, number, offices }) => kind === 'confirmed' && offices.includes(office) && !back.has(number)).toReversed()
}

/** Whether the words objected to are still printed; of a figure always. */
function stands({ filled }: Read, { about }: Line): boolean {
  return about === undefined || !('quote' in about) || filled.paragraphs.some((paragraph) => paragraphText(paragraph).includes(about.quote))
}

export function shownOf({ value, unit, absent }: Pick<FigureRead, 'value' | 'unit' | 'absent'>): string {
  return value === null ? absent : `${writtenIn(value, unit)}${unit}`
}

/** As it was seen, in words. */
export function seenShown({ value, unit, numerator, denominator }: FigureSeen): string {
  const parts = numerator === null || denominator === null ? '' : `（${numerator}/${denominator}）`
  return value === null ? `没有数值${parts}` : `${value}${unit}${parts}`
}
