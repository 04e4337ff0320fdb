import type { Clock } from '../outside/clock.ts'
import { dropUnnamed } from '../store/attachments/drop-unnamed.ts'
import { clearLooseFiles } from '../store/attachments/loose-file.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { FileShelf } from './file-shelf.ts'
import { hoursFrom } from './hours-from.ts'

export interface Sweeping {
  /** Of the role that may delete rows of attachments and their keys. */
  eraser: Pool
  clock: Clock
  shelf: Pick<FileShelf, 'remove'>
}

export interface Swept {
  /** Rows deleted, each with a line in the audit. */
  uploads: number
  /** Files taken from the shelf: of these, and of what was broken off before. */
  files: number
}

/**
 * How long an upload may wait for an act to name it. A local setting, no rule of law: a form is filled and sent within a day or two, a week
 * leaves room for days off; what was sent up by mistake, often somebody's papers, does not stay longer.
 */
const daysUnnamed = 7

/** Deleted in one transaction: few enough that nobody waits for its locks. */
const atOnce = 100

/**
 * Takes away a town's uploads that no act names. The row goes first, with its key and a line in the audit; from then on no act can name it. The
 * file follows: killed in between, it stands written down as loose and goes the next time. Several servers may sweep at once. Throws where a
 * file could not be taken away, when all else is done.
 */
export async function sweepUploads({ eraser, clock, shelf: { remove } }: Sweeping, town: number): Promise<Swept> {
  const { moment } = clock.now()
  const before = hoursFrom(moment, -24 * daysUnnamed)
  const uploads = await until(() => inTowns(eraser, [town], (tx) => dropUnnamed(tx, town, { before, moment, most: atOnce })))
  const faults: unknown[] = []
  const files = await until(() => inTowns(eraser, [town], (tx) => clearLooseFiles(tx, town, { moment, most: atOnce, remove, failed: (fault) => faults.push(fault) })))
  if (faults.length > 0) throw faults[0]
  return { uploads, files }
}

async function until(some: () => Promise<number>): Promise<number> {
  let done = 0
  for (;;) {
    const count = await some()
    done += count
    if (count < atOnce) return done
  }
}
