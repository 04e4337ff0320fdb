import type { DutySpec } from '../duty/duty.ts'
import type { Field } from '../field/field.ts'
import type { Guard } from '../guard/guard.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import type { Need } from '../need/need.ts'
import type { PaperSpec } from '../paper/paper.ts'
import type { Answering } from './answering.ts'
import type { FromPlatform } from './from-platform.ts'
import type { GoesTo } from './goes-to.ts'
import type { Parts } from './parts.ts'
import type { Urgent } from './urgent.ts'

export const engines = ['matter', 'ledger', 'roster', 'supply'] as const
export type Engine = (typeof engines)[number]

export interface StateSpec {
  title: string
  closed: boolean
}

/** What one act of a person does to a case. Everything here is data and survives JSON unchanged. */
export interface Transition {
  title: string
  /** Empty for the opening act. */
  from: readonly string[]
  /** Absent: the case stays in the state it is in, whichever of `from` that is. */
  to?: string
  /** The posts that may take it; declared in the catalog. */
  by: readonly string[]
  asks: Record<string, 'required' | 'optional'>
  /** Fields whose earlier values no longer stand once it is taken: what a new round has to be told anew. */
  clears?: readonly string[]
  when?: Guard
  needs?: readonly Need[]
  issues?: readonly string[]
  /** Records that this paper came back signed; the act's day is the day on the paper. */
  signs?: string
  /** Records that this paper was served. It also asks for the attempts (`delivery`), and clocks `after: { served }` run from the day that counts. */
  serves?: string
  /** Records attempts at serving this paper that failed. */
  attempts?: string
  /** Extends that duty once, by what its rule allows. */
  postpones?: string
  stops?: string
  resumes?: string
  reminds?: string
  sends?: string
  /** Once the day of this transition's own deadline has gone by, what is asked for goes on as a new case that comes from this one. */
  thenAnew?: true
}

/** A matter, a ledger, a roster or what supplies figures: one form for all, because their records are one kind of stream. */
export interface Definition extends Parts {
  id: string
  engine: Engine
  title: string
  /** Rows of the specification it serves. */
  rows: readonly string[]
  fields: Record<string, Field>
  papers: Record<string, PaperSpec>
  states: Record<string, StateSpec>
  starts: string
  transitions: Record<string, Transition>
  duties: Record<string, DutySpec>
  measures: Record<string, MeasureSpec>
  /** Fields shown in lists, in order. */
  lists: readonly string[]
  /** The field that says where it happened, for scopes by village. */
  place: string | null
  /** The office of the town that handles it, whoever registered it; null: the office of whoever registered it. */
  office: string | null
  /** To which office it goes while it is worked on; without it a case stays with its own. */
  goesTo?: GoesTo
  /** The field, or the fields, that name whom it is about or against, by office or by account: never shown to them. */
  against: string | readonly string[] | null
  /** The person field with whoever complains or reports: known only to posts that may know complainants. */
  complainant?: string
  /** A record of help to somebody of a special group: read only by posts that may know those, each time with a purpose. */
  special?: true
  /**
   * It presses for the case it goes on from and says what that is about: kept from whomever that one is kept from, and never given to such an
   * office. What is a part of another kind always is.
   */
  keptLikeSource?: true
  /** The measure (`<definition>.<measure>`) that figures entered under this one are supplied for, in place of records. */
  supplies?: string
  /** What of it rings outside working hours. */
  urgent?: Urgent
  /** Orders of a platform above become cases of it. */
  fromPlatform?: FromPlatform
  /** Its answers are looked over before they go out. */
  answering?: Answering
  /** Posts that may correct, join and split its records. */
  corrects: readonly string[]
}

/** The name of the opening act in every definition. */
export const opening = 'register'

export function open(title: string): StateSpec {
  return { title, closed: false }
}

export function closed(title: string): StateSpec {
  return { title, closed: true }
}

/** Fields that name whom it is about or against; none where the definition names nobody. */
export function againstIn({ against }: Pick<Definition, 'against'>): readonly string[] {
  if (against === null) return []
  return typeof against === 'string' ? [against] : against
}
