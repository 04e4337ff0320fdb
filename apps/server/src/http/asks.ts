import type { Officer } from '../people/officer.ts'

export type AskSpec =
  /** Nobody needs to be signed in. */
  | { of: 'anyone' }
  /** Who runs the machine: from the machine itself, or with the token from the settings. */
  | { of: 'operator' }
  /** Whoever is signed in, for what is their own. */
  | { of: 'officer' }
  /** Who holds one of these posts in the town asked about; with `below`, also in what stands above that town. */
  | { of: 'posts'; posts: readonly string[]; below: boolean }

const everyPost = [
  'grid-worker', 'village-official', 'mediator', 'clerk', 'officer', 'reviewer', 'adviser', 'leader', 'report-writer', 'administrator', 'body',
  'county-desk', 'county-leader',
]

const caseReaders = ['grid-worker', 'village-official', 'mediator', 'clerk', 'officer', 'reviewer', 'adviser', 'leader', 'report-writer', 'administrator', 'body']
/** Of the town itself: what is not sent up yet is nobody's above. */
const reportReaders = ['clerk', 'officer', 'reviewer', 'leader', 'report-writer']
const figureReaders = ['clerk', 'officer', 'reviewer', 'leader', 'report-writer', 'county-desk', 'county-leader']

/** Everything a route may ask for, and which posts hold it. What is not here cannot be asked; who is not named does not hold it. */
export const asks = {
  'anyone': { of: 'anyone' },
  'operator': { of: 'operator' },
  'self': { of: 'officer' },
  'places.see': { of: 'posts', posts: everyPost, below: true },
  'places.manage': { of: 'posts', posts: ['administrator'], below: true },
  'people.manage': { of: 'posts', posts: ['administrator'], below: true },
  // The working calendar and local settings: everybody may read what their deadlines are counted by.
  'clocks.see': { of: 'posts', posts: everyPost, below: true },
  'clocks.manage': { of: 'posts', posts: ['administrator'], below: true },
  'clocks.limit': { of: 'posts', posts: ['leader'], below: false },
  'borrow.see': { of: 'posts', posts: ['administrator', 'leader', 'reviewer', 'clerk', 'officer', 'report-writer'], below: true },
  'borrow.ask': { of: 'posts', posts: ['administrator', 'leader', 'reviewer', 'clerk', 'officer', 'report-writer'], below: false },
  'exceptions.see': { of: 'posts', posts: ['leader', 'reviewer'], below: false },
  'unattended.see': { of: 'posts', posts: ['administrator', 'leader'], below: true },
  'backups.see': { of: 'posts', posts: ['administrator'], below: false },
  'audit.see': { of: 'posts', posts: ['administrator'], below: false },
  // Which cases, and what may be done to them, is the reach's and the definition's to say.
  'cases.see': { of: 'posts', posts: caseReaders, below: false },
  'cases.act': { of: 'posts', posts: caseReaders, below: false },
  'work.by-unit': { of: 'posts', posts: ['leader', 'reviewer'], below: false },
  'figures.see': { of: 'posts', posts: figureReaders, below: true },
  'supplies.see': { of: 'posts', posts: [...figureReaders, 'body'], below: true },
  'supplies.give': { of: 'posts', posts: ['body', 'clerk', 'report-writer'], below: false },
  'report.proofread': { of: 'posts', posts: figureReaders, below: true },
  // The report before it is sent: its text, its versions, what moved in it.
  'report.read': { of: 'posts', posts: reportReaders, below: false },
  // Templates and formulations: a county's for its towns, a town's for itself.
  'report.settings': { of: 'posts', posts: figureReaders, below: true },
  'report.set': { of: 'posts', posts: ['report-writer', 'leader', 'county-desk'], below: false },
  'report.write': { of: 'posts', posts: ['report-writer', 'leader'], below: false },
  // What the county does with a report its town has sent; and which steps it owes its towns.
  'report.receive': { of: 'posts', posts: ['county-desk', 'county-leader'], below: true },
  'report.way': { of: 'posts', posts: ['county-desk'], below: false },
  // All towns' reports on one page: of each what was sent up, and never a draft. Numbers of its bodies and findings of inspections its desk enters.
  'county-reports.see': { of: 'posts', posts: ['county-desk', 'county-leader'], below: false },
  'county-reports.keep': { of: 'posts', posts: ['county-desk'], below: false },
  // What is an office's is the desk's to say: a body reads its own office's figures and no other's; a leader signs for any.
  'report.confirmations': { of: 'posts', posts: [...reportReaders, 'body'], below: false },
  'report.confirm': { of: 'posts', posts: ['clerk', 'officer', 'body', 'report-writer', 'leader'], below: false },
  // By a whole number, for a purpose; what it finds is cut by the reach and by what the post may know.
  'persons.find': { of: 'posts', posts: ['clerk', 'officer', 'reviewer', 'leader'], below: false },
  'persons.rights': { of: 'posts', posts: ['clerk', 'leader'], below: false },
  'readers.see': { of: 'posts', posts: ['leader', 'reviewer', 'administrator'], below: false },
  'templates.see': { of: 'posts', posts: ['administrator', 'clerk', 'officer', 'reviewer', 'leader', 'mediator', 'report-writer'], below: true },
  'templates.change': { of: 'posts', posts: ['administrator', 'clerk'], below: true },
  // The duty list is everybody's who is assigned work; what orders are disputed is cut by the reach.
  'routing.see': { of: 'posts', posts: ['clerk', 'officer', 'village-official', 'reviewer', 'leader', 'body', 'administrator'], below: false },
  'routing.count': { of: 'posts', posts: ['clerk', 'officer', 'reviewer', 'leader', 'report-writer'], below: false },
  'routing.keep': { of: 'posts', posts: ['clerk', 'administrator'], below: false },
  // As which matter an order is read, its opening act has to be open to the post; earlier matters are cut by the reach.
  'intake.paste': { of: 'posts', posts: ['clerk'], below: false },
  // Into which definitions, and by which acts, is the definition's to say: its opening act has to be open to the post.
  'imports.make': { of: 'posts', posts: ['clerk', 'officer', 'report-writer', 'body'], below: false },
  // Holds, destruction by two, what is isolated: of none of it content is shown. Who proposed does not decide.
  'keeping.see': { of: 'posts', posts: ['administrator', 'leader'], below: false },
  'keeping.decide': { of: 'posts', posts: ['leader'], below: false },
  'exchange.see': { of: 'posts', posts: ['administrator'], below: false },
  'pages.publish': { of: 'posts', posts: ['report-writer', 'leader'], below: false },
  // Which villages reported for a month; kept by those who merge it, locked by a second person.
  'returns.see': { of: 'posts', posts: ['clerk', 'leader', 'reviewer', 'report-writer'], below: false },
  'returns.keep': { of: 'posts', posts: ['clerk'], below: false },
  'returns.lock': { of: 'posts', posts: ['clerk', 'leader'], below: false },
  // What was told along the posts, of cases the reader may see; and who stands on which rung.
  'ladder.see': { of: 'posts', posts: ['clerk', 'officer', 'reviewer', 'leader', 'administrator', 'body'], below: false },
  'ladder.set': { of: 'posts', posts: ['administrator', 'leader'], below: false },
  'boards.see': { of: 'posts', posts: ['clerk', 'officer', 'reviewer', 'leader'], below: false },
  // Who is on which shift, and on whose phone; planned and entered by the organiser, swapped by those who are on it.
  'rota.see': { of: 'posts', posts: ['grid-worker', 'village-official', 'mediator', 'clerk', 'officer', 'reviewer', 'leader', 'report-writer', 'body'], below: false },
  'rota.plan': { of: 'posts', posts: ['clerk', 'leader'], below: false },
  'notices.set': { of: 'posts', posts: ['administrator'], below: true },
  'figures.compose': { of: 'posts', posts: ['report-writer', 'leader', 'county-desk'], below: false },
  'figures.close': { of: 'posts', posts: ['report-writer', 'leader'], below: false },
} as const satisfies Record<string, AskSpec>

