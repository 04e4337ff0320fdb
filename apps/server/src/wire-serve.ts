import { join } from 'node:path'
import { crossChecks, posts, sameSubjects } from '@zhenzhi/catalog'
import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import { townCalendar } from './cases/clocks/town-calendar.ts'
import { makeLikenessDesk } from './cases/likeness/likeness-desk.ts'
import { passTime } from './cases/pass-time.ts'
import type { Limits } from './http/frame/limits.ts'
import { makeApp } from './http/make-app.ts'
import { backupsRoute } from './http/routes/backups.ts'
import type { ReadyCheck } from './http/routes/health.ts'
import type { CaseParts } from './http/routes/cases/case-parts.ts'
import { definitionsRoute } from './http/routes/cases/definitions.ts'
import { fileRoutes } from './http/routes/cases/files.ts'
import { findCasesRoutes } from './http/routes/cases/find-cases.ts'
import { exportRoute } from './http/routes/cases/export.ts'
import { findTermsRoute } from './http/routes/cases/find-terms.ts'
import { getCaseRoute } from './http/routes/cases/get-case.ts'
import { ledgerRoutes } from './http/routes/cases/ledger.ts'
import { checkReplyRoute } from './http/routes/cases/check-reply.ts'
import { openJoinedRoute } from './http/routes/cases/likeness/open-joined.ts'
import { similarRoutes } from './http/routes/cases/likeness/similar.ts'
import { threadRoutes } from './http/routes/cases/likeness/thread.ts'
import { openCaseRoute } from './http/routes/cases/open-case.ts'
import { papersRoute } from './http/routes/cases/papers.ts'
import { photoRoute } from './http/routes/cases/photos.ts'
import { dossierRoutes } from './http/routes/papers/dossier.ts'
import { templateRoutes } from './http/routes/papers/templates.ts'
import { savedFilterRoutes } from './http/routes/cases/saved-filters.ts'
import { searchCasesRoute } from './http/routes/cases/search-cases.ts'
import { takeActRoute } from './http/routes/cases/take-act.ts'
import { workRoutes } from './http/routes/cases/work.ts'
import { closingRoutes } from './http/routes/figures/closings.ts'
import { figureRoutes } from './http/routes/figures/figures.ts'
import { figureTableRoutes } from './http/routes/figures/figure-table.ts'
import { sameNamedRoute } from './http/routes/figures/same-named.ts'
import { ownIndicatorRoutes } from './http/routes/figures/own-indicators.ts'
import { reportDraftRoutes } from './http/routes/reports/report-draft.ts'
import { reportYearRoutes } from './http/routes/reports/report-year.ts'
import { commitImportRoutes } from './http/routes/imports/commit-import.ts'
import { borrowRoutes } from './http/routes/borrow.ts'
import { handOverRecordRoutes } from './http/routes/hand-over-records.ts'
import { handOverRoutes } from './http/routes/hand-over.ts'
import { importRoutes } from './http/routes/imports/imports.ts'
import { reconcileRoutes, takeOverRoutes } from './http/routes/imports/reconcile.ts'
import { uploadImportRoute } from './http/routes/imports/upload-import.ts'
import { reportRoutes } from './http/routes/reports/report.ts'
import { disposalRoutes } from './http/routes/keeping/disposals.ts'
import { holdRoutes } from './http/routes/keeping/holds.ts'
import { isolationRoutes } from './http/routes/keeping/isolations.ts'
import { correctPersonRoute } from './http/routes/rights/correct-person.ts'
import { extractPersonRoute } from './http/routes/rights/extract-person.ts'
import { findPersonsRoute } from './http/routes/rights/find-persons.ts'
import { readersRoute } from './http/routes/rights/readers.ts'
import { recognisePastedRoute } from './http/routes/intake/recognise-pasted.ts'
import { exchangeRoutes } from './http/routes/exchange.ts'
import { leadingRoutes } from './http/routes/sources/leading.ts'
import { supplyRoutes } from './http/routes/sources/supplies.ts'
import { sweepUploads } from './attachments/sweep-uploads.ts'
import { repeat } from './jobs/every.ts'
import { inEachTown } from './jobs/in-each-town.ts'
import { startSealLoop } from './jobs/seal-loop.ts'
import { docxToPdf } from './outside/document/docx-to-pdf.ts'
import { findLibreOffice } from './outside/document/find-libre-office.ts'
import type { ClockState } from './outside/guarded-clock.ts'
import type { Settings } from './settings.ts'
import { inTowns, withoutTowns } from './store/in-towns.ts'
import { clockRoutesOn, clocksOn } from './wire-clocks.ts'
import { leaderSheetOn } from './wire-leader-sheet.ts'
import { confirmOn, confirmRoutesOn } from './wire-confirm.ts'
import { countyReportsOn } from './wire-county-reports.ts'
import { editionRoutesOn, publishOn, reportPagesOn } from './wire-edition-routes.ts'
import { startNights } from './wire-nights.ts'
import { keysEveryMs } from './wire-keys.ts'
import { openTls } from './wire-tls.ts'
import { proofreadOn } from './wire-proofread.ts'
import { reportSettingsRoutesOn } from './wire-report-settings.ts'
import { proposalsOn } from './wire-proposals.ts'
import { secondReportsOn } from './wire-second.ts'
import { returnPagesOn, returnRoutes } from './wire-returns.ts'
import { publishedOn, reportWayOn, wayOn } from './wire-report-way.ts'
import { rotaRoutes } from './wire-rota.ts'
import { importDeskOn } from './wire-imports.ts'
import { noticeRoutes, startNotices } from './wire-notices.ts'
import { keptFiltersOn, listsOn, tablesOn, workOn } from './wire-lists.ts'
import { disputedRoutes } from './http/routes/routing/disputed.ts'
import { routingRoutes } from './http/routes/routing/routing.ts'
import { suggestRoutes } from './http/routes/routing/suggest.ts'
import { routingOn } from './wire-routing.ts'
import { isRequest, rightsOn } from './wire-rights.ts'
import { climbOn, supervisionRoutes } from './wire-supervision.ts'
import { watchAll } from './wire-pressure.ts'
import { mostFileBytes } from './wire-system.ts'
import type { System } from './wire-system.ts'
import { takeBackOn } from './wire-take-back.ts'

