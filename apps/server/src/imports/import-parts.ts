import type { Act, ActKind, Day, Definition, Doer, Grade, Id, Json, Refused } from '@zhenzhi/kernel'
import type { Clock } from '../outside/clock.ts'
import type { Pool, Tx } from '../store/connection.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import type { Reach } from '../store/reach.ts'

/** What an import asks of the desk, in the desk's own words. */
export interface ImportAsked {
  caseId: Id
  definition?: string
  kind: ActKind
  name: string
  key: string
  day: Day
  what: Readonly<Record<string, unknown>>
  after?: number
  who: Doer
  grade: Grade
}

export type ImportAnswer = { act: Act } | Refused

export interface ImportTogether {
  tx: Tx
  take: (asked: readonly ImportAsked[]) => Promise<readonly ImportAnswer[]>
}

/** What the room is handed: the desk's one transaction, the shelf of uploads, and names that stand in other rooms. */
export interface ImportParts {
  app: Pool
  masters: MasterKeys
  clock: Clock
  law: () => { current: Readonly<Record<string, { hash: string; definition: Definition }>> }
  takeTogether: <T>(taking: { town: number; reach: Reach; work: (together: ImportTogether) => Promise<{ keep: boolean; value: T }> }) => Promise<T | Refused>
  files: {
    add: (upload: { town: number; name: string; bytes: Buffer; reach: Reach }) => Promise<{ id: Id } | Refused>
    open: (fetching: { town: number; id: Id; reach: Reach; original: true }) => Promise<{ bytes: Buffer } | Refused>
  }
  /** Everybody and everything that ever stood in a roster, as far as this person sees it, by what it is called. */
  terms: (asked: { town: number; roster: string; reach: Reach }) => Promise<readonly { id: Id; names: readonly string[] }[]>
  /** Carries a mark of secrecy: such a file is not kept at all. */
  isSecret: (value: Json) => boolean
  /** Told once acts are committed, so that they are sealed at once. */
  acted: () => void
  /** Told of a fault in work that nobody waits for. */
  failed: (fault: unknown) => void
}

/** Who imports, and in which of their posts each act would be taken. */
export interface Importer {
  account: Id
  reach: Reach
  /** In a post among these; of several that fit, the one in this office. */
  who: (by: readonly string[], office: string | null) => Doer
}
