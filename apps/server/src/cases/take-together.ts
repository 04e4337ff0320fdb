import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Reach } from '../store/reach.ts'
import { busy, isBusy, isTaken } from './busy.ts'
import type { DeskParts } from './desk-parts.ts'
import { takeSome, townKeyOf } from './take-many.ts'
import type { Remembered } from './take-many.ts'
import type { Asked, TakeAnswer } from './taking.ts'

/** What work that stands or falls as a whole is handed: its transaction, and a desk within it. */
export interface Together {
  tx: Tx
  /** Takes some acts in order and writes them; each call sees what those before it wrote. A refused act writes nothing. */
  take: (asked: readonly Asked[]) => Promise<readonly TakeAnswer[]>
}

export interface TakingTogether<T> {
  town: number
  /** Undefined: the system itself. */
  reach: Reach | undefined
  /** `keep` false: all of it is undone again, as if it had never been asked. */
  work: (together: Together) => Promise<{ keep: boolean; value: T }>
}

/**
 * Any number of acts in one transaction, by pieces small enough for memory: all of them are kept or none. What the work throws undoes it too.
 * Refused as busy where the database cannot do it now, or somebody else took one of the keys meanwhile; then nothing was done.
 */
export async function takeTogether<T>(parts: DeskParts, remembered: Remembered, { town, reach, work }: TakingTogether<T>): Promise<T | Refused> {
  if (reach?.towns.includes(town) === false) return refuse('not-your-town', '您在这个乡镇没有岗位，不能办理。')
  try {
    const townKey = await townKeyOf(parts, remembered, town)
    return await inTowns(parts.app, [town], async (tx) => {
      const frame = { parts, town, townKey, reach, places: remembered.places }
      const { keep, value } = await work({ tx, take: (asked) => takeSome(tx, frame, { asked }) })
      if (!keep) throw Object.assign(new Error('rolled back on purpose'), { [dropped]: { value } })
      return value
    })
  } catch (fault) {
    const kept = droppedIn<T>(fault)
    if (kept !== undefined) return kept.value
    if (isBusy(fault) || isTaken(fault)) return busy()
    throw fault
  }
}

const dropped = Symbol('dropped')

function droppedIn<T>(fault: unknown): { value: T } | undefined {
  // Only the function above throws it, with what its work answered.
  return fault instanceof Error && dropped in fault ? (fault[dropped] as { value: T }) : undefined
}
