import type { Id } from '@zhenzhi/kernel'
import type { Cell } from '../../outside/spreadsheet/book.ts'
import { textOf } from '../sheet/text-of.ts'

/** A value as a form would send it, null for blank; or why the cell cannot be taken, for a person. `word`: somebody may say what it stands for. */
export type ReadCell = { value: unknown } | { says: string; word?: string }

export const blank: ReadCell = { value: null }

/** What names and words are looked up in; the same for all rows of a file. */
export interface Lookup {
  /** For days without a year. */
  year: number | undefined
  places: NameIndex
  /** By roster. */
  terms: ReadonlyMap<string, NameIndex>
  /** What a person said words stand for, by `wordKey`. */
  words: ReadonlyMap<string, string>
}

/** Names as they are compared, and whose they are: several where they cannot be told apart. */
export type NameIndex = ReadonlyMap<string, readonly Id[]>

/** A cell whose content is not what it seems; undefined for any other. */
export function cellFault(cell: Cell | undefined): { says: string } | undefined {
  if (typeof cell !== 'object' || cell.value !== null) return undefined
  if (cell.formula && textOf(cell) === '') return { says: '这一格是公式，表里没有存下算好的结果。请在表格软件里打开、保存一次，或把公式换成结果，再导入。' }
  return { says: `这一格显示为 ${cell.text}，是出错的公式。请改成正确的内容。` }
}

/** Its words as typed, one kind of width and no blanks around. */
export function wordsOf(cell: Cell | undefined): string {
  return textOf(cell).normalize('NFKC').trim()
}
