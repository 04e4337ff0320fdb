import { countsSpecial } from '@zhenzhi/catalog'
import { isRefused } from '@zhenzhi/kernel'
import { maskPersons } from '@zhenzhi/recognise'
import type { FastifyInstance } from 'fastify'
import { composedWords } from './http/present/own-indicator-view.ts'
import { editionRoutes } from './http/routes/reports/editions.ts'
import { docxToPdf } from './outside/document/docx-to-pdf.ts'
import { findLibreOffice } from './outside/document/find-libre-office.ts'
import { makeDetailsDesk } from './reports/editions/details-desk.ts'
import { reportPages } from './http/portal/reports/report-routes.ts'
import { publishReports } from './reports/publication/publish-reports.ts'
import { publishedReports } from './residents/published-reports.ts'
import { makeEditionDesk } from './reports/editions/edition-desk.ts'
import type { EditionDesk, EditionDeskParts } from './reports/editions/edition-parts.ts'
import type { TownOfReport } from './reports/report-desk.ts'
import type { System } from './wire-system.ts'

type EditionsOf = Pick<System, 'figures' | 'drafts' | 'sealer' | 'clock' | 'law' | 'database' | 'names'>

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

/** The rule by which what is published is looked through before. */
const reviewRule = 'DIS-005'

export function editionRoutesOn(api: FastifyInstance, { editions, reports, database, clock, law }: Pick<System, 'editions' | 'reports' | 'database' | 'clock' | 'law'>): void {
  const review = () => {
    const rule = law().rules.findLast(({ id }) => id === reviewRule)
    return rule === undefined ? null : { law: rule.law, article: rule.article ?? '' }
  }
  void api.register(editionRoutes, { editions, details: makeDetailsDesk({ app: database.app, now: clock.now }), review, makesPdf: reports.makesPdf })
}

/** Published reports as everybody reads them, in this zone too: for whoever published them, and where there is no other zone. */
export function reportPagesOn(pages: FastifyInstance, { database }: Pick<System, 'database'>, secureCookies: boolean): void {
  void pages.register(async (own) => reportPages(own, { reports: publishedReports(database.app), secureCookies, saysDemo: true }))
}

/** Lays a town's published reports before everybody. */
export function publishOn({ database, clock, editions }: Pick<System, 'database' | 'clock' | 'editions'>): (town: number) => Promise<number> {
  return (town) => publishReports({ app: database.app, now: clock.now, editions }, town)
}

/** Each figure opened once, without a look at any record. */
async function proveAll({ figures, law }: Pick<System, 'figures' | 'law'>, { figures: ids, ...asked }: Parameters<EditionDeskParts['prove']>[0]): ReturnType<EditionDeskParts['prove']> {
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
export function townOfReport(names: System['names']): (id: number) => Promise<TownOfReport> {
  return async (id) => {
    const { towns } = await names.forTowns([id])
    const town = towns[id]
    if (town === undefined) throw new Error(`no town ${id}`)
    const above = town.parent === null ? undefined : (await names.forTowns([town.parent])).towns[town.parent]
    return { name: town.name, county: above?.name ?? '县', demo: town.demo }
  }
}
