import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { likenessOf } from '@zhenzhi/recognise'

type Telling = Parameters<typeof likenessOf>[0]
type Places = Parameters<typeof likenessOf>[2]

export interface LabelledPair {
  use: 'tuning' | 'held-out'
  one: Telling
  other: Telling
  same: boolean
}

interface PairFile {
  use: LabelledPair['use']
  tellings: { id: string; village: string; day: string; kind: string; person: string; text: string }[]
  pairs: { a: string; b: string; same: boolean }[]
}

const folder = join(import.meta.dirname, '../../../packages/recognise/labelled/pairs')

/** Pairs of tellings that somebody labelled as of one matter or of two, with the villages they name. */
export async function readLabelledPairs(): Promise<{ pairs: LabelledPair[]; places: Places }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'places.json')
  const files: PairFile[] = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))))
  const villages: { name: string; others: string[] }[] = JSON.parse(await readFile(join(folder, 'places.json'), 'utf8'))
  return { pairs: files.flatMap(pairsIn), places: villages.map((one) => ({ id: one.name, ...one })) }
}

function pairsIn({ use, tellings, pairs }: PairFile): LabelledPair[] {
  const told = new Map(tellings.map(({ id, village, ...one }): [string, Telling] => [id, { ...one, place: village }]))
  return pairs.map(({ a, b, same }) => {
    const [one, other] = [told.get(a), told.get(b)]
    if (one === undefined || other === undefined) throw new Error(`no telling ${a} or ${b}`)
    return { use, one, other, same }
  })
}
