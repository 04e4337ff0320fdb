import type { Json } from '@zhenzhi/kernel'
import type { Edition } from '@zhenzhi/reporting'
import type { FigureRead } from '../annual-report.ts'
import type { TownOfReport } from '../report-desk.ts'
import type { EditionContent, FrozenFigure } from './edition-parts.ts'

interface Frozen {
  town: TownOfReport
  edition: Edition
  figures: readonly FigureRead[]
  proofs: ReadonlyMap<string, { words: string; digest: string; seq: number }>
}

/** Everything an edition prints, and nothing else: what is not published is in no part of a public one. */
export function contentOf({ town, edition: { kind, report }, figures, proofs }: Frozen): EditionContent {
  const { title, paragraphs, date, facts, draft } = report
  const read = new Map(figures.map((figure) => [figure.id, figure]))
  return {
    format: 1, kind, town, letter: { title, paragraphs, date, facts, draft },
    figures: report.figures.flatMap((printed): FrozenFigure[] => {
      const { grades = [], asOf = { seq: 0, moment: null } } = read.get(printed.id) ?? {}
      const { id, zh, value, absent = '—', numerator, denominator, unit, records } = printed
      const frozen = { id, zh, value, absent, numerator, denominator, unit, grades, records: records ?? 0, asOf }
      return [kind === 'upward' ? frozen : { ...frozen, proof: proofOf(frozen, read.get(id), proofs) }]
    }),
  }
}

/** None where the number is withheld, or the books moved between reading it and digesting what is behind it. */
function proofOf({ id, value, records, asOf }: FrozenFigure, read: FigureRead | undefined, proofs: Frozen['proofs']): { words: string; digest: string } | null {
  const proof = proofs.get(id)
  const isWithheld = value !== (read?.value ?? null) || records !== (read?.records ?? 0)
  return proof === undefined || isWithheld || proof.seq !== asOf.seq ? null : { words: proof.words, digest: proof.digest }
}

/** As JSON, to be hashed and kept. */
export function jsonOf(content: EditionContent): Json {
  return JSON.parse(JSON.stringify(content)) as Json // what JSON gives is JSON
}
