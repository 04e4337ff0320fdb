import type { Day, Grade, Id, Moment, Refused } from '@zhenzhi/kernel'
import type { Edition, EditionDifference, EditionOfReport, FilledReport, LetterDetails } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import type { EditionKept } from '../../store/reports/editions.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { FigureRead } from '../annual-report.ts'
import type { DraftDesk } from '../draft-desk.ts'
import type { TownOfReport } from '../report-desk.ts'

/** What an edition prints, whole: from it alone it is made again for ever. Canonical JSON of it is hashed. */
export interface EditionContent {
  format: 1
  kind: EditionOfReport
  town: TownOfReport
  /** Title, text with its figures bound, head and foot, day. */
  letter: Pick<FilledReport, 'title' | 'paragraphs' | 'date' | 'facts' | 'draft'>
  /** The figures printed, as they were read and the seal they were read at; in the public edition small numbers of special groups are gone. */
  figures: readonly FrozenFigure[]
}

export interface FrozenFigure {
  id: string
  zh: string
  value: string | null
  absent: string
  numerator: string | null
  denominator: string | null
  unit: FigureRead['unit']
  grades: readonly Grade[]
  records: number
  asOf: { seq: number; moment: Moment | null }
  /** Of the public edition: how it is read, in words, and the digest of the records behind it. Null where so few are behind it that nothing is said. */
  proof?: { words: string; digest: string } | null
}

/** An edition as it is kept, with who made it. */
export interface EditionRead extends Omit<EditionKept, 'content'> {
  content: EditionContent
  name: string
}

/** Both editions as they would be printed now, and what is left out of the public one or changed in it. */
export interface EditionPreview {
  town: TownOfReport
  version: number
  upward: Edition
  open: Edition
  differences: readonly EditionDifference[]
  details: LetterDetails
  /** 0: nobody has entered any. */
  detailsVersion: number
}

/** `number`: a frozen edition; otherwise as it reads at a cut-off. */
export type EditionWanted = ReportOf & ({ number: number } | { kind: EditionOfReport; cutoff: Day })

export interface EditionFile {
  name: string
  bytes: Buffer
}

export interface EditionDesk {
  preview: (asked: ReportOf & { cutoff: Day }) => Promise<EditionPreview | Refused>
  /** Makes an edition that never changes. The same again is the one that is there: sent twice, there is one. Refused where it cannot be published or read. */
  freeze: (asked: ReportOf & { kind: EditionOfReport; cutoff: Day; by: Id }) => Promise<{ number: number; hash: string } | Refused>
  /** Undefined: there is no such edition. */
  read: (asked: ReportOf & { number: number }) => Promise<EditionRead | undefined>
  /** The latest first, without what they say. */
  list: (of: ReportOf) => Promise<(Omit<EditionKept, 'content'> & { name: string })[]>
  docx: (asked: EditionWanted) => Promise<EditionFile | Refused>
  /** Refused where this machine has no LibreOffice. */
  pdf: (asked: EditionWanted) => Promise<EditionFile | Refused>
  text: (asked: EditionWanted) => Promise<EditionFile | Refused>
  html: (asked: EditionWanted) => Promise<EditionFile | Refused>
}

export interface EditionDeskParts {
  app: Pool
  now: () => Now
  /** Sealed figures of a town and period at its cut-off, with the records behind them counted. */
  figures: (asked: { town: number; from: Day; to: Day; cutoff: Day; only: readonly string[] }) => Promise<readonly FigureRead[]>
  /** How some figures are read, in words, and the digests of the records behind them at their seal. */
  prove: (asked: { town: number; from: Day; to: Day; cutoff: Day; figures: readonly string[] }) => Promise<ReadonlyMap<string, { words: string; digest: string; seq: number }>>
  town: (id: number) => Promise<TownOfReport>
  drafts: Pick<DraftDesk, 'read'>
  /** Figures of special groups, of a town. */
  special: (town: number) => Promise<ReadonlySet<string>>
  /** A text with what private persons are known by made unknowable. */
  mask: (text: string) => string
  /** Undefined: no LibreOffice here. */
  toPdf: (docx: Buffer) => Promise<Buffer | undefined>
}

export { paragraphText, withholdingGrounds } from '@zhenzhi/reporting'
export type { Edition, EditionReason } from '@zhenzhi/reporting'
