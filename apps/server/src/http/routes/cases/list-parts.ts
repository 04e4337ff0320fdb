import type { Readable } from 'node:stream'
import type { Definition } from '@zhenzhi/kernel'
import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { WalkedPage, Walking } from '../../../cases/list-walk.ts'
import type { Officer } from '../../../people/officer.ts'
import type { ListCell } from '../../present/list-columns.ts'
import { findDefinition } from './case-parts.ts'
import type { Asked } from './list-asked.ts'
import type { CaseParts } from './case-parts.ts'

export interface WrittenBook {
  name: string
  columns: readonly { title: string; width: number }[]
  pages: AsyncIterable<readonly (readonly ListCell[])[]>
  about: { name: string; rows: () => readonly (readonly string[])[] }
  moment: Date
}

/** What the ledger and the export are handed. */
export interface ListRouteParts {
  parts: CaseParts
  /** One page of a kind's cases, and where the next begins. */
  page: (walking: Walking, after: Asked['after']) => Promise<{ page: WalkedPage; next: Asked['after'] }>
  walk: (walking: Walking) => AsyncGenerator<WalkedPage, void, undefined>
  write: (book: WrittenBook) => Readable
  /** May this person, by a post held in the town, know anything of persons beyond what everybody sees? */
  mayReveal: (officer: Officer, town: number) => boolean
}

export const noSuchList: Refused = refuse('not-found', '没有这一种台账，或者您的岗位看不到。请从左边的菜单重新选。')

/** The kind of a list, if this person sees cases of the town at all. */
export function listOf(parts: CaseParts, { town, definition }: { town: number; definition: string }, officer: Officer): Definition | undefined {
  return officer.reach.towns.includes(town) ? findDefinition(parts, definition) : undefined
}