const consoleFolder = join(import.meta.dirname, '../../console/dist')

export interface Serving {
  app: FastifyInstance
  stop: () => Promise<void>
}

/** Every route of the rooms, for the server and for the tests that hold the permission table against it. */
export function roomRoutes(system: System, acted: () => void): (api: FastifyInstance) => void {
  const { desk, people, names, law, clock, papers, files, indicators, supplies } = system
  const parts: CaseParts = { desk, people, names, law, now: clock.now, posts, acted, isRequest }
  return (api) => {
    for (const route of [definitionsRoute, findCasesRoutes, findTermsRoute, searchCasesRoute, openCaseRoute, getCaseRoute, takeActRoute]) void api.register(route, { parts })
    const likeness = makeLikenessDesk(system.deskParts)
    void api.register(checkReplyRoute, { parts })
    for (const route of [similarRoutes, openJoinedRoute, threadRoutes]) void api.register(route, { parts, likeness })
    void api.register(papersRoute, { parts, papers })
    void api.register(dossierRoutes, { parts, files, dossiers: system.dossiers, toPdf: async (docx: Buffer) => docxToPdf({ docx, program: await findLibreOffice() }) })
    void api.register(templateRoutes, { parts, templates: system.templates })
    void api.register(backupsRoute, { backups: system.backups })
    for (const routes of [ledgerRoutes, exportRoute]) void api.register(routes, listsOn(system, parts))
    void api.register(workRoutes, workOn(system, parts))
    const routing = routingOn(system, parts)
    for (const routes of [routingRoutes, suggestRoutes, disputedRoutes]) void api.register(routes, routing)
    void api.register(savedFilterRoutes, keptFiltersOn(system))
    const rights = rightsOn(system, parts)
    for (const route of [findPersonsRoute, extractPersonRoute, correctPersonRoute, readersRoute]) void api.register(route, rights)
    void api.register(recognisePastedRoute, { ...rights, calendarOf: (town) => inTowns(system.database.app, [town], (tx) => townCalendar(system.deskParts, tx, town)) })
    void api.register(borrowRoutes, { parts })
    for (const routes of [handOverRoutes, handOverRecordRoutes]) void api.register(routes, { parts, handOvers: system.handOvers })
    void api.register(photoRoute, { parts, files })
    void api.register(fileRoutes, { parts, files, most: mostFileBytes })
    figuresRoutes(api, system, parts)
    void api.register(supplyRoutes, { parts, supplies, indicators })
    void api.register(leadingRoutes, { parts })
    clockRoutesOn(api, parts, clocksOn(system.deskParts, desk))
    supervisionRoutes(api, system, parts)
    void api.register(exchangeRoutes, { people, exchange: system.exchange })
    for (const routes of [isolationRoutes, holdRoutes, disposalRoutes]) void api.register(routes, { keeping: system.keeping, law, names, posts, now: clock.now })
    spreadsheetRoutes(api, system, parts)
    noticeRoutes(api, { notices: system.notices, names, law })
    returnRoutes(api, { returns: system.returns(acted), people })
    rotaRoutes(api, { rota: system.rota(acted), people })
    reportRoomRoutes(api, system)
  }
}

