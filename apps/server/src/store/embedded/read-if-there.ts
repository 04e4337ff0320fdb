import { readFile } from 'node:fs/promises'
import { codeOf } from './sentence.ts'

/** The text of a file, or undefined where there is none. Any other fault is thrown. */
export const readIfThere = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
