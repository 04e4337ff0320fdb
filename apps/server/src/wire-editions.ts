import { definitions, specialIn } from '@zhenzhi/catalog'
import { isRefused } from '@zhenzhi/kernel'
import { maskPersons } from '@zhenzhi/recognise'
import { composedWords } from './http/present/own-indicator-view.ts'
import { docxToPdf } from './outside/document/docx-to-pdf.ts'
import { findLibreOffice } from './outside/document/find-libre-office.ts'
import { makeEditionDesk } from './reports/editions/edition-desk.ts'
import type { EditionDesk, EditionDeskParts } from './reports/editions/edition-parts.ts'
import type { DraftDesk } from './reports/draft-desk.ts'
import type { TownOfReport } from './reports/report-desk.ts'
import type { FigureDesk } from './figures/figure-desk.ts'
import type { CaseNames } from './cases/case-names.ts'
import type { Now } from './outside/clock.ts'
import type { Pool } from './store/connection.ts'
import type { LoadedLaw } from './store/law/load-law.ts'

interface EditionsOf {
  figures: FigureDesk
  drafts: DraftDesk
  sealer: { sealAll: (town: number) => Promise<unknown> }
  clock: { now: () => Now }
  law: () => LoadedLaw
  database: { app: Pool }
  names: CaseNames
}

const countsSpecial = specialIn(definitions)

/** The two editions of reports, tied to the books, the text and LibreOffice. */
export function editionsOn({ figures, drafts, sealer, clock, law, database, names }: EditionsOf): EditionDesk {
  return makeEditionDesk({
    app: database.app, now: clock.now, drafts, town: townOfReport(names),
    figures: async (asked) => {
      await sealer.sealAll(asked.town)
      return figures.read(asked)
    },
    prove: (asked) => proveAll({ figures, law }, asked),
    special: async (of) => new Set((await figures.indicatorsOf(of)).filter(countsSpecial).map(({ id }) => id)),
    mask: maskPersons,
    toPdf: async (docx) => docxToPdf({ docx, program: await findLibreOffice() }),
  })
}

/** Each figure opened once, without a look at any record. */
async function proveAll({ figures, law }: Pick<EditionsOf, 'figures' | 'law'>, { figures: ids, ...asked }: Parameters<EditionDeskParts['prove']>[0]): ReturnType<EditionDeskParts['prove']> {
  const proofs = new Map<string, { words: string; digest: string; seq: number }>()
  const indicators = await figures.indicatorsOf(asked.town)
  for (const figure of ids) {
    const opened = await figures.open({ ...asked, figure, part: 0, limit: 1, maySee: async () => new Set() })
    const reading = indicators.find(({ id }) => id === figure)?.reading
    if (isRefused(opened) || reading === undefined) continue
    const { digest, seq } = opened.receipt
    proofs.set(figure, { words: composedWords(reading, law().current), digest, seq })
  }
  return proofs
}

/** A town as its report names it, with what stands above it. */
export function townOfReport(names: Pick<CaseNames, 'forTowns'>): (id: number) => Promise<TownOfReport> {
  return async (id) => {
    const { towns } = await names.forTowns([id])
    const town = towns[id]
    if (town === undefined) throw new Error(`no town ${id}`)
    const above = town.parent === null ? undefined : (await names.forTowns([town.parent])).towns[town.parent]
    return { name: town.name, county: above?.name ?? '县', demo: town.demo }
  }
}
