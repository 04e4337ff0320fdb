import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownPlace, Telling } from './telling.ts'

export interface LabelledPair {
  /** Pairs that were looked at while weights were set, and those kept apart. */
  use: 'tuning' | 'held-out'
  one: Telling
  other: Telling
  same: boolean
}

const folder = join(import.meta.dirname, '../../labelled/pairs')

/** Every labelled pair of the set, and the villages with their other names. */
export function readPairs(): { pairs: LabelledPair[]; places: KnownPlace[] } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  // The files are our own and checked by the test that reads them.
  const places = (read('places.json') as { name: string; others: string[] }[]).map((one) => ({ id: one.name, ...one }))
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'places.json').toSorted()
  return { places, pairs: files.flatMap((name) => pairsIn(read(name) as PairFile)) }
}

interface PairFile {
  use: LabelledPair['use']
  tellings: { id: string; village: string; day: string; kind: string; person: string; text: string }[]
  pairs: { a: string; b: string; same: boolean }[]
}

function pairsIn({ use, tellings, pairs }: PairFile): LabelledPair[] {
  const told = new Map(tellings.map(({ id, village, ...one }): [string, Telling] => [id, { ...one, place: village }]))
  return pairs.map(({ a, b, same }) => {
    const [one, other] = [told.get(a), told.get(b)]
    if (one === undefined || other === undefined) throw new Error(`no telling ${a} or ${b}`)
    return { use, one, other, same }
  })
}
