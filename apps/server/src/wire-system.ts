import { join } from 'node:path'
import { cellIndicators, definitions, indicators, posts, ruleBook, calendar, units } from '@zhenzhi/catalog'
import { despiteOf } from '@zhenzhi/kernel'
import type { Act, Id, Indicator } from '@zhenzhi/kernel'
import { makeAttachmentDesk } from './attachments/attachment-desk.ts'
import type { AttachmentDesk } from './attachments/attachment-desk.ts'
import { folderShelf } from './attachments/file-shelf.ts'
import type { FileShelf } from './attachments/file-shelf.ts'
import { makeCaseNames } from './cases/case-names.ts'
import type { CaseNames } from './cases/case-names.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import { makeDesk } from './cases/desk.ts'
import type { CaseDesk } from './cases/desk.ts'
import { namesShown } from './cases/sight.ts'
import { makeSupplyDesk } from './cases/supplies.ts'
import type { SupplyDesk } from './cases/supplies.ts'
import { makeFigureDesk } from './figures/figure-desk.ts'
import type { FigureDesk } from './figures/figure-desk.ts'
import { makeOwnIndicatorDesk } from './figures/own/own-desk.ts'
import type { OwnIndicatorDesk } from './figures/own/own-desk.ts'
import { recordSubjects } from './figures/register.ts'
import { lineFile } from './outside/append-line.ts'
import type { LineFile } from './outside/append-line.ts'
import { machineClock } from './outside/clock.ts'
import type { Clock } from './outside/clock.ts'
import type { Pool } from './store/connection.ts'
import type { Secrets } from './outside/secrets.ts'
import { makeDossierDesk } from './papers/dossier-desk.ts'
import type { DossierDesk } from './papers/dossier-desk.ts'
import { makePaperDesk } from './papers/paper-desk.ts'
import { makeTemplateDesk } from './papers/template-desk.ts'
import type { TemplateDesk } from './papers/template-desk.ts'
import type { PaperDesk } from './papers/paper-desk.ts'
import type { HandOverDesk } from './people/hand-over/hand-over-desk.ts'
import type { SignInProvider } from './outside/sign-in/sign-in-provider.ts'
import { makePeople } from './people/people.ts'
import type { People } from './people/people.ts'
import { heldAs, knowing, postsActing } from './people/reach-of.ts'
import { docxToPdf } from './outside/document/docx-to-pdf.ts'
import { findLibreOffice } from './outside/document/find-libre-office.ts'
import { makeDraftDesk } from './reports/draft-desk.ts'
import type { DraftDesk } from './reports/draft-desk.ts'
import type { SettingsDesk } from './reports/settings/settings-desk.ts'
import { makeReportDesk } from './reports/report-desk.ts'
import type { ReportDesk } from './reports/report-desk.ts'
import type { EditionDesk } from './reports/editions/edition-parts.ts'
import type { BackupsSeen } from './http/routes/backups.ts'
import { insertAudit } from './store/audit/audit.ts'
import { loadLaw } from './store/law/load-law.ts'
import type { LoadedLaw } from './store/law/load-law.ts'
import { publishLaw } from './store/law/publish-law.ts'
import type { Reach } from './store/reach.ts'
import { suites } from './store/ciphers/suite.ts'
import type { SuiteName } from './store/ciphers/suite.ts'
import { openKeys } from './wire-keys.ts'
import type { KeysOpened } from './wire-keys.ts'
import { anchorsIn } from './wire-anchors.ts'
import { makeEraser } from './wire-eraser.ts'
import { keepingOn } from './wire-keeping.ts'
import { reportSettingsOn } from './wire-report-settings.ts'
import type { Keeping } from './wire-keeping.ts'
import type { Erasing } from './wire-eraser.ts'
import { editionsOn, townOfReport } from './wire-editions.ts'
import { handOversOn } from './wire-hand-over.ts'
import { openInsideExchange } from './wire-exchange.ts'
import type { InsideExchange } from './wire-exchange.ts'
import { noticesOn, robotHosts } from './wire-notices.ts'
import type { Notices } from './wire-notices.ts'
import { openReturns } from './wire-returns.ts'
import { openRota } from './wire-rota.ts'
import type { RotaDesk } from './rota/rota-desk.ts'
import type { ReturnsDesk } from './returns/returns-desk.ts'
import { codesToFile } from './outside/send-code.ts'
import type { SendCode } from './outside/send-code.ts'
import { sealerOf } from './wire-sealer.ts'
import type { Sealer } from './wire-sealer.ts'
import { readTemplates } from './wire-templates.ts'
import { backupsSeen } from './wire-backups-seen.ts'
import type { Schedule } from './wire-backups-seen.ts'
import type { Database } from './wire-database.ts'

