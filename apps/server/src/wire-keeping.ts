import { definitions, proposedRetention, ruleBook } from '@zhenzhi/catalog'
import { hasSecretMark } from './cases/secret-mark.ts'
import { rebuildCases } from './cases/rebuild-town.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import type { IsolationLine } from './keeping/isolating.ts'
import { makeKeepingDesk } from './keeping/keeping-desk.ts'
import type { KeepingDesk } from './keeping/keeping-desk.ts'
import { jsonLines } from './outside/append-line.ts'
import type { LineFile } from './outside/append-line.ts'
import type { Database } from './wire-database.ts'
import type { Erasing } from './wire-eraser.ts'

export interface KeepingWired {
  database: Pick<Database, 'app' | 'eraser' | 'rebuild'>
  deskParts: DeskParts
  eraser: Erasing
  /** Outside the database and its backups. */
  lines: LineFile
}

export interface Keeping extends KeepingDesk {
  /** What stood isolated is isolated again, in a database brought back from a backup. Answers how many that were. */
  again: () => Promise<number>
}

/** Isolation, holds, retention and destruction, tied to the one eraser there is. */
export function keepingOn({ database, deskParts, eraser, lines }: KeepingWired): Keeping {
  const desk = makeKeepingDesk({
    app: deskParts.app, eraser: database.eraser, clock: deskParts.clock,
    erase: eraser.erase,
    derive: (town, cases) => rebuildCases({ rebuild: database.rebuild, law: deskParts.law(), masters: deskParts.masters, offices: deskParts.offices }, town, cases),
    note: (line) => lines.append([line]),
    classes: Object.fromEntries(definitions.map(({ id }) => [id, proposedRetention[id] ?? 'permanent'])),
    rule: (id) => {
      const rule = ruleBook.find((one) => one.id === id && one.effectiveTo === null)
      if (rule === undefined) throw new Error(`no rule ${id} in force`)
      return rule
    },
    isSecret: hasSecretMark,
  })
  return { ...desk, again: async () => desk.isolateAgain(jsonLines<IsolationLine>(await lines.read())) }
}
