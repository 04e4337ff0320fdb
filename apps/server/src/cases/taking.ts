import type { Act, ActKind, ActLine, Day, Grade, Id, Refused, Standing } from '@zhenzhi/kernel'
import type { Reach } from '../store/reach.ts'
import type { Actor } from './actor.ts'
import type { PageNames } from './case-names.ts'
import type { CaseView } from './view-case.ts'

/** What somebody asks of one case, in plain text as it was typed. */
export interface Asked {
  /** Absent when it opens a case. A program may name the case it opens by an id it made (UUIDv7), to go on with it in the same batch. */
  caseId?: Id
  /** The definition a case is opened under, by id. */
  definition?: string
  kind: ActKind
  name: string
  /** Names the attempt: sent again with the same content it is answered again and nothing is done twice. */
  key: string
  day: Day
  what: Readonly<Record<string, unknown>>
  /** The position the person saw; if the case moved on since, the act is refused and says what happened. */
  after?: number
  who: Actor
  grade?: Grade
  /** Whoever sends it said that it holds no secrets: kept in the audit, never in the act. */
  declared?: boolean
}

export interface Taking extends Asked {
  town: number
  reach: Reach
  /** Look at the case in the same transaction, once the act is written. */
  show?: boolean
}

export interface Taken {
  act: Act
  /** How the case stood right after the act. */
  standing: Standing
  /** It had been taken before; this is the same answer again. */
  repeated: boolean
  /** The case as whoever took the act sees it now, where that was asked for and the act is new; undefined view: it went out of their reach. */
  shown?: { view: CaseView | undefined; names: PageNames }
}

/** Refused because somebody moved the case meanwhile; `since` are the acts that did. */
export interface Moved extends Refused {
  since: readonly ActLine[]
}

export type TakeAnswer = Taken | Refused | Moved
