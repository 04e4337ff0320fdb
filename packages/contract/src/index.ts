export { Day, Done, Id, InTown, line, Moment, OneInTown } from './primitive.ts'
export { FaultReply, RefusalReply, refusals } from './refusal.ts'
export { Account, createAccount, endAccount, listAccounts, Password, resetPassword } from './account.ts'
export { AuditLine, listAudit } from './audit.ts'
export { health, Readiness, readiness } from './health.ts'
export { Me, Town, whoAmI } from './me.ts'
export { addPlace, listPlaces, Place, renamePlace } from './place.ts'
export { endPost, GivePost, givePost, listPosts, PostHeld, PostToGive } from './post.ts'
export { listSessions, revokeSession, Session } from './session.ts'
export { Division, listDivisions, setUp, setUpStatus } from './set-up.ts'
export { changePassword, SignedIn, signIn, signOut } from './sign-in.ts'
export { addUnit, listUnits, renameUnit, Unit } from './unit.ts'
export { ActView, CaseList, CaseRow, CaseView, DayMarkView, DutyView, FileView, PaperView, ValueView } from './cases/case-view.ts'
export { AskedField, ColumnView, DefinitionView, FieldView, OpenAct } from './cases/definition-view.ts'
export { addFile, findCases, findDefinitions, findTerms, findWork, getCase, getPaper, openCase, takeAct } from './cases/requests.ts'
export { BoardFigure, closePeriod, ClosingView, compareClosing, ComparedFigure, FigureView, findClosings, findFigures, getReceipt, ReceiptView } from './figures/figures.ts'
export { getTakeIn, giveSupply, Leading, LeadingView, listLeading, listSupplies, setLeading, setTakeIn, SuppliableView, SupplyView, TakeIn } from './sources/sources.ts'
export {
  checkImport, commitImport, getBadRows, getImport, ImportBadCell, ImportCounts, ImportLine, ImportMapping, ImportTarget, ImportTargetSpec, ImportView, keepImportMapping,
  listBadCells, listImports, readImport, undoImport, uploadImport,
} from './imports/imports.ts'
export { getReport, getReportFile, ParagraphView, ReportView, RunView } from './reports/report.ts'
export {
  DraftBlockView, DraftEdit, DraftSentence, DraftSentenceView, DraftVersionView, DraftView, editDraft, getDraft, getMoved, getYearFigures, listDraftVersions, MovedSentenceView,
  restoreDraft, YearFigureView,
} from './reports/draft.ts'
