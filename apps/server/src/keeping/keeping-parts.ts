import type { Id, Refused, Rule } from '@zhenzhi/kernel'
import type { Clock } from '../outside/clock.ts'
import type { Pool } from '../store/connection.ts'
import type { RetentionClass } from '../store/keeping/retention.ts'

/** What the room works with, handed in. */
export interface KeepingParts {
  app: Pool
  /** Of the role that alone takes keys away. */
  eraser: Pool
  clock: Clock
  /** Deletes for good, with its record; answers how many keys. Refused under a legal hold. */
  erase: (asked: { town: number; kind: 'case' | 'person' | 'file'; owner: Id; reason: string; account: Id }) => Promise<number | Refused>
  /** Derives these cases of a town anew from their acts: words, listed values, who stands in them. */
  derive: (town: number, cases: readonly Id[]) => Promise<void>
  /** A line outside the database and its backups. */
  note: (line: string) => Promise<void>
  /** The default retention of each definition in force. */
  classes: Readonly<Record<string, RetentionClass>>
  /** The rule in force today by its id. */
  rule: (id: string) => Rule
  isSecret: (text: string) => boolean
}

/** Who does something, in which post. */
export interface Keeper {
  account: Id
  post: string
}
