/** Who may ask a route: written by hand, and never made from the code that it measures. A new route is a new row, or the test fails. */
export type Row =
  | { for: 'anyone' }
  | { for: 'operator' }
  | { for: 'signed-in' }
  /** A route that names a town, in its path or its query. `own`: posts held in that very town or county; `below`: posts of the county, in its towns. */
  | { for: 'posts'; in: 'path' | 'query' } & InTown
  /** A route that need not name a town: what it shows is cut by the person's reach. `named`: who may ask when its query names one after all. */
  | { for: 'posts-anywhere'; posts: readonly string[]; named?: InTown }

export interface InTown {
  own: readonly string[]
  below: readonly string[]
}

export const townPosts = [
  'resident', 'grid-worker', 'village-official', 'mediator', 'clerk', 'officer', 'reviewer', 'adviser', 'leader', 'report-writer', 'administrator', 'body',
] as const
export const countyPosts = ['administrator', 'county-desk', 'county-leader'] as const

const officials = [...townPosts.filter((post) => post !== 'resident'), 'county-desk', 'county-leader']
const anyone: Row = { for: 'anyone' }
const signedIn: Row = { for: 'signed-in' }
const seesPlaces: Row = { for: 'posts', in: 'path', own: officials, below: countyPosts }
const administers: Row = { for: 'posts', in: 'path', own: ['administrator'], below: ['administrator'] }
/** Everybody of a town but residents; at the county only the administrator, who sees what is his own. */
const deskPosts = townPosts.filter((post) => post !== 'resident')
const handlesInTown: Row = { for: 'posts', in: 'query', own: deskPosts, below: [] }
const handles = { for: 'posts-anywhere', posts: deskPosts } as const
const writesReport: Row = { for: 'posts', in: 'path', own: ['report-writer', 'leader'], below: [] }
const seesFigures = {
  for: 'posts', in: 'query', own: ['clerk', 'officer', 'reviewer', 'leader', 'report-writer', 'county-desk', 'county-leader'], below: ['county-desk', 'county-leader'],
} as const satisfies Row

const imports: Row = { for: 'posts', in: 'path', own: ['clerk', 'officer', 'report-writer', 'body'], below: [] }

const keeps: Row = { for: 'posts', in: 'path', own: ['administrator', 'leader'], below: [] }

