import { isSealedField } from '@zhenzhi/kernel'
import type { Day, Definition } from '@zhenzhi/kernel'
import { actDay, platformState } from './target.ts'
import type { Target } from './target.ts'

export interface ColumnUse {
  /** From 0. */
  column: number
  target: Target
  /** Numbers of money are so many 万元; 元 where not given. */
  inTenThousands?: boolean
  /** A blank cell means what stands above it. */
  fillDown?: boolean
}

/** What a word in the cells stands for; an empty key leaves the field blank. */
export interface WordMeaning {
  field: string
  part?: string
  word: string
  key: string
}

/** How one sheet is read. */
export interface Mapping {
  sheet: string
  /** Rows of the headings, from 1, both included. */
  header: { from: number; to: number }
  /** For days written without a year. */
  year?: number
  /** In which every opening day has to lie. */
  period?: { from: Day; to: Day }
  columns: readonly ColumnUse[]
  /** What is the same in all rows and stands in no column. */
  constants: readonly { target: Target; text: string }[]
  words: readonly WordMeaning[]
}

/** A mapping as it is kept for other files: columns go by their headings, and days of one file are left out. */
export interface KeptColumns {
  columns: readonly (Omit<ColumnUse, 'column'> & { heading: string })[]
  constants: Mapping['constants']
  words: Mapping['words']
}

/** Texts of fields that are sealed, and the names of people in rosters, are not kept: they belong to one file. */
export function toKeep({ columns, constants, words }: Mapping, { headings, definition }: { headings: readonly string[]; definition: Definition }): KeptColumns {
  const isOpen = (name: string) => {
    const field = definition.fields[name]
    return name === actDay || name === platformState.field || (field !== undefined && !isSealedField(field) && field.kind !== 'term')
  }
  return {
    columns: columns.map(({ column, ...use }) => ({ ...use, heading: headings[column] ?? '' })),
    constants: constants.filter(({ target }) => isOpen(target.field)), words: words.filter(({ field }) => isOpen(field)),
  }
}

/** Of what was kept, all whose headings this file has; each heading is used once. */
export function fromKept({ columns, constants, words }: KeptColumns, headings: readonly string[]): Pick<Mapping, 'columns' | 'constants' | 'words'> {
  const free = headings.map((heading, column) => ({ heading, column }))
  return {
    columns: columns.flatMap(({ heading, ...use }) => {
      const at = free.findIndex((one) => one.heading === heading && heading !== '')
      const [found] = at < 0 ? [] : free.splice(at, 1)
      return found === undefined ? [] : [{ ...use, column: found.column }]
    }),
    constants, words,
  }
}
