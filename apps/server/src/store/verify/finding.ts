import type { Id } from '@zhenzhi/kernel'

/** Something in the books that is not as it must be: where it stands and what is the matter. */
export interface Finding {
  table: string
  town: number
  stream?: Id
  act?: Id
  /** Stable, for programs. */
  kind: string
  /** For people. */
  what: string
}

export type Found = (finding: Finding) => void