export const permissions: Readonly<Record<string, Row>> = {
  'GET /healthz': anyone,
  'GET /readyz': anyone,
  'GET /metrics': { for: 'operator' },
  'GET /*': anyone,
  'GET /api': anyone,
  'GET /api/openapi.json': anyone,
  'GET /api/set-up': anyone,
  'POST /api/set-up': anyone,
  'GET /api/divisions': anyone,
  'POST /api/sign-in': anyone,
  'POST /api/sign-out': signedIn,
  'POST /api/sign-in/code': anyone,
  'GET /api/sign-in/ways': anyone,
  'POST /api/sign-in/outside': anyone,
  'GET /api/sign-in/outside/return': anyone,
  'GET /api/outside': signedIn,
  'POST /api/outside/bind': signedIn,
  'POST /api/outside/unbind': signedIn,
  'POST /api/towns/:town/accounts/:id/outside': administers,
  'POST /api/sign-in/reset': anyone,
  'GET /api/me': signedIn,
  'POST /api/sessions/revoke-others': signedIn,
  'GET /api/devices': signedIn,
  'POST /api/devices/:id/forget': signedIn,
  'GET /api/second-factor': signedIn,
  'POST /api/second-factor/start': signedIn,
  'POST /api/second-factor/confirm': signedIn,
  'POST /api/second-factor/remove': signedIn,
  'POST /api/second-factor/codes': signedIn,
  'GET /api/towns/:town/second-factor': administers,
  'PUT /api/towns/:town/second-factor': administers,
  'POST /api/towns/:town/accounts/:id/second-factor/reset': administers,
  'GET /api/towns/:town/accounts/:id/sessions': administers,
  'POST /api/towns/:town/accounts/:id/end-sessions': administers,
  'GET /api/sessions': signedIn,
  'POST /api/sessions/:id/revoke': signedIn,
  'POST /api/password': signedIn,
  'GET /api/towns/:town/accounts': administers,
  'POST /api/towns/:town/accounts': administers,
  'GET /api/towns/:town/accounts/:id/hand-over': administers,
  'POST /api/towns/:town/accounts/:id/hand-over': administers,
  'GET /api/towns/:town/hand-overs': administers,
  'GET /api/towns/:town/hand-overs/:id': administers,
  'GET /api/towns/:town/hand-overs/:id/file': administers,
  'POST /api/towns/:town/hand-overs/:id/sheet': administers,
  'GET /api/towns/:town/hand-overs/:id/sheet': administers,
  'GET /api/towns/:town/borrow-requests': { for: 'posts', in: 'path', own: ['administrator', 'leader', 'reviewer', 'clerk', 'officer', 'report-writer'], below: ['administrator'] },
  'POST /api/towns/:town/borrow-requests': { for: 'posts', in: 'path', own: ['administrator', 'leader', 'reviewer', 'clerk', 'officer', 'report-writer'], below: [] },
  'POST /api/towns/:town/borrow-requests/:id/answer': administers,
  'GET /api/towns/:town/exceptions': { for: 'posts', in: 'path', own: ['leader', 'reviewer'], below: [] },
  'GET /api/towns/:town/unattended': { for: 'posts', in: 'path', own: ['administrator', 'leader'], below: ['administrator'] },
  'POST /api/towns/:town/unattended': { for: 'posts', in: 'path', own: ['administrator', 'leader'], below: ['administrator'] },
  'POST /api/towns/:town/accounts/:id/end': administers,
  'POST /api/towns/:town/accounts/:id/password': administers,
  'GET /api/towns/:town/posts': administers,
  'POST /api/towns/:town/posts': administers,
  'POST /api/towns/:town/posts/:id/end': administers,
  'GET /api/own/posts': signedIn,
  'POST /api/own/posts/:id/delegations': signedIn,
  'POST /api/own/delegations/:id/end': signedIn,
  'GET /api/towns/:town/places': seesPlaces,
  'POST /api/towns/:town/places': administers,
  'PUT /api/towns/:town/places/:id': administers,
  'GET /api/towns/:town/colleagues': { for: 'posts', in: 'path', own: deskPosts, below: [] },
  'GET /api/towns/:town/units': seesPlaces,
  'GET /api/towns/:town/leading': seesPlaces,
  'PUT /api/towns/:town/leading/:definition': administers,
  'GET /api/towns/:town/take-in': seesPlaces,
  'PUT /api/towns/:town/take-in': administers,
  'GET /api/towns/:town/supplies': { for: 'posts', in: 'path', own: ['clerk', 'officer', 'reviewer', 'leader', 'report-writer', 'body', 'county-desk', 'county-leader'], below: ['county-desk', 'county-leader'] },
  'POST /api/towns/:town/supplies': { for: 'posts', in: 'path', own: ['clerk', 'report-writer', 'body'], below: [] },
  'GET /api/towns/:town/imports': imports,
  'POST /api/towns/:town/imports': imports,
  'GET /api/towns/:town/imports/:id': imports,
  'PUT /api/towns/:town/imports/:id/reading': imports,
  'POST /api/towns/:town/imports/:id/check': imports,
  'GET /api/towns/:town/imports/:id/bad': imports,
  'GET /api/towns/:town/imports/:id/bad/file': imports,
  'POST /api/towns/:town/imports/:id/mapping': imports,
  'POST /api/towns/:town/imports/:id/commit': imports,
  'POST /api/towns/:town/imports/:id/undo': imports,
  'POST /api/towns/:town/units': administers,
  'PUT /api/towns/:town/units/:id': administers,
  'GET /api/towns/:town/isolations': keeps,
  'GET /api/towns/:town/isolations/:id/paper': keeps,
  'POST /api/towns/:town/isolations/:id/release': { for: 'posts', in: 'path', own: ['leader'], below: [] },
  'POST /api/towns/:town/isolations/:id/destroy': { for: 'posts', in: 'path', own: ['leader'], below: [] },
  'GET /api/towns/:town/holds': keeps,
  'POST /api/towns/:town/holds': keeps,
  'POST /api/towns/:town/holds/:id/lift': keeps,
  'GET /api/towns/:town/retention': seesPlaces,
  'PUT /api/towns/:town/retention/:definition': administers,
  'GET /api/towns/:town/expired': keeps,
  'GET /api/towns/:town/deletions/:id': keeps,
  'GET /api/towns/:town/disposals': keeps,
  'GET /api/towns/:town/disposals/:id': keeps,
  'POST /api/towns/:town/disposals': keeps,
  'POST /api/towns/:town/disposals/:id/decide': keeps,
  'POST /api/cases/:id/isolation': handles,
  'POST /api/files/:id/isolation': handles,
  'GET /api/backups': { for: 'posts-anywhere', posts: ['administrator'] },
  'GET /api/towns/:town/audit': { for: 'posts', in: 'path', own: ['administrator'], below: [] },
  'POST /api/set-up/demo': anyone,
  'GET /api/definitions': handlesInTown,
  'GET /api/work': signedIn,
  'GET /api/cases': { ...handles, named: { own: deskPosts, below: [] } },
  'POST /api/cases': handles,
  'GET /api/cases/:id': handles,
  'POST /api/cases/:id/acts': handles,
  'GET /api/cases/:id/papers/:paper': handles,
  'GET /api/cases/:id/readers': { for: 'posts-anywhere', posts: ['leader', 'reviewer', 'administrator'] },
  'POST /api/towns/:town/persons/find': { for: 'posts', in: 'path', own: ['clerk', 'officer', 'reviewer', 'leader'], below: [] },
  'POST /api/towns/:town/persons/extract': { for: 'posts', in: 'path', own: ['clerk', 'leader'], below: [] },
  'POST /api/towns/:town/persons/correct': { for: 'posts', in: 'path', own: ['clerk', 'leader'], below: [] },
  'POST /api/files': handlesInTown,
  'GET /api/files/:id': handles,
  'GET /api/terms': handlesInTown,
  'GET /api/figures': seesFigures,
  'GET /api/figures/:figure/receipt': seesFigures,
  'GET /api/closings': seesFigures,
  'POST /api/closings': { for: 'posts-anywhere', posts: ['leader', 'report-writer'] },
  'GET /api/closings/:id/compare': seesFigures,
  'GET /api/report': seesFigures,
  'GET /api/report/file': seesFigures,
  'GET /api/towns/:town/reports/:year': { ...seesFigures, in: 'path' },
  'POST /api/towns/:town/reports/:year/edits': writesReport,
  'GET /api/towns/:town/reports/:year/versions': { ...seesFigures, in: 'path' },
  'POST /api/towns/:town/reports/:year/restorations': writesReport,
  'GET /api/towns/:town/reports/:year/moved': { ...seesFigures, in: 'path' },
  'GET /api/towns/:town/reports/:year/figures': { ...seesFigures, in: 'path' },
  'GET /api/towns/:town/exchange': { for: 'posts', in: 'path', own: ['administrator'], below: [] },
  'GET /api/towns/:town/pages': writesReport,
  'POST /api/towns/:town/pages': writesReport,
  'POST /api/towns/:town/pages/:id/withdraw': writesReport,
}