export interface System {
  database: Database
  clock: Clock
  desk: CaseDesk
  deskParts: DeskParts
  people: People
  handOvers: HandOverDesk
  names: CaseNames
  figures: FigureDesk
  /** Indicators that towns and counties compose. */
  ownIndicators: OwnIndicatorDesk
  reports: ReportDesk
  /** The two editions of reports, as they are printed and as they were. */
  editions: EditionDesk
  drafts: DraftDesk
  settings: SettingsDesk
  papers: PaperDesk
  templates: TemplateDesk
  dossiers: DossierDesk
  files: AttachmentDesk
  shelf: FileShelf
  supplies: SupplyDesk
  law: () => LoadedLaw
  sealer: Sealer
  anchors: LineFile
  eraser: Erasing
  keeping: Keeping
  /** Master keys, and where they lie. */
  keys: KeysOpened
  indicators: readonly Indicator[]
  /** How the backups of this installation stand. */
  backups: () => Promise<BackupsSeen>
  /** What goes to the internet zone and comes from it. */
  exchange: InsideExchange
  /** What people are told, in the product and by group robots. */
  notices: Notices
  notify: Notices['notify']
  /** Monthly returns of villages, told of every act whom to tell. */
  returns: (acted: () => void) => ReturnsDesk
  /** Shifts, and who is on duty. */
  rota: (acted: () => void) => RotaDesk
}

export interface SystemParts {
  database: Database
  secrets: Secrets
  dataDir: string
  clock: Clock
  /** What new evidence is sealed and hashed with; see docs/keys.md. */
  crypto?: SuiteName | undefined
  masterKeyDir?: string | undefined
  /** Another body's system through which people may sign in. */
  provider?: SignInProvider | undefined
  /** When backups are made by themselves; never where not given. */
  backupSchedule?: Schedule
  /** Hosts at which group robots may stand. */
  noticeHosts?: readonly string[]
  /** Brings one-time codes to phones of villages' reporters; to a file where not given. */
  sendCode?: SendCode
}

export const mostFileBytes = 20_000_000

/** How the desk goes by the catalog, and what it leaves in the audit. */
const deskRules: Pick<DeskParts, 'offices' | 'postsActing' | 'privacy' | 'whenActed'> = {
  offices: Object.fromEntries(definitions.flatMap(({ id, office }) => (office === null ? [] : [[id, office]]))),
  postsActing: (reach, at) => postsActing(posts, reach, at),
  privacy: { marks: Object.fromEntries(definitions.map((definition) => [definition.id, definition])), knows: (reach, town) => knowing(posts, reach, town) },
  whenActed: (tx, { act, reach, declared }) => insertAudit(tx, {
    town: act.town, id: act.id, moment: act.moment, account: act.who.account, post: act.who.post, verb: 'act', subjectKind: 'case', subject: act.stream,
    purpose: null, detail: { act: act.name, kind: act.kind, ...(declared ? { declared } : {}), ...howHeld(act, reach), ...(despiteOf(act) === undefined ? {} : { despite: true }) },
  }),
}

