export { Day, Done, Id, InTown, line, Moment, OneInTown } from './primitive.ts'
export { EarlierCase, PastedOrder, ReadDoubt, ReadValue, recognisePasted } from './intake/paste.ts'
export { FaultReply, RefusalReply, refusals } from './refusal.ts'
export { Account, createAccount, endAccount, listAccounts, Password, resetPassword } from './account.ts'
export { AuditLine, listAudit } from './audit.ts'
export { listColleagues } from './colleague.ts'
export {
  addHandOverSheet, assignUnattended, findOpenOf, getHandOver, getHandOverFile, getHandOverSheet, handOver, HandLineView, HandOverView, listHandOvers, listUnattended, OpenMatterView,
} from './hand-over.ts'
export { answerBorrow, askToBorrow, BorrowRequest, Exception, listBorrowRequests, listExceptions } from './borrow.ts'
export { Declared, DeclaredYes } from './declared.ts'
export { BackupsView, listBackups } from './backups.ts'
export { ExchangeView, getExchange, listPublicPages, PublicPage, publishPublicPage, withdrawPublicPage } from './exchange.ts'
export { health, Readiness, readiness } from './health.ts'
export { Me, Town, whoAmI } from './me.ts'
export { addPlace, listPlaces, Place, renamePlace } from './place.ts'
export { delegatePost, endDelegation, endPost, GivePost, givePost, listPosts, OwnPost, ownPosts, PostHeld, PostToGive } from './post.ts'
export { beginBinding, beginOutside, bindAccount, getOwnBinding, getWaysIn, OwnBinding, unbindOwn, WaysIn } from './outside-sign-in.ts'
export { confirmFactor, FactorPolicy, getFactorPolicy, getOwnFactor, OwnFactor, removeFactor, renewRecoveryCodes, resetFactor, setFactorPolicy, startFactor } from './second-factor.ts'
export { Device, endAccountSessions, forgetDevice, listAccountSessions, listDevices, listSessions, revokeOthers, revokeSession, Session } from './session.ts'
export { Division, listDivisions, setUp, setUpStatus } from './set-up.ts'
export { changePassword, resetByCode, SecondAsked, SignedIn, SignedOut, signIn, signOut, takeSecondStep } from './sign-in.ts'
export { addUnit, listUnits, renameUnit, Unit } from './unit.ts'
export { ActView, CaseList, CaseRow, CaseView, DayMarkView, DutyView, FileSent, FileView, PaperView, ValueView } from './cases/case-view.ts'
export { AskedField, ColumnView, DefinitionView, FieldView, OpenAct } from './cases/definition-view.ts'
export { correctPerson, extractPerson, ExtractView, findPersons, listReaders, PersonFound, ReadingView } from './rights/rights.ts'
export { DossierView, getDossier, getDossierFile } from './cases/dossier.ts'
export { PhotosPlaced, placePhotos } from './cases/photos.ts'
export { changeTemplate, getTemplate, listTemplates, revertTemplate, TemplateChecked, TemplateView } from './cases/templates.ts'
export { sayPurpose } from './cases/purposes.ts'
export type { ReadingPurpose } from './cases/purposes.ts'
export { checkReply, ReplyFinding } from './cases/reply-check.ts'
export { carryOver, getLikeCases, getThread, likeCases, openJoined, repeatAct, sayNotSame, SimilarCase, ThreadCase } from './cases/likeness.ts'
export { addFile, findCases, findDefinitions, findTerms, getCase, getPaper, openCase, takeAct } from './cases/requests.ts'
export { dropKeptFilter, keepFilter, KeptFilter, listKeptFilters, orderKeptFilters, renameKeptFilter } from './cases/kept-filters.ts'
export { exportList, getLedger, LedgerPage, LedgerRow, listColumns, ListColumn } from './cases/lists.ts'
export { FoundCase, Hit, searchCases } from './cases/search.ts'
export {
  countRouting, DisputedCase, DutyItem, dutyKindTitle, getRouting, keepDuties, keepRules, listDisputed, readDuties, RouteSuggestion, RoutingCounts, RoutingRule, RoutingView, suggestCaseRoute,
  suggestRoute,
} from './routing/routing.ts'
export { findWork, UnitWork, workByUnit, WorkList, WorkRow } from './cases/work.ts'
export { BoardFigure, closePeriod, ClosingView, compareClosing, ComparedFigure, countFigureRecords, FigureView, findClosings, findFigures, getReceipt, ReceiptView } from './figures/figures.ts'
export { Composed, composable, ComposableView, keepOwnIndicator, listOwnIndicators, OwnIndicatorView, ownIndicatorVersions, tryOwnIndicator } from './figures/own-indicators.ts'
export { CellView, FigureTableView, getFigureTable, getFigureTableFile } from './figures/figure-table.ts'
export { findSameNamed, SameNamedView } from './figures/same-named.ts'
export { adoptClockChange, CalendarYearView, ClockChangePage, ClockChangeView, ClockDraft, ClocksView, getClockChange, getClocks, limitDuty, LocalSettingView, proposeClockChange } from './clocks/clocks.ts'
export { getTakeIn, giveSupply, Leading, LeadingView, listLeading, listSupplies, setLeading, setTakeIn, SuppliableView, SupplyView, TakeIn } from './sources/sources.ts'
export {
  checkImport, commitImport, getBadRows, getImport, ImportBadCell, ImportCounts, ImportLine, ImportMapping, ImportTarget, ImportTargetSpec, ImportView, keepImportMapping,
  listBadCells, listImports, readImport, undoImport, uploadImport,
} from './imports/imports.ts'
export {
  cancelReconciling, compareList, CountLine, DifferingKind, DifferingRow, getDifferenceFile, getReconciliation, listDiffering, listReconciliations, previewTakeOver,
  ReconcileCounts, ReconcilePreview, ReconcileView, ReconciliationLine, takeOver, undoTakeOver,
} from './imports/reconcile.ts'
export { destroyIsolated, FoundIn, getIsolationPaper, isolateCase, isolateFile, IsolationView, listIsolations, releaseIsolation } from './keeping/isolations.ts'
export { HoldView, liftHold, listHolds, setHold } from './keeping/holds.ts'
export {
  Basis, decideDisposal, DisposalLine, DisposalView, ExpiredView, ExtentView, getDisposal, listDisposals, listExpired, listRetention, previewDeletion, proposeDisposal, RetentionClass,
  RetentionView, setRetention,
} from './keeping/disposals.ts'
export {
  answerOpinion, askConfirmation, ConfirmFigureView, confirmFigures, ConfirmOfficeView, ConfirmView, getConfirmations, objectToReport, OpinionView, SignatureView, withdrawConfirmation,
} from './reports/confirm.ts'
export { getLeaderSheet, LeaderSectionView, LeaderSheetView } from './reports/leader-sheet.ts'
export { CrossCheckView, getCrossChecks } from './reports/cross-checks.ts'
export { compareTakeBack, CorrectionNoteView, FileDifferenceView, listCorrectionNotes, NumberBackView, takeBack, TakeBackView } from './reports/take-back.ts'
export { getReported, getReportedFile, ReportedView } from './reports/reported.ts'
export { CountyWayView, getCountyWay, getReportWay, setCountyWay, StepAsked, takeCountyStep, TakenStepView, takeReportStep, WayStepView, WayView } from './reports/way.ts'
export { DraftFindingView, DraftProofView, proofreadDraft } from './reports/draft-proofreading.ts'
export { mostProofread, ProofFinding, proofreadFile, ProofRead, proofreadText } from './reports/proofread.ts'
export { BodyFigureRow, BodyFiguresView, BodyLineView, keepBodyFigures, listBodyFigures, mostBodyText, readBodyFigures } from './reports/county/body-figures.ts'
export {
  addInspectionFinding, answerFinding, CountyCheckView, CountyFindings, CountyProofread, CountyReportsView, CountyTownReport, CountyTownView, DueOfCounty, getCountyReports, getCountyTownFile,
  getCountyTownReport, getLikePairs, InspectionFindingView, LikePairs, listCountyFindings, listTownFindings, lookAtLink, proofreadCountyTown, remindTown, takeCountySteps, TownFindings,
} from './reports/county/county-reports.ts'
export {
  EditionsView, freezeEdition, FrozenEdition, getEditionFile, getEditions, getFrozenFile, keepLetterDetails, LetterDetails, setReceiptsOpen,
} from './reports/editions.ts'
export type { EditionLine } from './reports/editions.ts'
export { getReport, getReportFile, ParagraphView, ReportView, RunView } from './reports/report.ts'
export {
  DraftBlockView, DraftEdit, DraftSentence, DraftSentenceView, DraftVersionView, DraftView, editDraft, getDraft, getMoved, getYearFigures, listDraftVersions, MovedSentenceView,
  restoreDraft, WithholdingGround, YearFigureView,
} from './reports/draft.ts'
export {
  addShift, getOnDuty, getRotaMonth, keepDutyPhone, planRotaMonth, RotaMonth, RotaNow, RotaPlan, RotaShift, ShiftKind, ShiftStep, stepShift, takeUrgent,
} from './rota/rota.ts'
export {
  addNoticeChannel, countNotices, endNoticeChannel, getNoticeSettings, listNotices, Notice, NoticeChannel, NoticeHours, NoticeSending, NoticeSettings, readNotices, setNoticeHours, testNoticeChannel,
} from './notices/notices.ts'
export { getLadderSettings, LadderSettings, LadderStep, listLadderSteps, runLadder, setLadderPost, setLadderRungs } from './supervision/ladder.ts'
export { getLeaderBoard, LedCase } from './supervision/board.ts'
export {
  addReturnContact, ChainLine, ChainRead, enterReturn, enterReturns, getReturnMonth, makeReturnLinks, openReturnMonth, readChain, removeReturnContact, ReturnLine, ReturnLinkView,
  ReturnMonth, ReturnNumbers, revokeReturnLinks, sendBackReturn, stepSweep,
} from './returns/returns.ts'
export { enterSecondReport, getSecondReport, getSecondReportFile, listSecondReports, SecondReportView, sendSecondReport } from './reports/second.ts'
export type { SecondCellView, SecondTableView } from './reports/second.ts'
export { dropReportTemplate, FormulationsView, keepFormulations, keepReportTemplate, listFormulations, listReportTemplates, ReportTemplateFile, TemplatesView } from './reports/settings.ts'
export { listProposals, ProposalView } from './reports/proposals.ts'
