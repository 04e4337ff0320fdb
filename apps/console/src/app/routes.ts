import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../wire/me.ts'
import { findRefusal } from '../wire/refused.ts'
import { Frame } from './frame.tsx'
import { aboutSearch, auditSearch, backSearch, caseSearch, confirmSearch, figureSearch, givingSearch, importsSearch, openingSearch, periodSearch, personsSearch, receiptSearch, returnsSearch, rosterSearch, secondSearch, suppliesSearch, tableSearch, troubleSearch, wordsSearch, workSearch, yearSearch } from './search.ts'

const root = createRootRouteWithContext<{ queries: QueryClient }>()()
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', validateSearch: backSearch, component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage') })
const setUp = createRoute({ getParentRoute: () => root, path: '/set-up', component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage') })

/** Everything behind the door. Who is not signed in is sent to sign in, and comes back to where they wanted to go. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery)
    } catch (fault) {
      if (findRefusal(fault)?.code !== 'not-signed-in') throw fault
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } })
    }
  },
})

const inside = () => frame
const pages = [
  createRoute({ getParentRoute: inside, path: '/', validateSearch: workSearch, component: lazyRouteComponent(() => import('../rooms/work/work-page.tsx'), 'WorkPage') }),
  createRoute({ getParentRoute: inside, path: '/catalogue/$engine', component: lazyRouteComponent(() => import('../rooms/cases/catalogue-page.tsx'), 'CataloguePage') }),
  createRoute({ getParentRoute: inside, path: '/list/$definition', validateSearch: caseSearch, component: lazyRouteComponent(() => import('../rooms/cases/list-page.tsx'), 'ListPage') }),
  createRoute({ getParentRoute: inside, path: '/search', validateSearch: wordsSearch, component: lazyRouteComponent(() => import('../rooms/work/search-page.tsx'), 'SearchPage') }),
  createRoute({ getParentRoute: inside, path: '/ledger/$definition', validateSearch: caseSearch, component: lazyRouteComponent(() => import('../rooms/ledger-print/ledger-page.tsx'), 'LedgerPage') }),
  createRoute({ getParentRoute: inside, path: '/register/$definition', validateSearch: openingSearch, component: lazyRouteComponent(() => import('../rooms/cases/open-page.tsx'), 'OpenPage') }),
  createRoute({ getParentRoute: inside, path: '/paste', component: lazyRouteComponent(() => import('../rooms/paste/paste-page.tsx'), 'PastePage') }),
  createRoute({ getParentRoute: inside, path: '/routing', component: lazyRouteComponent(() => import('../rooms/routing/routing-page.tsx'), 'RoutingPage') }),
  createRoute({ getParentRoute: inside, path: '/cases/$id', component: lazyRouteComponent(() => import('../rooms/cases/case-page.tsx'), 'CasePage') }),
  createRoute({ getParentRoute: inside, path: '/cases/$id/readers', component: lazyRouteComponent(() => import('../rooms/rights/readers-page.tsx'), 'ReadersPage') }),
  createRoute({ getParentRoute: inside, path: '/persons', validateSearch: personsSearch, component: lazyRouteComponent(() => import('../rooms/rights/persons-page.tsx'), 'PersonsPage') }),
  createRoute({ getParentRoute: inside, path: '/roster/$definition', validateSearch: rosterSearch, component: lazyRouteComponent(() => import('../rooms/rosters/roster-page.tsx'), 'RosterPage') }),
  createRoute({ getParentRoute: inside, path: '/figures', validateSearch: periodSearch, component: lazyRouteComponent(() => import('../rooms/figures/board-page.tsx'), 'BoardPage') }),
  createRoute({ getParentRoute: inside, path: '/figures/table', validateSearch: tableSearch, component: lazyRouteComponent(() => import('../rooms/figures/table/table-page.tsx'), 'FigureTablePage') }),
  createRoute({ getParentRoute: inside, path: '/figures/same', validateSearch: periodSearch, component: lazyRouteComponent(() => import('../rooms/figures/same-page.tsx'), 'SameNamedPage') }),
  createRoute({ getParentRoute: inside, path: '/figures/own', component: lazyRouteComponent(() => import('../rooms/figures/own/own-page.tsx'), 'OwnIndicatorsPage') }),
  createRoute({ getParentRoute: inside, path: '/figures/compose', validateSearch: figureSearch, component: lazyRouteComponent(() => import('../rooms/figures/own/compose-page.tsx'), 'ComposePage') }),
  createRoute({ getParentRoute: inside, path: '/receipt', validateSearch: receiptSearch, component: lazyRouteComponent(() => import('../rooms/figures/receipt-page.tsx'), 'ReceiptPage') }),
  createRoute({ getParentRoute: inside, path: '/closings', component: lazyRouteComponent(() => import('../rooms/figures/closings-page.tsx'), 'ClosingsPage') }),
  createRoute({ getParentRoute: inside, path: '/closings/$id', component: lazyRouteComponent(() => import('../rooms/figures/comparison-page.tsx'), 'ComparisonPage') }),
  createRoute({ getParentRoute: inside, path: '/report', validateSearch: periodSearch, component: lazyRouteComponent(() => import('../rooms/report/report-page.tsx'), 'ReportPage') }),
  createRoute({ getParentRoute: inside, path: '/report/edit', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/edit-page.tsx'), 'EditPage') }),
  createRoute({ getParentRoute: inside, path: '/report/take-back', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/take-back/take-back-page.tsx'), 'TakeBackPage') }),
  createRoute({ getParentRoute: inside, path: '/report/editions', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/editions/editions-page.tsx'), 'EditionsPage') }),
  createRoute({ getParentRoute: inside, path: '/report/moved', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/moved-page.tsx'), 'MovedPage') }),
  createRoute({ getParentRoute: inside, path: '/report/figures', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/year-figures-page.tsx'), 'YearFiguresPage') }),
  createRoute({ getParentRoute: inside, path: '/report/cross-checks', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/cross-checks-page.tsx'), 'CrossChecksPage') }),
  createRoute({ getParentRoute: inside, path: '/report/way', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/way/way-page.tsx'), 'WayPage') }),
  createRoute({ getParentRoute: inside, path: '/report/reported', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/way/reported-page.tsx'), 'ReportedPage') }),
  createRoute({ getParentRoute: inside, path: '/county/report-way', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/way/county-way-page.tsx'), 'CountyWayPage') }),
  createRoute({ getParentRoute: inside, path: '/report/confirm', validateSearch: confirmSearch, component: lazyRouteComponent(() => import('../rooms/report/confirm/confirm-page.tsx'), 'ConfirmPage') }),
  createRoute({ getParentRoute: inside, path: '/report/settings', component: lazyRouteComponent(() => import('../rooms/report/settings/settings-page.tsx'), 'ReportSettingsPage') }),
  createRoute({ getParentRoute: inside, path: '/report/others', validateSearch: secondSearch, component: lazyRouteComponent(() => import('../rooms/report/second/second-page.tsx'), 'SecondPage') }),
  createRoute({ getParentRoute: inside, path: '/report/leader-sheet', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/leader-sheet/leader-sheet-page.tsx'), 'LeaderSheetPage') }),
  createRoute({ getParentRoute: inside, path: '/report/findings-above', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/report/above/findings-above-page.tsx'), 'FindingsAbovePage') }),
  createRoute({ getParentRoute: inside, path: '/county/reports', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/county-reports/reports-page.tsx'), 'CountyReportsPage') }),
  createRoute({ getParentRoute: inside, path: '/county/reports/$town', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/county-reports/town-page.tsx'), 'CountyTownPage') }),
  createRoute({ getParentRoute: inside, path: '/county/body-figures', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/county-reports/body-figures-page.tsx'), 'BodyFiguresPage') }),
  createRoute({ getParentRoute: inside, path: '/county/findings', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/county-reports/findings-page.tsx'), 'CountyFindingsPage') }),
  createRoute({ getParentRoute: inside, path: '/report/proofread', validateSearch: yearSearch, component: lazyRouteComponent(() => import('../rooms/proofread/proof-page.tsx'), 'ProofPage') }),
  createRoute({ getParentRoute: inside, path: '/supplies', validateSearch: suppliesSearch, component: lazyRouteComponent(() => import('../rooms/supplies/supplies-page.tsx'), 'SuppliesPage') }),
  createRoute({ getParentRoute: inside, path: '/supplies/give', validateSearch: givingSearch, component: lazyRouteComponent(() => import('../rooms/supplies/give-page.tsx'), 'GivePage') }),
  createRoute({ getParentRoute: inside, path: '/people/leading', component: lazyRouteComponent(() => import('../rooms/people/leading-page.tsx'), 'LeadingPage') }),
  createRoute({ getParentRoute: inside, path: '/rota', validateSearch: returnsSearch, component: lazyRouteComponent(() => import('../rooms/rota/rota-page.tsx'), 'RotaPage') }),
  createRoute({ getParentRoute: inside, path: '/returns', validateSearch: returnsSearch, component: lazyRouteComponent(() => import('../rooms/returns/returns-page.tsx'), 'ReturnsPage') }),
  createRoute({ getParentRoute: inside, path: '/supervision', component: lazyRouteComponent(() => import('../rooms/supervision/overdue-page.tsx'), 'OverduePage') }),
  createRoute({ getParentRoute: inside, path: '/supervision/ladder', component: lazyRouteComponent(() => import('../rooms/supervision/ladder-page.tsx'), 'LadderPage') }),
  createRoute({ getParentRoute: inside, path: '/supervision/leaders', component: lazyRouteComponent(() => import('../rooms/supervision/leaders-page.tsx'), 'LeadersPage') }),
  createRoute({ getParentRoute: inside, path: '/supervision/close-outs', component: lazyRouteComponent(() => import('../rooms/supervision/close-outs-page.tsx'), 'CloseOutsPage') }),
  createRoute({ getParentRoute: inside, path: '/supervision/settings', component: lazyRouteComponent(() => import('../rooms/supervision/settings-page.tsx'), 'SettingsPage') }),
  createRoute({ getParentRoute: inside, path: '/imports', validateSearch: importsSearch, component: lazyRouteComponent(() => import('../rooms/imports/imports-page.tsx'), 'ImportsPage') }),
  createRoute({ getParentRoute: inside, path: '/imports/$id', component: lazyRouteComponent(() => import('../rooms/imports/import-page.tsx'), 'ImportPage') }),
  createRoute({ getParentRoute: inside, path: '/reconcile', validateSearch: importsSearch, component: lazyRouteComponent(() => import('../rooms/imports/reconcile/reconciliations-page.tsx'), 'ReconciliationsPage') }),
  createRoute({ getParentRoute: inside, path: '/reconcile/$id', component: lazyRouteComponent(() => import('../rooms/imports/reconcile/reconciliation-page.tsx'), 'ReconciliationPage') }),
  createRoute({ getParentRoute: inside, path: '/people', component: lazyRouteComponent(() => import('../rooms/people/accounts-page.tsx'), 'AccountsPage') }),
  createRoute({ getParentRoute: inside, path: '/people/hand-over/$id', component: lazyRouteComponent(() => import('../rooms/people/hand-over/hand-over-page.tsx'), 'HandOverPage') }),
  createRoute({ getParentRoute: inside, path: '/people/hand-overs', component: lazyRouteComponent(() => import('../rooms/people/hand-over/hand-overs-page.tsx'), 'HandOversPage') }),
  createRoute({ getParentRoute: inside, path: '/people/hand-overs/$id', component: lazyRouteComponent(() => import('../rooms/people/hand-over/record-page.tsx'), 'HandOverRecordPage') }),
  createRoute({ getParentRoute: inside, path: '/people/unattended', component: lazyRouteComponent(() => import('../rooms/people/hand-over/unattended-page.tsx'), 'UnattendedPage') }),
  createRoute({ getParentRoute: inside, path: '/people/borrow', component: lazyRouteComponent(() => import('../rooms/people/borrow-page.tsx'), 'BorrowPage') }),
  createRoute({ getParentRoute: inside, path: '/people/clocks', component: lazyRouteComponent(() => import('../rooms/people/clocks/clocks-page.tsx'), 'ClocksPage') }),
  createRoute({ getParentRoute: inside, path: '/people/clocks/$id', component: lazyRouteComponent(() => import('../rooms/people/clocks/change-page.tsx'), 'ChangePage') }),
  createRoute({ getParentRoute: inside, path: '/cases/$id/due/$duty/$round', component: lazyRouteComponent(() => import('../rooms/cases/due-page.tsx'), 'DuePage') }),
  createRoute({ getParentRoute: inside, path: '/people/places', component: lazyRouteComponent(() => import('../rooms/people/places-page.tsx'), 'PlacesPage') }),
  createRoute({ getParentRoute: inside, path: '/people/exchange', component: lazyRouteComponent(() => import('../rooms/people/exchange/exchange-page.tsx'), 'ExchangePage') }),
  createRoute({ getParentRoute: inside, path: '/photos', component: lazyRouteComponent(() => import('../rooms/photos/photos-page.tsx'), 'PhotosPage') }),
  createRoute({ getParentRoute: inside, path: '/people/templates', component: lazyRouteComponent(() => import('../rooms/people/templates/templates-page.tsx'), 'TemplatesPage') }),
  createRoute({ getParentRoute: inside, path: '/people/backups', component: lazyRouteComponent(() => import('../rooms/people/backups-page.tsx'), 'BackupsPage') }),
  createRoute({ getParentRoute: inside, path: '/people/audit', validateSearch: auditSearch, component: lazyRouteComponent(() => import('../rooms/people/audit-page.tsx'), 'AuditPage') }),
  createRoute({ getParentRoute: inside, path: '/notices', component: lazyRouteComponent(() => import('../rooms/notices/notices-page.tsx'), 'NoticesPage') }),
  createRoute({ getParentRoute: inside, path: '/people/notices', component: lazyRouteComponent(() => import('../rooms/people/notices/notice-settings-page.tsx'), 'NoticeSettingsPage') }),
  createRoute({ getParentRoute: inside, path: '/keeping', component: lazyRouteComponent(() => import('../rooms/keeping/isolations-page.tsx'), 'IsolationsPage') }),
  createRoute({ getParentRoute: inside, path: '/keeping/holds', validateSearch: aboutSearch, component: lazyRouteComponent(() => import('../rooms/keeping/holds-page.tsx'), 'HoldsPage') }),
  createRoute({ getParentRoute: inside, path: '/keeping/expired', component: lazyRouteComponent(() => import('../rooms/keeping/expired-page.tsx'), 'ExpiredPage') }),
  createRoute({ getParentRoute: inside, path: '/keeping/deletion', validateSearch: aboutSearch, component: lazyRouteComponent(() => import('../rooms/keeping/deletion-page.tsx'), 'DeletionPage') }),
  createRoute({ getParentRoute: inside, path: '/keeping/disposals', component: lazyRouteComponent(() => import('../rooms/keeping/disposals-page.tsx'), 'DisposalsPage') }),
  createRoute({ getParentRoute: inside, path: '/keeping/disposals/$id', component: lazyRouteComponent(() => import('../rooms/keeping/disposal-page.tsx'), 'DisposalPage') }),
  createRoute({ getParentRoute: inside, path: '/keeping/retention', component: lazyRouteComponent(() => import('../rooms/keeping/retention-page.tsx'), 'RetentionPage') }),
  createRoute({ getParentRoute: inside, path: '/own', validateSearch: troubleSearch, component: lazyRouteComponent(() => import('../rooms/people/own-page.tsx'), 'OwnPage') }),
] as const

export const routes = root.addChildren([signIn, setUp, frame.addChildren(pages)])