/** Figures, their tables, those of one subject by several owners, and those composed here. */
function figuresRoutes(api: FastifyInstance, system: System, parts: CaseParts): void {
  const { figures, ownIndicators } = system
  void api.register(figureRoutes, { parts, figures, ownIndicators })
  void api.register(closingRoutes, { parts, figures })
  void api.register(figureTableRoutes, tablesOn(system, parts))
  void api.register(sameNamedRoute, { parts, figures, subjects: sameSubjects })
  void api.register(ownIndicatorRoutes, { parts, figures, ownIndicators })
}

/** The annual report: as it reads, as it is written, its figures, and the proofreader for any text. */
function reportRoomRoutes(api: FastifyInstance, system: System): void {
  const { reports, drafts, figures, clock: { now } } = system
  const confirmations = confirmOn(system)
  void api.register(reportRoutes, { reports, confirmations, indicatorsOf: figures.indicatorsOf, now })
  confirmRoutesOn(api, system, confirmations)
  leaderSheetOn(api, system, confirmations)
  void api.register(reportDraftRoutes, { reports, drafts, now })
  void api.register(reportYearRoutes, { reports, figures, crossChecks, published: publishedOn(system), now })
  proofreadOn(api, system)
  secondReportsOn(api, system)
  proposalsOn(api, system)
  reportSettingsRoutesOn(api, system)
  countyReportsOn(api, system, wayOn(system))
  reportWayOn(api, system)
  editionRoutesOn(api, system)
  takeBackOn(api, system)
}

/** Spreadsheets taken over, and lists of the platform above held against ours. */
function spreadsheetRoutes(api: FastifyInstance, { deskParts, desk, files }: System, parts: CaseParts): void {
  const imports = importDeskOn({ deskParts, desk, files, acted: parts.acted, failed: (fault) => api.log.error(fault) })
  api.addHook('onClose', () => imports.stop())
  for (const routes of [importRoutes, commitImportRoutes, reconcileRoutes, takeOverRoutes]) void api.register(routes, { parts, imports })
  void api.register(uploadImportRoute, { parts, imports, most: mostFileBytes })
}

/** The night watch: acts are sealed within a second or so, what fell due is said within a minute, and what nobody needs is tidied up hourly. */
export function startJobs(system: System, log: (line: string) => void): { tell: () => void; stop: () => Promise<void> } {
  const { sealer, deskParts, desk, people } = system
  const failed = (fault: unknown, town?: number) => log(`${town === undefined ? '' : `乡镇 ${town}：`}${fault instanceof Error ? fault.message : String(fault)}`)
  const seals = startSealLoop({
    all: sealer.all, waiting: sealer.waiting, failed,
    seal: async (town) => {
      const batch = await sealer.sealOne(town)
      return { more: batch.more, ...(batch.anchorFault === undefined ? {} : { fault: batch.anchorFault }) }
    },
  })
  const clock = repeat(async () => {
    for (const town of await sealer.all()) {
      const { broken } = await passTime(deskParts, desk, town)
      for (const one of broken) failed(one.fault, town)
    }
  }, 60_000, failed)
  const tidy = repeat(() => people.forgetOldHits(), 3_600_000, failed)
  const sweeping = { eraser: system.database.eraser, clock: system.clock, shelf: system.shelf }
  const sweep = repeat(() => inEachTown({ all: sealer.all, work: (town) => sweepUploads(sweeping, town), failed }), 3_600_000, failed)
  const returns = system.returns(() => undefined)
  const months = repeat(() => inEachTown({ all: sealer.all, work: returns.openByItself, failed }), 3_600_000, failed)
  const keys = repeat(() => system.keys.keyring.tell(), keysEveryMs, failed)
  const rungs = repeat(() => inEachTown({ all: sealer.all, work: turnOf(system, failed), failed }), 120_000, failed)
  const notices = startNotices({ notices: system.notices, all: sealer.all, failed })
  const clocks = clocksOn(deskParts, desk)
  const changes = repeat(() => clocks.goOn(), 3_000, failed)
  const publish = publishOn(system)
  const publishing = repeat(() => inEachTown({ all: sealer.all, work: async (town) => void await publish(town), failed }), 30_000, failed)
  const exchange = repeat(async () => system.exchange.turn(await sealer.all()), 60_000, failed)
  return {
    tell: seals.tell,
    stop: async () => {
      await Promise.all([seals.stop(), clock.stop(), tidy.stop(), sweep.stop(), months.stop(), keys.stop(), exchange.stop(), publishing.stop(), changes.stop(), notices.stop(), rungs.stop()])
      await system.keys.keyring.leave().catch(failed)
    },
  }
}

