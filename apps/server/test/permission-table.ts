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
  'GET /api/me': signedIn,
  'GET /api/sessions': signedIn,
  'POST /api/sessions/:id/revoke': signedIn,
  'POST /api/password': signedIn,
  'GET /api/towns/:town/accounts': administers,
  'POST /api/towns/:town/accounts': administers,
  'POST /api/towns/:town/accounts/:id/end': administers,
  'POST /api/towns/:town/accounts/:id/password': administers,
  'GET /api/towns/:town/posts': administers,
  'POST /api/towns/:town/posts': administers,
  'POST /api/towns/:town/posts/:id/end': administers,
  'GET /api/towns/:town/places': seesPlaces,
  'POST /api/towns/:town/places': administers,
  'PUT /api/towns/:town/places/:id': administers,
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
  'GET /api/towns/:town/audit': { for: 'posts', in: 'path', own: ['administrator'], below: [] },
  'POST /api/set-up/demo': anyone,
  'GET /api/definitions': handlesInTown,
  'GET /api/work': signedIn,
  'GET /api/cases': { ...handles, named: { own: deskPosts, below: [] } },
  'POST /api/cases': handles,
  'GET /api/cases/:id': handles,
  'POST /api/cases/:id/acts': handles,
  'GET /api/cases/:id/papers/:paper': handles,
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
}
