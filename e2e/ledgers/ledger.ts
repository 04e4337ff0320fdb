import type { SheetWanted } from '@zhenzhi/server/test'

/** A cell that cannot be taken: where it stands, and part of the reason that has to be given. Without a letter the whole row is meant. */
export interface WrongCell {
  letter?: string
  says: string
}

/** What a person has to add or change on the screen before the ledger can be taken. */
export interface Mends {
  sheet?: string
  year?: string
  period?: readonly [string, string]
  /** A column that is proposed wrongly or not at all: its heading, and what it is. */
  columns?: readonly (readonly [string, string])[]
  /** What is the same in all rows, and whether it is chosen from a list. */
  constants?: readonly { title: string; text: string; listed: boolean }[]
  /** Whether one press takes all suggested meanings. */
  suggestions?: boolean
  words?: readonly (readonly [string, string])[]
}

/** A ledger as a town would have it, with what has to come of it. */
export interface Ledger {
  definition: string
  title: string
  file: string
  sheets: readonly SheetWanted[]
  wrong: readonly (WrongCell & { line: number })[]
  good: number
  mends: Mends
  /** Figures of the screen, and by how much each has to move. */
  moves: Readonly<Record<string, number>>
  /** A word that its good rows alone have, to find them in the list by; a roster is counted by its heads. */
  words?: string
}
