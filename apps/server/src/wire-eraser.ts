import { createHash } from 'node:crypto'
import { dayOf, isRefused } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { CaseDesk } from './cases/desk.ts'
import { jsonLines } from './outside/append-line.ts'
import type { LineFile } from './outside/append-line.ts'
import type { Clock } from './outside/clock.ts'
import type { Pool } from './store/connection.ts'
import { destroyAgain, destroyKeys } from './store/keys/destroy-keys.ts'
import type { DestroyedLine, Destroying } from './store/keys/destroy-keys.ts'

export interface EraserParts {
  /** Of the role that alone may delete keys. */
  pool: Pool
  desk: CaseDesk
  clock: Clock
  /** Outside the database and its backups. */
  lines: LineFile
  remove: (address: string) => Promise<void>
}

export interface Erasing {
  /** Deletes for good, and says so in an act of every case it reaches. Answers how many keys were destroyed. Refused: what is under a legal hold. */
  erase: (destroying: Omit<Destroying, 'moment'>) => Promise<number | Refused>
  /** Whatever was deleted before and stands again, in a database brought back from a backup, is deleted again. Answers how many keys that were. */
  eraseAgain: () => Promise<number>
}

/** Deletion, whole: the line outside, the keys, what was derived, and the act that tells of it. Killed on the way, the next start ends it. */
export function makeEraser({ pool, desk, clock, lines, remove }: EraserParts): Erasing {
  return {
    erase: async (destroying) => {
      const done = await destroyKeys({ pool, note: (line) => lines.append([line]), remove }, { ...destroying, moment: clock.now().moment })
      if (done === undefined) return 0
      if ('refusal' in done) return done
      await tell(desk, done)
      return done.kids.length
    },
    eraseAgain: async () => {
      let keys = 0
      for (const line of jsonLines<DestroyedLine>(await lines.read())) {
        keys += await destroyAgain({ pool, remove }, line)
        await tell(desk, line)
      }
      return keys
    },
  }
}

/** Once for each line and case, however often it is told; a case that a restored database does not have yet is passed over. */
async function tell(desk: CaseDesk, { town, kind, reason, kids, cases, moment }: DestroyedLine): Promise<void> {
  if (cases.length === 0) return
  const mark = createHash('sha256').update(kids.join()).digest('hex').slice(0, 32)
  const answers = await desk.takeAsSystem({
    town,
    asked: cases.map((caseId) => ({
      caseId, kind: 'clock', name: 'erased', key: `erased:${mark}:${caseId}`, day: dayOf(moment), what: { of: kind, reason },
      who: { account: 'clock', post: 'clock', organisation: 'clock' },
    })),
  })
  if (isRefused(answers)) throw new Error(answers.refusal.says)
}