/** Every room, tied to one database and one clock. Nothing here listens or loops. */
export async function openSystem({ database, secrets, dataDir, clock, crypto = 'international', masterKeyDir, provider, backupSchedule = { to: undefined, at: '' }, noticeHosts = robotHosts, sendCode = codesToFile(dataDir) }: SystemParts): Promise<System> {
  const { app } = database
  const published = { definitions, rules: ruleBook, calendar, templates: await readTemplates() }
  await publishLaw(app, published, clock.now().moment)
  let loaded = await loadLaw(app, published)
  const law = () => loaded
  const renewLaw = async () => {
    loaded = await loadLaw(app, published)
  }
  const suite = suites[crypto]
  const keys = await openKeys({ database, dataDir, masterKeyDir, cipher: suite.cipher })
  const masters = keys.keyring
  const anchors = lineFile(join(dataDir, 'anchors', 'seals.txt'))
  const sealer = sealerOf({ database, clock, alg: suite.hash, anchors: anchorsIn(anchors), recordSubjects: recordSubjects(Object.values(loaded.definitions)) })
  const deskParts: DeskParts = { app, law, renewLaw, masters, clock, alg: suite.hash, ...deskRules }
  const names = makeCaseNames(app)
  const desk = makeDesk(deskParts)
  const notices = noticesOn({ deskParts, desk, hosts: noticeHosts })
  const shelf = folderShelf(join(dataDir, 'files'))
  const eraser = makeEraser({ pool: database.eraser, desk, clock, lines: lineFile(join(dataDir, 'anchors', 'destroyed.txt')), remove: shelf.remove })
  const room = { pool: app, clock, watch: machineClock, posts, units, masters, provider }
  const own = makeOwnIndicatorDesk({ app, now: clock.now, register: () => loaded.current, catalog: indicators })
  const figures = makeFigureDesk({ app, seal: sealer.sealAll, indicators, own: own.readIn, cells: cellIndicators, register: () => loaded.current, now: clock.now, alg: suite.hash })
  const settings = reportSettingsOn({ app, now: clock.now, names, figures })
  const drafts = makeDraftDesk({ app, now: clock.now, begins: settings.begins })
  const files = makeAttachmentDesk({ app, masters, clock, shelf, most: mostFileBytes, mayOpen: (asked) => namesShown(deskParts.privacy, asked) !== 'none' })
  return {
    database, clock, deskParts, names, figures, ownIndicators: own, law, sealer, anchors, indicators, shelf, keys, desk,
    eraser, keeping: keepingOn({ database, deskParts, eraser, lines: lineFile(join(dataDir, 'anchors', 'isolated.txt')) }),
    supplies: makeSupplyDesk(app),
    notices, notify: notices.notify,
    people: makePeople(room), handOvers: handOversOn(room, desk),
    settings, drafts, reports: makeReportDesk(reportParts({ figures, names, sealer, drafts })), editions: editionsOn({ figures, names, sealer, drafts, clock, law, database }),
    ...papersOn(app, clock.now, loaded.templates),
    backups: () => backupsSeen({ app, dataDir, schedule: backupSchedule }),
    returns: await openReturns({ deskParts, desk, secrets, sendCode }), rota: await openRota({ deskParts, desk, secrets }), files, exchange: await openInsideExchange({ deskParts, desk, files, secrets, dataDir }),
  }
}

/** Papers, the templates they are made from, and the dossiers they are bound into. */
function papersOn(app: Pool, now: Clock['now'], shipped: Readonly<Record<string, string>>): Pick<System, 'papers' | 'dossiers' | 'templates'> {
  const papers = makePaperDesk(app, now)
  return { papers, dossiers: makeDossierDesk({ app, now, papers }), templates: makeTemplateDesk({ app, now, shipped: () => shipped }) }
}

/** How the post was held in which an act was taken, beside the act in the audit: the history shows it from there. */
function howHeld({ town, who }: Act, reach: Reach | undefined): { as?: string; forAccount?: Id | null } {
  const as = reach === undefined ? undefined : heldAs(reach, { ...who, town })
  return as === undefined ? {} : { as: as.kind, forAccount: as.forAccount }
}

function reportParts({ figures, names, sealer, drafts }: Pick<System, 'figures' | 'names' | 'sealer' | 'drafts'>): Parameters<typeof makeReportDesk>[0] {
  return {
    drafts,
    moved: figures.moved,
    toPdf: async (docx) => docxToPdf({ docx, program: await findLibreOffice() }),
    makesPdf: async () => await findLibreOffice() !== undefined,
    figures: async (asked) => {
      await sealer.sealAll(asked.town)
      return figures.read(asked, false)
    },
    town: townOfReport(names),
  }
}
