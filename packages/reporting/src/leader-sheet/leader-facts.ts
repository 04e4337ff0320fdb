import type { Grade } from '@zhenzhi/kernel'
import type { ReportedLine } from '../reported/reported-line.ts'
import type { ReportFigure } from '../report-figure.ts'

/** One year of a figure, with where it comes from. `shown` is as the text prints it. */
export interface YearOfFigure {
  value: string | null
  shown: string
  grades: readonly Grade[]
}

/** What made a difference, and how much of it in the figure's own unit; none where nothing did. */
export type MovedBy = ReportedLine['reasons']

/** A printed figure of the year beside the year before. */
export interface FigureBeside {
  id: string
  zh: string
  unit: ReportFigure['unit']
  now: YearOfFigure
  before: YearOfFigure
  /** What last year's number went through since it was reported, or where nothing was reported since the year's last day. */
  since: { reported: boolean; by: MovedBy }
}

/** A number that was reported and reads otherwise today. */
export interface ReportedApart {
  year: number
  zh: string
  was: string
  now: string
  why: MovedBy
}

export interface OfficeSigned {
  office: string
  printed: number
  confirmed: number
  changed: number
  objected: number
  /** Of the last signature; null: nobody signed. */
  signed: { signer: string; day: string } | null
}

export interface PromiseKept {
  text: string
  kept: 'yes' | 'partly' | 'no' | 'unknown'
  how: string
}

/** All a leader's sheet is made of. */
export interface LeaderFacts {
  year: number
  /** The year's figures are not all in: what is compared is a part of this year with the whole of the last. */
  draft: boolean
  figures: readonly FigureBeside[]
  reported: readonly ReportedApart[]
  /** Cross-checks that do not hold. */
  apart: readonly { title: string; left: string; right: string; by: string }[]
  sensitive: readonly { zh: string; why: string; now: YearOfFigure; before: YearOfFigure }[]
  /** Undefined: nobody registered what last year's report promised. */
  promises: readonly PromiseKept[] | undefined
  offices: readonly OfficeSigned[]
  unconfirmed: number
  opinions: readonly { office: string; about: string; reason: string }[]
  findings: readonly { level: 'wrong' | 'ask'; says: string }[]
}
