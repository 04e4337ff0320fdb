import { createHash } from 'node:crypto'
import { writtenIn } from '@zhenzhi/kernel'
import type { PublishedReceipt, PublishedReport } from '../../store/exchange/published-report.ts'
import type { EditionRead, FrozenFigure } from '../editions/edition-parts.ts'
import type { StepKept } from '../../store/reports/report-steps.ts'

/** One year's way to the public: the edition that stands now, and the steps that put it there. */
export interface Publication {
  town: number
  year: number
  edition: EditionRead
  steps: readonly StepKept[]
  /** Whether the town lets everybody open its figures. */
  receipts: boolean
  made: string
}

export interface MadeFile {
  ending: 'docx' | 'pdf'
  name: string
  bytes: Buffer
}

/** The page of a published report: its public edition with the steps that published and corrected it. */
export function publishedReport({ town, year, edition, steps, receipts, made }: Publication, files: readonly MadeFile[]): PublishedReport {
  const { letter, figures, town: { name: townName, county, demo } } = edition.content
  const { facts, date, title, paragraphs } = letter
  const { signatories = [facts.signature] } = facts
  const opened = receipts ? new Set(figures.map(({ id }) => id)) : new Set<string>()
  return {
    town, year, townName, county, demo, title: title.join(''), source: signatories.at(-1) ?? facts.signature,
    published: steps[0]?.moment ?? edition.moment, changed: steps.at(-1)?.moment ?? edition.moment,
    signedOn: facts.signedOn ?? '', date: date ?? '', cutoff: edition.cutoff, signatories: [...signatories],
    paragraphs: paragraphs.map(({ level, runs }) => ({ level, runs: runs.map((run) => ('figure' in run && opened.has(run.figure) ? { text: run.text, figure: run.figure } : { text: run.text })) })),
    corrections: steps.filter(({ step }) => step === 'correct').map(({ day, said }) => ({ day, note: textOf(said['correction']) })).toReversed(),
    receipts: receipts ? figures.map((figure) => receiptOf(figure, facts)) : [],
    files: files.map(({ ending, name, bytes }) => ({ ending, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })),
    edition: edition.number, hash: edition.hash, made,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Where the number itself is withheld, what is behind it is too. */
function receiptOf({ id, zh, value, absent, unit, records, grades, proof }: FrozenFigure, { from, to }: { from: string; to: string }): PublishedReceipt {
  const few = proof === null
  return {
    figure: id, title: zh, shown: value === null ? absent : writtenIn(value, unit) + unit, from, to, words: proof?.words ?? '', records: few ? null : records, grades: [...grades],
    digest: proof?.digest ?? null,
  }
}
