/** What stands in one cell. Plain values stand for themselves; the rest say what is special about them. Blank cells are undefined. */
export type Cell = string | number | boolean | SpecialCell

export interface SpecialCell {
  /** As a person sees it in the cell. */
  text: string
  /** Null where a formula has no result, or an error stands there. */
  value: string | number | boolean | null
  /** Where the cell is formatted as a date: the day its serial number stands for. */
  day?: string
  formula?: true
}

/** A rectangle of cells that are one; rows and columns count from 0, both ends included. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  name: string
  /** By row from 0; rows and cells that are blank may be missing. */
  rows: readonly (readonly (Cell | undefined)[] | undefined)[]
  merges: readonly Merge[]
}

/** A workbook with one of its sheets opened. */
export interface Book {
  /** The visible sheets, with how many rows of each hold something. */
  sheets: readonly { name: string; rows: number }[]
  sheet: Sheet
}

/**
 * Why a file could not be read: no spreadsheet at all; text or a web page under a spreadsheet's name; locked by a password; damaged; nothing
 * in it; no such sheet; more rows or columns than may be; more than memory or time allows.
 */
export const bookFaults = ['not-a-book', 'text', 'page', 'locked', 'damaged', 'empty', 'no-sheet', 'too-many-rows', 'too-many-columns', 'too-heavy'] as const
export type BookFault = (typeof bookFaults)[number]

export interface BookLimits {
  /** Of one sheet, with its headings. */
  rows: number
  columns: number
  /** What a compressed file may come to once opened, in bytes. */
  inflated: number
  /** Of working memory, in MB. */
  memory: number
  seconds: number
}

export const usualBookLimits: BookLimits = { rows: 50_000, columns: 120, inflated: 400_000_000, memory: 900, seconds: 90 }

/** A table to be written: text stays text, numbers numbers, days dates. */
export type WrittenCell = string | number | { day: string } | null

/** What is handed to the worker. */
export type BookJob =
  | { job: 'read'; bytes: Uint8Array; sheet: string | undefined; limits: BookLimits }
  | { job: 'write'; name: string; rows: readonly (readonly WrittenCell[])[] }

/** And what it answers. */
export type BookAnswer = { book: Book } | { fault: BookFault } | { bytes: Uint8Array }
