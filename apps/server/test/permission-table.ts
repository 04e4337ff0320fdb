/** Who may ask a route: written by hand, and never made from the code that it measures. A new route is a new row, or the test fails. */
export type Row =
  | { for: 'anyone' }
  | { for: 'operator' }
  | { for: 'signed-in' }
  /** A route that names a town. `own`: posts held in that very town or county; `below`: posts of the county, in its towns. */
  | { for: 'posts'; own: readonly string[]; below: readonly string[] }
  /** A route that names no town: what it shows is cut by the person's reach. */
  | { for: 'posts-anywhere'; posts: readonly string[] }

export const townPosts = [
  'resident', 'grid-worker', 'village-official', 'mediator', 'clerk', 'officer', 'reviewer', 'adviser', 'leader', 'report-writer', 'administrator', 'body',
] as const
export const countyPosts = ['administrator', 'county-desk', 'county-leader'] as const

const officials = [...townPosts.filter((post) => post !== 'resident'), 'county-desk', 'county-leader']
const anyone: Row = { for: 'anyone' }
const signedIn: Row = { for: 'signed-in' }
const seesPlaces: Row = { for: 'posts', own: officials, below: countyPosts }
const administers: Row = { for: 'posts', own: ['administrator'], below: ['administrator'] }

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
  'POST /api/towns/:town/units': administers,
  'PUT /api/towns/:town/units/:id': administers,
  'GET /api/towns/:town/audit': { for: 'posts', own: ['administrator'], below: [] },
}