/** The ladder of one town, once; cases at which it stops are told, and stop no other. */
function turnOf(system: System, failed: (fault: unknown, town: number) => void): (town: number) => Promise<void> {
  const climb = climbOn(system)
  return async (town) => {
    for (const { fault } of (await climb(town)).broken) failed(fault, town)
  }
}

export interface ServeMore {
  setUpCode: string
  log: (line: string) => void
  addRoutes?: (api: FastifyInstance) => void
  /** How the machine's clock stands, where somebody looks. */
  clockState?: () => ClockState
  /** How often somebody may ask; the usual limits where not given. Measuring asks oftener than people do. */
  limits?: Limits
}

export async function serve(system: System, settings: Settings, more: ServeMore): Promise<Serving> {
  // First, for it may refuse: nothing runs yet that would have to be stopped.
  const tls = await openTls(settings, more.log)
  const jobs = startJobs(system, more.log)
  const watches = watchAll({ database: system.database, dataDir: settings.DATA_DIR, clock: more.clockState ?? (() => ({ kind: 'true' })), log: more.log })
  const registry = new Registry()
  const nights = startNights({ database: system.database, settings, log: more.log }, registry)
  const rooms = roomRoutes(system, jobs.tell)
  const app = await makeApp({
    ...(tls === undefined ? {} : { tls: tls.pair() }),
    people: system.people, registry, checks: [...readyChecks(system), ...watches.checks, nights.check], pressure: watches.pressure, consoleFolder, setUpCode: more.setUpCode, secureCookies: settings.HTTPS, trustProxy: settings.TRUST_PROXY,
    metricsToken: settings.METRICS_TOKEN, log: settings.LOG_LEVEL, ...(more.limits === undefined ? {} : { limits: more.limits }),
    addPages: (pages) => {
      returnPagesOn(pages, { returns: system.returns(jobs.tell), secureCookies: settings.HTTPS })
      reportPagesOn(pages, system, settings.HTTPS)
    },
    addRoutes: (api) => {
      rooms(api)
      more.addRoutes?.(api)
    },
  })
  try {
    await app.listen({ port: settings.PORT, host: settings.HOST, backlog: 1024 })
    await tls?.watch(app.server, () => portOf(app) ?? settings.PORT)
  } catch (fault) {
    await app.close()
    await Promise.all([jobs.stop(), watches.stop(), nights.stop(), tls?.stop()])
    throw isTaken(fault) ? new Error(`端口 ${settings.PORT} 已被占用，请停掉占用它的程序，或用 PORT 换一个 · port ${settings.PORT} is in use; set PORT to another`) : fault
  }
  return {
    app,
    stop: async () => {
      await app.close()
      await Promise.all([jobs.stop(), watches.stop(), nights.stop(), tls?.stop()])
    },
  }
}

function portOf({ server }: FastifyInstance): number | undefined {
  const address = server.address()
  return typeof address === 'object' ? address?.port : undefined
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE'
}

const mostWaiting = 5000

function readyChecks({ database, sealer }: System): ReadyCheck[] {
  return [
    { name: 'database', check: async () => ({ ok: (await withoutTowns(database.app, (tx) => tx.query('SELECT 1'))).rowCount === 1, says: '数据库可用' }) },
    {
      name: 'sealer',
      check: async () => {
        const waiting = (await sealer.waiting()).length
        return { ok: waiting < mostWaiting, says: waiting === 0 ? '已全部封存' : `${waiting} 个乡镇有待封存的记录` }
      },
    },
  ]
}
