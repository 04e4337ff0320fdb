import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'

/**
 * What happened, out of a closed list: what leaves by a robot is made of these words alone.
 * `turn`: it is now the reader's turn. `handed-over`: a colleague handed it on. `due-soon`, `overdue`: a day draws near, or went by.
 * `ladder`: what is late or about to be, told to who stands above. `supervised`: 督办.
 * `digest`: the counts of a day. `figures-asked`: figures of a report wait for the reader's office to sign; `step` is the report's year.
 * `report-due`: the county reminds whoever writes a report that it is owed; `step` is its year.
 */
export const noticeEvents = ['turn', 'handed-over', 'due-soon', 'overdue', 'ladder', 'supervised', 'digest', 'figures-asked', 'report-due'] as const
export type NoticeEvent = (typeof noticeEvents)[number]

/** A digest's counts of one day: whose turn it is in them is the reader's. */
export interface DigestCounts {
  overdue: number
  today: number
  week: number
}

/** One thing to be told, to whom. */
export interface NoticeToMake {
  town: number
  /** Names what happened, in this town for good: told again under the same key it is told once. */
  key: string
  event: NoticeEvent
  /** The case it opens; null for what is about no case. */
  caseId: Id | null
  /** A transition or a duty of the case's definition, by its name there. Never a sentence. */
  step?: string
  due?: Day | null
  /** Accounts. Whoever the case is about or against is left out, and left out again when it is read. */
  to: readonly Id[]
  /** Who did it, and is not told, on duty or not. */
  by?: Id | 'clock'
  /** Rings at any hour, and where that is outside working hours also at who is on duty. */
  urgent?: boolean
  counts?: DigestCounts
}

/**
 * Tells people of something, in the transaction in which it came to be: both stand or fall together. Safe to say twice and from two servers:
 * what has this key already is not told again, and the answer is false. It says nothing of what the case holds. Outside the working hours of
 * the town it waits for the next working morning, unless it is urgent.
 *
 * That a case became somebody's turn, was handed over, is due tomorrow (`due:<case>:<duty>:<day>`) or overdue (`overdue:<case>:<duty>:<day>`)
 * is told to whose turn it is by the room itself; a ladder calls this for those above, with keys of its own.
 */
export type Notify = (tx: Tx, notice: NoticeToMake) => Promise<boolean>

/** Hours of a day in China, as `08:30`. */
export interface NoticeHours {
  from: string
  to: string
  digestAt: string
}

/** Where a town set none. 本地设置: no law says when an office is told of something. */
export const usualHours: NoticeHours = { from: '08:30', to: '17:30', digestAt: '08:30' }

/** Whoever is on duty at a moment, with the fallback where nobody is. */
export type OnDuty = (tx: Tx, town: number, moment: Moment) => Promise<readonly Id[]>
