/** The entries of the menu. */
export type Entry = 'work' | 'search' | 'matter' | 'ledger' | 'roster' | 'paste' | 'routing' | 'imports' | 'returns' | 'rota' | 'supervision' | 'figures' | 'supplies' | 'report' | 'countyReports' | 'persons' | 'keeping' | 'manage'

/** Under which entry of the menu a page belongs, or what has to be known to tell: of a list its definition, of a case its kind. */
export type Whereabout = { entry?: Entry } | { definition: string } | { caseId: string }

const plain: Readonly<Record<string, Entry>> = { '': 'work', search: 'search', figures: 'figures', receipt: 'figures', closings: 'figures', supplies: 'supplies', imports: 'imports', reconcile: 'imports', photos: 'ledger', paste: 'paste', routing: 'routing', returns: 'returns', rota: 'rota', supervision: 'supervision', report: 'report', county: 'countyReports', persons: 'persons', people: 'manage', keeping: 'keeping' }
const ofDefinitions = ['list', 'ledger', 'register', 'roster']

export function whereaboutOf(path: string): Whereabout {
  const [, first = '', second = ''] = path.split('/')
  if (first === 'cases' && second !== '') return { caseId: second }
  if (ofDefinitions.includes(first) && second !== '') return { definition: second }
  if (first === 'catalogue') return findEngine(second)
  const entry = Object.hasOwn(plain, first) ? plain[first] : undefined
  return entry === undefined ? {} : { entry }
}

/** Kinds of records have entries of the same names. */
export function findEngine(engine: string | undefined): { entry?: Entry } {
  if (engine === 'supply') return { entry: 'supplies' }
  const entry = (['matter', 'ledger', 'roster'] as const).find((one) => one === engine)
  return entry === undefined ? {} : { entry }
}
