import type { Definition, Id, Moment } from '@zhenzhi/kernel'
import type { ImportRun, RunKind } from '../store/imports/import-run.ts'
import { findSameFile } from '../store/imports/import.ts'
import type { ImportRow, ImportState } from '../store/imports/import.ts'
import { listMappings } from '../store/imports/import-mapping.ts'
import { accountNames } from '../store/names/find-names.ts'
import { inTowns } from '../store/in-towns.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { targetsFor } from './find-in-sheet.ts'
import type { Checked, Counts, Found, LeftCase } from './import-notes.ts'
import type { ImportParts } from './import-parts.ts'
import type { Mapping } from './mapping/mapping.ts'
import type { TargetSpec } from './mapping/target.ts'
import { findFileKey, openNote, townKeyOf } from './open-file.ts'
import { earlier, silentSeconds } from './runs.ts'

export interface SeenRun {
  kind: RunKind
  done: number
  total: number
  ended: boolean
  /** It was broken off; nothing of it is there. */
  broken: boolean
  says: string | null
}

/** An import in a list: nothing of what its file says but the name. */
export interface ImportLineSeen {
  id: Id
  definition: string
  name: string
  size: number
  account: Id
  /** The names of those accounts. */
  by: string
  moment: Moment
  state: ImportState
  counts: Counts | undefined
  committed: Moment | null
  undone: Moment | null
  undoneBy: string | null
  reason: string | null
}

export interface ImportSeen extends ImportLineSeen {
  left: readonly LeftCase[]
  run: SeenRun | undefined
  /** The file is gone, or this is somebody else's: then nothing of it is shown. */
  found: Found | undefined
  checked: Checked | undefined
  mapping: Mapping | undefined
  targets: readonly TargetSpec[]
  saved: readonly { name: string; by: string; moment: Moment }[]
  /** The same file was taken over before. */
  same: Moment | undefined
}

export type NamesOfAccounts = Readonly<Record<Id, string>>

export function lineSeen(row: ImportRow, townKey: DataKey, names: NamesOfAccounts): ImportLineSeen {
  const { id, definition, account, moment, state, committed, undone, reason, town } = row
  const name = openNote(townKey, row.sealedName, { town, id, path: 'name' })
  return {
    id, definition, account, by: names[account] ?? '', moment, state, committed, undone, undoneBy: names[row.undoneBy ?? ''] ?? null, reason, size: row.fileSize, name: typeof name === 'string' ? name : '',
    // Written by this room alone.
    counts: (row.counts ?? undefined) as Counts | undefined,
  }
}

interface Viewing {
  account: Id
  run: ImportRun | undefined
  opened: { definition: Definition; acts: string[] } | undefined
}

/** One import as whoever uploaded it sees it; others see who, when and what became of it. */
export async function viewImport(parts: ImportParts, row: ImportRow, { account, run, opened }: Viewing): Promise<ImportSeen> {
  const { town, id } = row
  const [townKey, fileKey] = [await townKeyOf(parts, town), account === row.account ? await findFileKey(parts, town, row.file) : undefined]
  const [saved, same] = await inTowns(parts.app, [town], (tx) => Promise.all([
    listMappings(tx, town, row.definition), row.state === 'done' || row.state === 'undone' ? undefined : findSameFile(tx, town, row),
  ]))
  const names = await inTowns(parts.app, [town], (tx) => accountNames(tx, [row.account, ...saved.map(({ account: by }) => by), ...(row.undoneBy === null ? [] : [row.undoneBy])]))
  const checked = fileKey && findChecked(fileKey, row)
  const silent = earlier(parts.clock.now().moment, silentSeconds)
  return {
    ...lineSeen(row, townKey, names),
    // What is sealed and kept in these columns was written by this room alone.
    left: (row.leftCases ?? []) as unknown as LeftCase[],
    run: run && { kind: run.kind, done: run.done, total: run.total, ended: run.ended, broken: !run.ended && run.beat < silent, says: run.says },
    found: fileKey && (openNote(fileKey, row.sealedFound, { town, id, path: 'found' }) as unknown as Found),
    checked,
    mapping: checked?.mapping,
    targets: opened === undefined ? [] : targetsFor({ ...opened, purpose: row.purpose }),
    saved: saved.map(({ name, account: by, moment }) => ({ name, by: names[by] ?? '', moment })),
    same: same?.committed,
  }
}

export function findChecked(fileKey: DataKey, { town, id, sealedChecked }: ImportRow): Checked | undefined {
  // Sealed by this room alone.
  return sealedChecked === null ? undefined : openNote(fileKey, sealedChecked, { town, id, path: 'checked' }) as unknown as Checked
}
