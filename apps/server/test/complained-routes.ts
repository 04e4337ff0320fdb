import { v7 } from 'uuid'
import { town, villages } from './database.ts'

/** What the tests of complaints made: ids by which somebody would try to get at them. */
export interface Tried {
  petition: string
  order: string
  /** A case that names the petition. */
  hazard: string
  file: string
  imported: string
  clerk: string
  officer: string
  disposal: string
  handed: string
}

const village = villages[town]![0]
const period = 'from=2026-01-01&to=2026-12-31'
const cases = `/api/cases?town=${town}`
const plain = (url: string) => () => [url]
const none = () => []

/** For each route that answers, what somebody would try who wants to know who complained. A route that is not here fails the test. */
export function complainedRoutes(at: Tried, said: { name: string; phone: string; demand: string; number: string; order: string }): Record<string, () => string[]> {
  return {
    'GET /healthz': plain('/healthz'), 'GET /readyz': plain('/readyz'), 'GET /metrics': plain('/metrics'), 'GET /*': none,
    'GET /api': plain('/api'), 'GET /api/openapi.json': plain('/api/openapi.json'), 'GET /api/set-up': plain('/api/set-up'), 'GET /api/divisions': plain('/api/divisions'),
    'GET /api/me': plain('/api/me'), 'GET /api/sessions': plain('/api/sessions'), 'GET /api/own/posts': plain('/api/own/posts'),
    'GET /api/devices': plain('/api/devices'), 'GET /api/second-factor': plain('/api/second-factor'), 'GET /api/towns/:town/second-factor': plain(`/api/towns/${town}/second-factor`),
    'GET /api/towns/:town/accounts/:id/sessions': () => [`/api/towns/${town}/accounts/${at.clerk}/sessions`],
    'GET /api/outside': plain('/api/outside'), 'GET /api/sign-in/ways': plain('/api/sign-in/ways'), 'GET /api/sign-in/outside/return': plain('/api/sign-in/outside/return?state=x&code=y'),
    'GET /api/notices': plain('/api/notices'), 'GET /api/notices/unread': plain('/api/notices/unread'), 'GET /api/towns/:town/notice-settings': plain(`/api/towns/${town}/notice-settings`),
    'GET /portal/reports/style.css': plain('/portal/reports/style.css'), 'GET /portal/reports': plain('/portal/reports'), 'GET /portal/reports/:town': plain(`/portal/reports/${town}`),
    'GET /portal/reports/:town/:year': plain(`/portal/reports/${town}/2026`), 'GET /portal/reports/:town/:year/qr.svg': plain(`/portal/reports/${town}/2026/qr.svg`),
    'GET /portal/reports/:town/:year/file/:ending': plain(`/portal/reports/${town}/2026/file/docx`), 'GET /portal/reports/:town/:year/figures/:figure': plain(`/portal/reports/${town}/2026/figures/disputes-registered`),
    'GET /y/style.css': plain('/y/style.css'), 'GET /y/:token': plain('/y/AAAA'), 'GET /api/towns/:town/returns/:month': plain(`/api/towns/${town}/returns/2026-03`),
    'GET /api/towns/:town/rota/:month': plain(`/api/towns/${town}/rota/2026-03`), 'GET /api/towns/:town/on-duty': plain(`/api/towns/${town}/on-duty`),
    'GET /api/towns/:town/exchange': plain(`/api/towns/${town}/exchange`), 'GET /api/towns/:town/pages': plain(`/api/towns/${town}/pages`),
    'GET /api/towns/:town/ladder': () => ['', '?show=mine', '?show=nobody'].map((more) => `/api/towns/${town}/ladder${more}`), 'GET /api/towns/:town/ladder/settings': plain(`/api/towns/${town}/ladder/settings`),
    'GET /api/towns/:town/boards/leaders': plain(`/api/towns/${town}/boards/leaders`),
    'GET /api/towns/:town/clocks': plain(`/api/towns/${town}/clocks`), 'GET /api/towns/:town/clocks/changes/:id': () => [`/api/towns/${town}/clocks/changes/${v7()}`],
    'GET /api/backups': plain('/api/backups'), 'GET /api/cases': () => [
      '/api/cases', cases, ...['petition', 'hotline-order', 'hazard'].flatMap((one) => [`${cases}&definition=${one}`, `${cases}&definition=${one}&closed=no`, `${cases}&definition=${one}&state=resolved`]),
      ...[said.demand, '私分', '私', said.name, '揭', said.phone, said.number, at.petition].map((words) => `${cases}&words=${encodeURIComponent(words)}`),
      `${cases}&definition=petition&where=channel:visit`, `${cases}&definition=petition&where=number:${said.number}`, `${cases}&definition=hotline-order&where=number:${said.order}`,
      `${cases}&definition=petition&where=about:finance`, `${cases}&definition=petition&where=aboutOfficer:${at.officer}`, `${cases}&overdue=yes`, `${cases}&place=${village}`,
    ],
    'GET /api/work': () => ['all', 'overdue', 'today', 'week', 'own', 'others', 'all&sort=waited', 'all&sort=due', 'all&unit=finance', 'all&definition=petition'].map((show) => `/api/work?show=${show}`),
    'GET /api/towns/:town/work/units': plain(`/api/towns/${town}/work/units`), 'GET /api/kept-filters': plain('/api/kept-filters'),
    'GET /api/search': () => [said.demand, '私分', '私', said.name, said.phone, said.number, said.order].flatMap((words) => [`/api/search?words=${encodeURIComponent(words)}`, `/api/search?town=${town}&definition=petition&words=${encodeURIComponent(words)}`]),
    'GET /api/towns/:town/lists/:definition/columns': plain(`/api/towns/${town}/lists/petition/columns`),
    'GET /api/towns/:town/lists/:definition/ledger': () => ['petition', 'hotline-order', 'hazard'].flatMap((one) => ['', '?closed=no', '?from=2026-01-01', '?where=about:finance', `?words=${encodeURIComponent('私分')}`].map((more) => `/api/towns/${town}/lists/${one}/ledger${more}`)),
    'GET /api/cases/:id': () => [at.petition, at.order].flatMap((id) => [`/api/cases/${id}`, `/api/cases/${id}?reveal=yes&why=check`]).concat(`/api/cases/${at.hazard}`),
    'GET /api/cases/:id/like': () => [at.petition, at.hazard].map((id) => `/api/cases/${id}/like`), 'GET /api/cases/:id/thread': () => [at.petition, at.order, at.hazard].map((id) => `/api/cases/${id}/thread`),
    'GET /api/cases/:id/carry': () => [at.petition, at.order].map((id) => `/api/cases/${id}/carry?definition=mediation`),
    'GET /api/cases/:id/papers/:paper': () => [`/api/cases/${at.petition}/papers/reply`],
    'GET /api/cases/:id/readers': () => [at.petition, at.order].map((id) => `/api/cases/${id}/readers`),
    'GET /api/files/:id': () => [`/api/files/${at.file}`],
    'GET /api/definitions': plain(`/api/definitions?town=${town}`),
    'GET /api/terms': () => ['petition', 'grid-worker'].map((roster) => `/api/terms?town=${town}&roster=${roster}&on=2026-03-02`),
    'GET /api/figures': plain(`/api/figures?town=${town}&${period}`),
    'GET /api/figures/:figure/receipt': () => ['petitions-received', 'petitions-open', 'petition-persons', 'backlog-petitions-resolved', 'hotline-orders'].map((figure) => `/api/figures/${figure}/receipt?town=${town}&${period}`),
    'GET /api/closings': plain(`/api/closings?town=${town}`),
    'GET /api/closings/:id/compare': () => [`/api/closings/${v7()}/compare?town=${town}`],
    'GET /api/report': plain(`/api/report?town=${town}&${period}&cutoff=2026-03-02`), 'GET /api/report/file': plain(`/api/report/file?as=text&town=${town}&${period}&cutoff=2026-03-02`),
    'GET /api/towns/:town/reports/:year': plain(`/api/towns/${town}/reports/2026`), 'GET /api/towns/:town/reports/:year/versions': plain(`/api/towns/${town}/reports/2026/versions`),
    'GET /api/towns/:town/reports/:year/editions': plain(`/api/towns/${town}/reports/2026/editions?cutoff=2026-03-02`),
    'GET /api/towns/:town/reports/:year/editions/file': plain(`/api/towns/${town}/reports/2026/editions/file?kind=upward&cutoff=2026-03-02&as=text`),
    'GET /api/towns/:town/reports/:year/editions/:number/file': plain(`/api/towns/${town}/reports/2026/editions/1/file?as=text`),
    'GET /api/towns/:town/reports/:year/correction-notes': plain(`/api/towns/${town}/reports/2026/correction-notes`),
    'GET /api/towns/:town/reports/:year/moved': plain(`/api/towns/${town}/reports/2026/moved?since=2026-03-01&cutoff=2026-03-02`),
    'GET /api/towns/:town/reports/:year/way': plain(`/api/towns/${town}/reports/2026/way`), 'GET /api/towns/:town/report-way': plain(`/api/towns/${town}/report-way?year=2026`),
    'GET /api/towns/:town/reports/:year/reported': plain(`/api/towns/${town}/reports/2026/reported`), 'GET /api/towns/:town/reports/:year/reported/file': plain(`/api/towns/${town}/reports/2026/reported/file`),
    'GET /api/towns/:town/reports/:year/cross-checks': plain(`/api/towns/${town}/reports/2026/cross-checks?cutoff=2026-03-02`),
    'GET /api/towns/:town/reports/:year/proposals': plain(`/api/towns/${town}/reports/2026/proposals?cutoff=2026-03-02`),
    'GET /api/towns/:town/report-templates': plain(`/api/towns/${town}/report-templates`),
    'GET /api/towns/:town/formulations': plain(`/api/towns/${town}/formulations`),
    'GET /api/towns/:town/second-reports': plain(`/api/towns/${town}/second-reports`),
    'GET /api/towns/:town/second-reports/:report': plain(`/api/towns/${town}/second-reports/mediation-month?period=2026-03`),
    'GET /api/towns/:town/second-reports/:report/file': plain(`/api/towns/${town}/second-reports/mediation-month/file?period=2026-03&as=xlsx`),
    'GET /api/figures/records': plain(`/api/figures/records?town=${town}&${period}`),
    'GET /api/figures/table': () => ['petitions-received', 'hotline-orders'].map((figure) => `/api/figures/table?town=${town}&${period}&figure=${figure}&rows=village&cols=month`),
    'GET /api/figures/same-named': plain(`/api/figures/same-named?town=${town}&${period}`),
    'GET /api/figures/table/file': plain(`/api/figures/table/file?town=${town}&${period}&figure=petitions-received&rows=village&cols=month`),
    'GET /api/towns/:town/composable': plain(`/api/towns/${town}/composable`), 'GET /api/towns/:town/own-indicators': plain(`/api/towns/${town}/own-indicators`),
    'GET /api/towns/:town/own-indicators/:id/versions': plain(`/api/towns/${town}/own-indicators/own-1/versions`),
    'GET /api/towns/:town/reports/:year/leader-sheet': plain(`/api/towns/${town}/reports/2026/leader-sheet?cutoff=2026-03-02`),
    'GET /api/towns/:town/reports/:year/confirmations': plain(`/api/towns/${town}/reports/2026/confirmations?cutoff=2026-03-02`),
    'GET /api/towns/:town/reports/:year/proofreading': plain(`/api/towns/${town}/reports/2026/proofreading?cutoff=2026-03-02`),
    'GET /api/towns/:town/reports/:year/figures': plain(`/api/towns/${town}/reports/2026/figures`),
    'GET /api/towns/:town/county-reports/:year': plain('/api/towns/1/county-reports/2025'), 'GET /api/towns/:town/county-reports/:year/towns/:below': plain(`/api/towns/1/county-reports/2025/towns/${town}`),
    'GET /api/towns/:town/county-reports/:year/towns/:below/like': plain(`/api/towns/1/county-reports/2025/towns/${town}/like?with=${town}&withYear=2024`),
    'GET /api/towns/:town/county-reports/:year/towns/:below/proofreading': plain(`/api/towns/1/county-reports/2025/towns/${town}/proofreading`),
    'GET /api/towns/:town/county-reports/:year/towns/:below/file': plain(`/api/towns/1/county-reports/2025/towns/${town}/file?as=text`),
    'GET /api/towns/:town/county-reports/:year/body-figures': plain('/api/towns/1/county-reports/2025/body-figures'), 'GET /api/towns/:town/county-reports/:year/findings': plain('/api/towns/1/county-reports/2025/findings'),
    'GET /api/towns/:town/reports/:year/inspection-findings': plain(`/api/towns/${town}/reports/2026/inspection-findings`),
    'GET /api/towns/:town/accounts': plain(`/api/towns/${town}/accounts`), 'GET /api/towns/:town/posts': plain(`/api/towns/${town}/posts`),
    'GET /api/cases/:id/dossier': () => [at.petition, at.order].map((id) => `/api/cases/${id}/dossier`), 'GET /api/cases/:id/dossier/file': () => [at.petition, at.order].flatMap((id) => ['docx', 'zip'].map((as) => `/api/cases/${id}/dossier/file?as=${as}`)),
    'GET /api/towns/:town/routing': plain(`/api/towns/${town}/routing`), 'GET /api/towns/:town/routing/disputed': plain(`/api/towns/${town}/routing/disputed`),
    'GET /api/towns/:town/routing/counts/:year': plain(`/api/towns/${town}/routing/counts/2026`), 'GET /api/cases/:id/route': () => [at.petition, at.order].map((id) => `/api/cases/${id}/route`),
    'GET /api/towns/:town/templates': plain(`/api/towns/${town}/templates`), 'GET /api/towns/:town/templates/:definition/:paper': plain(`/api/towns/${town}/templates/mediation/agreement`),
    'GET /api/towns/:town/places': plain(`/api/towns/${town}/places`), 'GET /api/towns/:town/colleagues': plain(`/api/towns/${town}/colleagues`),
    'GET /api/towns/:town/units': plain(`/api/towns/${town}/units`), 'GET /api/towns/:town/leading': plain(`/api/towns/${town}/leading`), 'GET /api/towns/:town/take-in': plain(`/api/towns/${town}/take-in`),
    'GET /api/towns/:town/supplies': plain(`/api/towns/${town}/supplies?${period}`),
    'GET /api/towns/:town/imports': plain(`/api/towns/${town}/imports`), 'GET /api/towns/:town/imports/:id': () => [`/api/towns/${town}/imports/${at.imported}`],
    'GET /api/towns/:town/imports/:id/bad': () => [`/api/towns/${town}/imports/${at.imported}/bad`], 'GET /api/towns/:town/imports/:id/bad/file': () => [`/api/towns/${town}/imports/${at.imported}/bad/file`],
    'GET /api/towns/:town/reconciliations': plain(`/api/towns/${town}/reconciliations`), 'GET /api/towns/:town/reconciliations/:id': () => [`/api/towns/${town}/reconciliations/${at.imported}`],
    'GET /api/towns/:town/reconciliations/:id/rows': () => [`/api/towns/${town}/reconciliations/${at.imported}/rows`], 'GET /api/towns/:town/reconciliations/:id/file': () => [`/api/towns/${town}/reconciliations/${at.imported}/file`],
    'GET /api/towns/:town/audit': () => ['', ...[at.petition, at.order, at.file, at.clerk].map((subject) => `&subject=${subject}`)].map((more) => `/api/towns/${town}/audit?purpose=${encodeURIComponent('看看是谁')}${more}`),
    'GET /api/towns/:town/accounts/:id/hand-over': () => [`/api/towns/${town}/accounts/${at.clerk}/hand-over`],
    'GET /api/towns/:town/hand-overs': plain(`/api/towns/${town}/hand-overs`), 'GET /api/towns/:town/hand-overs/:id': () => [`/api/towns/${town}/hand-overs/${at.handed}`],
    'GET /api/towns/:town/hand-overs/:id/file': () => [`/api/towns/${town}/hand-overs/${at.handed}/file`], 'GET /api/towns/:town/hand-overs/:id/sheet': () => [`/api/towns/${town}/hand-overs/${at.handed}/sheet`],
    'GET /api/towns/:town/borrow-requests': plain(`/api/towns/${town}/borrow-requests`), 'GET /api/towns/:town/exceptions': plain(`/api/towns/${town}/exceptions`),
    'GET /api/towns/:town/unattended': plain(`/api/towns/${town}/unattended`), 'GET /api/towns/:town/retention': plain(`/api/towns/${town}/retention`),
    'GET /api/towns/:town/expired': plain(`/api/towns/${town}/expired`), 'GET /api/towns/:town/holds': plain(`/api/towns/${town}/holds`),
    'GET /api/towns/:town/deletions/:id': () => [at.petition, at.order].map((id) => `/api/towns/${town}/deletions/${id}`),
    'GET /api/towns/:town/disposals': plain(`/api/towns/${town}/disposals`), 'GET /api/towns/:town/disposals/:id': () => [`/api/towns/${town}/disposals/${at.disposal}`],
    'GET /api/towns/:town/isolations': plain(`/api/towns/${town}/isolations`), 'GET /api/towns/:town/isolations/:id/paper': () => [`/api/towns/${town}/isolations/${v7()}/paper`],
  }
}
