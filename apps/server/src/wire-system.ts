import { join } from 'node:path'
import { definitions, indicators, posts, ruleBook, calendar, units } from '@zhenzhi/catalog'
import type { Indicator } from '@zhenzhi/kernel'
import { makeAttachmentDesk } from './attachments/attachment-desk.ts'
import type { AttachmentDesk } from './attachments/attachment-desk.ts'
import { folderShelf } from './attachments/file-shelf.ts'
import type { FileShelf } from './attachments/file-shelf.ts'
import { makeCaseNames } from './cases/case-names.ts'
import type { CaseNames } from './cases/case-names.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import { makeDesk } from './cases/desk.ts'
import type { CaseDesk } from './cases/desk.ts'
import { makeSupplyDesk } from './cases/supplies.ts'
import type { SupplyDesk } from './cases/supplies.ts'
import { makeFigureDesk } from './figures/figure-desk.ts'
import type { FigureDesk } from './figures/figure-desk.ts'
import { recordSubjects } from './figures/register.ts'
import { lineFile } from './outside/append-line.ts'
import type { LineFile } from './outside/append-line.ts'
import { machineClock } from './outside/clock.ts'
import type { Clock } from './outside/clock.ts'
import type { Secrets } from './outside/secrets.ts'
import { makePaperDesk } from './papers/paper-desk.ts'
import type { PaperDesk } from './papers/paper-desk.ts'
import { makePeople } from './people/people.ts'
import type { People } from './people/people.ts'
import { postsActing } from './people/reach-of.ts'
import { docxToPdf } from './outside/document/docx-to-pdf.ts'
import { findLibreOffice } from './outside/document/find-libre-office.ts'
import { makeDraftDesk } from './reports/draft-desk.ts'
import type { DraftDesk } from './reports/draft-desk.ts'
import { makeReportDesk } from './reports/report-desk.ts'
import type { ReportDesk } from './reports/report-desk.ts'
import { insertAudit } from './store/audit/audit.ts'
import { loadLaw } from './store/law/load-law.ts'
import type { LoadedLaw } from './store/law/load-law.ts'
import { publishLaw } from './store/law/publish-law.ts'
import { masterKeysFrom } from './wire-keys.ts'
import { anchorsIn } from './wire-anchors.ts'
import { makeEraser } from './wire-eraser.ts'
import type { Erasing } from './wire-eraser.ts'
import { sealerOf } from './wire-sealer.ts'
import type { Sealer } from './wire-sealer.ts'
import { readTemplates } from './wire-templates.ts'
import type { Database } from './wire-database.ts'

export interface System {
  database: Database
  clock: Clock
  desk: CaseDesk
  deskParts: DeskParts
  people: People
  names: CaseNames
  figures: FigureDesk
  reports: ReportDesk
  drafts: DraftDesk
  papers: PaperDesk
  files: AttachmentDesk
  shelf: FileShelf
  supplies: SupplyDesk
  law: () => LoadedLaw
  sealer: Sealer
  anchors: LineFile
  eraser: Erasing
  indicators: readonly Indicator[]
}

export interface SystemParts {
  database: Database
  secrets: Secrets
  dataDir: string
  clock: Clock
}

export const mostFileBytes = 20_000_000

/** Every room, tied to one database and one clock. Nothing here listens or loops. */
export async function openSystem({ database, secrets, dataDir, clock }: SystemParts): Promise<System> {
  const { app } = database
  const published = { definitions, rules: ruleBook, calendar, templates: await readTemplates() }
  await publishLaw(app, published, clock.now().moment)
  const loaded = await loadLaw(app, published)
  const law = () => loaded
  const masters = await masterKeysFrom(secrets)
  const anchors = lineFile(join(dataDir, 'anchors', 'seals.txt'))
  const sealer = sealerOf({ database, clock, anchors: anchorsIn(anchors), recordSubjects: recordSubjects(Object.values(loaded.definitions)) })
  const deskParts: DeskParts = {
    app, law, masters, clock, alg: 'sha256',
    offices: Object.fromEntries(definitions.flatMap(({ id, office }) => (office === null ? [] : [[id, office]]))),
    postsActing: (reach, at) => postsActing(posts, reach, at),
    whenActed: (tx, { act }) => insertAudit(tx, {
      town: act.town, id: act.id, moment: act.moment, account: act.who.account, post: act.who.post, verb: 'act', subjectKind: 'case', subject: act.stream,
      purpose: null, detail: { act: act.name, kind: act.kind },
    }),
  }
  const names = makeCaseNames(app)
  const desk = makeDesk(deskParts)
  const shelf = folderShelf(join(dataDir, 'files'))
  const drafts = makeDraftDesk({ app, now: clock.now })
  const figures = makeFigureDesk({ app, seal: sealer.sealAll, indicators, register: () => loaded.current, now: clock.now })
  return {
    database, clock, deskParts, names, figures, law, sealer, anchors, indicators, shelf,
    desk,
    eraser: makeEraser({ pool: database.eraser, desk, clock, lines: lineFile(join(dataDir, 'anchors', 'destroyed.txt')), remove: shelf.remove }),
    supplies: makeSupplyDesk(app),
    people: makePeople({ pool: app, clock, watch: machineClock, posts, units }),
    drafts,
    reports: makeReportDesk(reportParts({ figures, names, sealer, drafts })),
    papers: makePaperDesk(app, clock.now),
    files: makeAttachmentDesk({ app, masters, clock, shelf, most: mostFileBytes }),
  }
}

function reportParts({ figures, names, sealer, drafts }: Pick<System, 'figures' | 'names' | 'sealer' | 'drafts'>): Parameters<typeof makeReportDesk>[0] {
  return {
    drafts,
    moved: figures.moved,
    toPdf: async (docx) => docxToPdf({ docx, program: await findLibreOffice() }),
    makesPdf: async () => await findLibreOffice() !== undefined,
    figures: async (asked) => {
      await sealer.sealAll(asked.town)
      return figures.read(asked)
    },
    town: async (id) => {
      const { towns } = await names.forTowns([id])
      const town = towns[id]
      if (town === undefined) throw new Error(`no town ${id}`)
      const above = town.parent === null ? undefined : (await names.forTowns([town.parent])).towns[town.parent]
      return { name: town.name, county: above?.name ?? '县', demo: town.demo }
    },
  }
}