export type Ask = keyof typeof asks

/**
 * Whether somebody holds what a route asks, in that town. A route that names no town asks for one of the posts in any town: what it shows is
 * then cut by the person's reach.
 */
export function holdsAsk({ powers }: Pick<Officer, 'powers'>, ask: Ask, town: number | undefined): boolean {
  const spec: AskSpec = asks[ask]
  switch (spec.of) {
    case 'anyone': return true
    case 'operator': return false
    case 'officer': return true
    case 'posts': return findPost({ powers }, ask, town) !== undefined
  }
}

/** The post in which somebody does what a route asks. */
export function findPost({ powers }: Pick<Officer, 'powers'>, ask: Ask, town: number | undefined): string | undefined {
  const spec: AskSpec = asks[ask]
  if (spec.of !== 'posts') return undefined
  return powers.find((power) => spec.posts.includes(power.post)
    && (town === undefined || power.town === town || (spec.below && power.below.includes(town))))?.post
}

/** Every ask that goes by posts, with the towns where this person holds it: the screens show what is open, and decide nothing. */
export function asksOf(officer: Pick<Officer, 'powers' | 'towns'>): { ask: string; towns: number[] }[] {
  const byPosts = (Object.keys(asks) as Ask[]).filter((ask) => asks[ask].of === 'posts') // Object.keys forgets which keys they are
  return byPosts
    .map((ask) => ({ ask, towns: officer.towns.filter(({ id }) => holdsAsk(officer, ask, id)).map(({ id }) => id) }))
    .filter(({ towns }) => towns.length > 0)
}
