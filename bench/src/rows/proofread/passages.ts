import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { About, Certainty } from '@zhenzhi/proofread'

/** One thing wrong in a passage, as an editor would mark it. */
export interface Marked {
  /** Stands once in the passage. */
  quote: string
  /** Other words of the passage where the same error may be marked as well: the other of two values. */
  or?: string[]
  /** A word of the sentence that tells what the whole text lacks: found wherever it is marked. */
  says?: string
  certainty: Certainty
  kind: string
  should?: string
}

export interface Passage {
  id: string
  /** Not looked at by whoever tunes. */
  held: boolean
  about?: Omit<About, 'gazetteer'>
  text: string
  /** Empty where nothing is wrong. */
  errors: Marked[]
}

/** `proofread` judges: sentences, paragraphs and short reports written by somebody who had not seen the checks. `proofread-dev` is what they are tuned on. */
export async function readPassages(set: 'proofread' | 'proofread-dev'): Promise<Passage[]> {
  const folder = join(import.meta.dirname, '../../sets', set)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  const files = await Promise.all(names.map(async (name): Promise<Passage[]> => JSON.parse(await readFile(join(folder, name), 'utf8'))))
  return files.flat()
}
