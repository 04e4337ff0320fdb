import type { Tx } from '../connection.ts'

/** Words in the order a search goes through them, and how many of the first are laid over each other. */
export interface Weighed {
  words: readonly string[]
  merged: number
}

/** Counted so far at first; only where no word is rarer, further. */
const few = 300
const many = 20_000
/** One look in the index takes as long as going on along it for so many entries. */
const lookWeighs = 30

/**
 * The words the fewest cases hold first, and by which way the others join them: a list of a million entries is read along for three of its words, looked
 * into for a rare one. Counted to a bound, which is enough to tell.
 */
export async function weighWords(tx: Tx, towns: readonly number[], words: readonly string[]): Promise<Weighed> {
  if (words.length < 2) return { words, merged: 0 }
  const roughly = await countTo(tx, towns, { words, bound: few })
  const counts = roughly.some(({ count }) => count < few) ? roughly : await countTo(tx, towns, { words, bound: many })
  const sorted = counts.toSorted((a, b) => a.count - b.count)
  const [rarest] = sorted
  const laid = rarest === undefined || rarest.count < few ? 0 : sorted.filter(({ count }) => laysOver(rarest.count, count)).length
  return { words: sorted.map(({ word }) => word), merged: laid < 2 ? 0 : laid }
}

/** Is the longer list read along faster than looked into for each of the shorter? Of two that are both beyond counting it is thought so. */
function laysOver(rarest: number, count: number): boolean {
  return rarest >= many || (count < many && rarest * lookWeighs > count)
}

async function countTo(tx: Tx, towns: readonly number[], { words, bound }: { words: readonly string[]; bound: number }): Promise<{ word: string; count: number }[]> {
  return Promise.all(words.map(async (word) => {
    const found = await Promise.all(towns.map((town) => tx.query<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT FROM z.words w WHERE w.town_id = $1 AND w.word = $2 LIMIT ${bound}) counted`, [town, word])))
    return { word, count: found.reduce((sum, { rows }) => sum + (rows[0]?.count ?? 0), 0) }
  }))
}
