import type { Floor, Place } from './place.ts'

/** What the files of one floor may import besides their own room. */
export interface Law {
  readonly floors: readonly Floor[]
  /** Only by `import type`. */
  readonly asType?: readonly Floor[]
  readonly npm: 'any' | readonly string[]
  readonly node: boolean
}

/** Concepts of the kernel, lowest first: each may import those before it. */
export const concepts: readonly string[] = [
  'value', 'calendar', 'rota', 'law', 'unit', 'field', 'guard', 'need', 'duty', 'paper', 'effect', 'measure', 'act',
  'matter', 'ledger', 'roster', 'supply', 'refusal', 'case', 'indicator', 'story',
]

const pure = { npm: [], node: false } as const
const free = { npm: 'any', node: true } as const
const browser = { npm: 'any', node: false, asType: ['kernel face'] } as const
const faces = ['kernel face', 'catalog face', 'reporting', 'recognise', 'proofread', 'contract', 'roof', 'server test', 'demo'] as const
const inServer = ['store', 'outside', 'floor 3', 'http', 'jobs', 'commands'] as const
const catalogFloors = ['definition', 'area words', 'area list', 'catalog ground', 'register'] as const

/** The arrows of the house: who may import whom. */
const laws: Readonly<Record<Floor, Law>> = {
  'kernel': { ...pure, floors: [], npm: ['zod'] },
  'kernel face': { ...pure, floors: ['kernel'] },
  'definition': { ...pure, floors: ['kernel face', 'area words'] },
  'area words': { ...pure, floors: ['kernel face', 'area words'] },
  'catalog ground': { ...pure, floors: ['kernel face', 'area words'] },
  'area list': { ...pure, floors: ['kernel face', 'definition'] },
  'register': { ...pure, floors: ['kernel face', 'definition', 'area list', 'catalog ground'] },
  'catalog face': { ...pure, floors: ['kernel face', ...catalogFloors] },
  'reporting': { ...pure, floors: ['kernel face'] },
  'recognise': { ...pure, floors: ['kernel face'] },
  'proofread': { ...pure, floors: [] },
  'contract': { ...pure, floors: ['kernel face'], npm: ['zod'] },
  'store': { ...free, floors: ['kernel face'] },
  'outside': { ...free, floors: ['kernel face'] },
  'floor 3': { ...free, floors: ['kernel face', 'reporting', 'recognise', 'proofread', 'store', 'outside'] },
  'http': { ...free, floors: ['kernel face', 'contract', 'floor 3'] },
  'jobs': { ...free, floors: ['kernel face', 'floor 3'] },
  'commands': { ...free, floors: ['kernel face', 'floor 3', 'reporting', 'proofread'] },
  'roof': { ...free, floors: ['kernel face', 'catalog face', 'reporting', 'recognise', 'proofread', 'contract', 'demo', ...inServer] },
  'main': { ...free, floors: ['kernel face', 'catalog face', 'reporting', 'recognise', 'proofread', 'contract', 'demo', 'roof', ...inServer] },
  'server test': { ...free, floors: [...faces, ...inServer] },
  'web roof': { ...browser, floors: ['contract', 'app', 'rooms', 'fields', 'wire', 'parts'] },
  'app': { ...browser, floors: ['contract', 'rooms', 'fields', 'wire', 'parts'] },
  'rooms': { ...browser, floors: ['contract', 'fields', 'wire', 'parts'] },
  'fields': { ...browser, floors: ['contract', 'parts'] },
  'wire': { ...browser, floors: ['contract', 'parts'] },
  'parts': { ...browser, floors: ['contract'] },
  'demo': { ...free, floors: ['kernel face', 'catalog face', 'contract', 'roof'] },
  'e2e': { ...free, floors: faces },
  'bench': { ...free, floors: faces },
  'tools': { ...free, floors: faces },
  'settings of a tool': { ...free, floors: [] },
}

/** A test may reach, besides what its room may: every package by its public name, and the server's test kit. */
export function lawFor(from: Place): Law {
  const law = laws[from.floor]
  if (!from.test) return law
  const within = from.package === 'packages/catalog' ? catalogFloors : []
  return { ...free, floors: [...law.floors, ...faces, ...within] }
}
