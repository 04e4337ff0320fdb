import type { DraftVersionView, DraftView, MovedSentenceView, YearFigureView } from '@zhenzhi/contract'
import { writtenIn } from '@zhenzhi/kernel'
import type { Day, Indicator } from '@zhenzhi/kernel'
import { absentOf } from '../../figures/figure.ts'
import type { Draft, VersionNamed } from '../../reports/draft-desk.ts'
import type { FigureMoved, SentenceMoved, ShownBlock } from '../../reports/report-desk.ts'
import type { PublishedFigures, PublishedLine } from '../../reports/last-year/published-desk.ts'

/** The text of a report as it is edited. */
export function draftView({ draft: { version, last }, blocks }: { draft: Draft; blocks: readonly ShownBlock[] }, cutoff: Day): DraftView {
  return {
    version, cutoff, last: last === undefined ? null : { version, name: last.name, moment: last.moment },
    blocks: blocks.map(({ sentences, ...block }) => ({
      ...block,
      sentences: sentences.map(({ text, needs, withheld, pieces, printed, leftOut, loose, unknown }) => ({
        text, ...(needs === undefined ? {} : { needs: copied(needs) }), ...(withheld === undefined ? {} : { withheld }), printed, leftOut: [...leftOut], unknown: [...unknown],
        pieces: pieces.map((piece) => ({ ...piece })), loose: loose.map((one) => ({ ...one, proposals: [...one.proposals] })),
      })),
    })),
  }
}

type Needs = NonNullable<ShownBlock['sentences'][number]['needs']>

function copied(needs: Needs): Record<string, string[]> {
  return Object.fromEntries(Object.entries(needs).map(([name, ids]) => [name, [...ids]]))
}

const done = { change: '改写了一段', add: '加了一段', remove: '删了一段', move: '移动了一段', withhold: '改了一段公开不公开' } as const

export function versionView({ version, name, moment, change }: VersionNamed): DraftVersionView {
  return { version, name, moment, did: sayDone(change) }
}

function sayDone({ edit, version, edits = 0, notes = [] }: VersionNamed['change']): string {
  if (edit === 'restore') return `退回到${version === 0 ? '最初的提纲' : `第${version}稿`}`
  if (edit === 'take-back') return `从改过的文件收下${edits}处${notes.length === 0 ? '' : `，写了${notes.length}条更正说明`}`
  return done[edit]
}

export function movedView({ under, before, after, figures }: SentenceMoved): MovedSentenceView {
  return { under, before, after, figures: figures.map(movedFigure) }
}

function movedFigure({ before, after, why }: FigureMoved): MovedSentenceView['figures'][number] {
  const said = ({ value, unit, numerator, denominator, absent }: FigureMoved['before']) =>
    `${value === null ? absent : writtenIn(value, unit) + unit}${numerator === null || denominator === null ? '' : `（${numerator}/${denominator}）`}`
  return { id: after.id, zh: after.zh, unit: after.unit, before: said(before), after: said(after), ...why }
}

type Read = FigureMoved['after']

interface Year {
  now: readonly Read[]
  before: readonly Read[]
  /** The figures the text prints. */
  printed: ReadonlySet<string>
  /** Last year as it was published, where asked for. */
  published?: PublishedFigures['lines'] | undefined
}

/** The figures of a year beside those of the year before, in the order of the register. */
export function yearFigures({ now, before, printed, published }: Year, indicators: readonly Indicator[]): YearFigureView[] {
  return now.map(({ id, zh, unit, value, numerator, denominator, grades, absent }) => {
    const last = before.find((one) => one.id === id)
    const indicator = indicators.find((one) => one.id === id)
    const shown = (amount: string | null) => (amount === null ? indicator === undefined ? absent : absentOf(indicator.reading) : writtenIn(amount, unit) + unit)
    return {
      id, zh, unit, value, numerator, denominator, grades: [...grades], part: indicator?.part ?? 1,
      shown: shown(value), printed: printed.has(id), lastYear: { value: last?.value ?? null, shown: shown(last?.value ?? null), ...(published === undefined ? {} : { published: publishedView(published.get(id), { unit, shown }) }) },
    }
  })
}

function publishedView(line: PublishedLine | undefined, { unit, shown }: { unit: Indicator['unit']; shown: (value: string | null) => string }): YearFigureView['lastYear']['published'] {
  if (line === undefined) return null
  const reasons = line.reasons.map(({ reason, amount }) => ({ reason, amount: amount === null ? null : writtenIn(amount, unit) }))
  return { from: line.from, shown: shown(line.reported.value), difference: line.difference === null ? null : writtenIn(line.difference, unit), reasons }
}
