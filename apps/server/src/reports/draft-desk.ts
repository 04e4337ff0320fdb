import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { editAll, editBlocks, sameBlocks, stillFits } from '@zhenzhi/reporting'
import type { Block, DraftEdit } from '@zhenzhi/reporting'
import type { Now } from '../outside/clock.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Tx } from '../store/in-towns.ts'
import { accountNames } from '../store/names/find-names.ts'
import { addDraft, findDraft, findTakenBack, listDrafts, listNoted } from '../store/reports/report-drafts.ts'
import type { CorrectionNote, DraftChange, DraftVersion, ReportOf } from '../store/reports/report-drafts.ts'

/** The text of a report as it stands. Version 0: nobody has edited it, and it is what every town of its county begins with. */
export interface Draft {
  version: number
  blocks: readonly Block[]
  /** Figures that have to stand in it, by the template of its county. */
  required: readonly string[]
  /** Who wrote it last, and when. */
  last: VersionNamed | undefined
}

export interface VersionNamed extends DraftVersion {
  name: string
}

interface Writes extends ReportOf {
  /** The version on the screen when it was written. */
  seen: number
  by: Id
}

export interface DraftDesk {
  read: (asked: ReportOf) => Promise<Draft>
  /** Refused where somebody else has written over what it touches (`case-moved`); what they wrote stands. Sent twice, it is done once. */
  edit: (asked: Writes & { edit: DraftEdit }) => Promise<{ version: number } | Refused>
  /** Writes an earlier version again as the latest. Refused where it is no longer the latest that was on the screen. */
  restore: (asked: Writes & { version: number }) => Promise<{ version: number } | Refused>
  /** The latest first, at most two hundred. */
  versions: (asked: ReportOf) => Promise<VersionNamed[]>
  /** The text as it was in an earlier version; undefined where there is none. */
  earlier: (asked: ReportOf & { version: number }) => Promise<readonly Block[] | undefined>
  /** What was taken over from a file, as one version, with why some of its numbers were not. Refused as an edit is; `key` names the attempt. */
  takeBack: (asked: Writes & { key: Id; edits: readonly DraftEdit[]; notes: readonly CorrectionNote[] }) => Promise<{ version: number } | Refused>
  /** Versions with which notes of correction were written, the latest first, at most two hundred. */
  noted: (asked: ReportOf) => Promise<VersionNamed[]>
}

const mostListed = 200

/** Whoever comes too late this often in one moment had better look again. */
const mostTries = 5

interface DraftDeskParts {
  app: Pool
  now: () => Now
  /** What the text of a year begins with, and which figures have to stand in it. */
  begins: (of: ReportOf) => Promise<Beginning>
}

interface Beginning {
  blocks: readonly Block[]
  required: readonly string[]
}

export function makeDraftDesk({ app, now, begins }: DraftDeskParts): DraftDesk {
  return {
    read: async (of) => {
      const first = await begins(of)
      return inTowns(app, [of.town], async (tx) => {
        const kept = await findDraft(tx, of)
        const [last] = kept === undefined ? [] : await named(tx, [kept])
        return { version: kept?.version ?? 0, blocks: blocksKept(kept, first), required: first.required, last }
      })
    },
    versions: (of) => inTowns(app, [of.town], async (tx) => named(tx, await listDrafts(tx, of, mostListed))),
    edit: async ({ edit, ...writes }) => {
      const first = await begins(writes)
      return inTowns(app, [writes.town], async (tx) => {
        const seen = await findVersion(tx, { ...writes, first }, writes.seen)
        if (seen === undefined) return gone
        return write(tx, { ...writes, first, moment: now().moment }, (blocks) => {
          const edited = editBlocks(blocks, edit)
          if ('says' in edited) return refuse('case-moved', edited.says)
          if (!sameBlocks(edited, blocks) && !stillFits(edit, { seen, now: blocks })) return overtaken
          return { blocks: edited, change: { edit: edit.kind, block: edit.block } }
        })
      })
    },
    restore: async ({ version, ...writes }) => {
      const first = await begins(writes)
      return inTowns(app, [writes.town], async (tx) => {
        const earlier = await findVersion(tx, { ...writes, first }, version)
        if (earlier === undefined) return gone
        return write(tx, { ...writes, first, moment: now().moment }, (blocks, current) =>
          current === writes.seen || sameBlocks(blocks, earlier) ? { blocks: earlier, change: { edit: 'restore', version } } : overtaken)
      })
    },
    ...takingBack({ app, now, begins }),
  }
}

/** What a file that was edited outside needs of the text. */
function takingBack({ app, now, begins }: DraftDeskParts): Pick<DraftDesk, 'earlier' | 'noted' | 'takeBack'> {
  return {
    earlier: async ({ version, ...of }) => {
      const first = await begins(of)
      return inTowns(app, [of.town], (tx) => findVersion(tx, { ...of, first }, version))
    },
    noted: (of) => inTowns(app, [of.town], async (tx) => named(tx, await listNoted(tx, of, mostListed))),
    takeBack: async ({ key, edits, notes, ...writes }) => {
      const first = await begins(writes)
      return inTowns(app, [writes.town], async (tx) => {
        const seen = await findVersion(tx, { ...writes, first }, writes.seen)
        if (seen === undefined) return gone
        return write(tx, { ...writes, first, key, moment: now().moment }, (blocks) => {
          const edited = editAll(blocks, edits)
          if ('says' in edited) return refuse('case-moved', edited.says)
          if (!sameBlocks(edited, blocks) && !edits.every((edit) => stillFits(edit, { seen, now: blocks }))) return overtakenFile
          return { blocks: edited, change: { edit: 'take-back', key, edits: edits.length, notes } }
        })
      })
    },
  }
}

const gone = refuse('not-found', '没有这一稿，请刷新页面后再试。')
const overtaken = refuse('case-moved', '这一段别人刚刚改过。您写的还在页面上，请对照现在的文字，再决定保存哪一个。')
const overtakenFile = refuse('case-moved', '您要收下的段落里，有的别人刚刚改过。请再选一次这份文件，对照现在的文字再收。')

interface Written {
  blocks: readonly Block[]
  change: DraftChange
}

/** Writes the next version of what stands; where somebody was faster, of what stands then. What changes nothing writes nothing. */
async function write(
  tx: Tx, { town, year, by, moment, first, key }: Writes & { moment: string; first: Beginning; key?: Id }, make: (blocks: readonly Block[], version: number) => Written | Refused,
): Promise<{ version: number } | Refused> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const done = key === undefined ? undefined : await findTakenBack(tx, { town, year }, key)
    if (done !== undefined) return { version: done }
    const kept = await findDraft(tx, { town, year })
    const [version, blocks] = [kept?.version ?? 0, blocksKept(kept, first)]
    const written = make(blocks, version)
    if ('refusal' in written) return written
    if (sameBlocks(written.blocks, blocks) && (written.change.notes ?? []).length === 0) return { version }
    if (await addDraft(tx, { town, year }, { ...written, version: version + 1, account: by, moment })) return { version: version + 1 }
  }
  return refuse('busy', '好几个人同时在改这份报告，请过一会儿再保存。')
}

async function findVersion(tx: Tx, { first, ...of }: ReportOf & { first: Beginning }, version: number): Promise<readonly Block[] | undefined> {
  if (version === 0) return first.blocks
  const kept = await findDraft(tx, of, version)
  return kept === undefined ? undefined : blocksKept(kept, first)
}

function blocksKept(kept: { blocks: unknown } | undefined, first: Beginning): readonly Block[] {
  // What addDraft wrote: nothing else writes this table.
  return kept === undefined ? first.blocks : kept.blocks as readonly Block[]
}

async function named<V extends DraftVersion>(tx: Tx, versions: readonly V[]): Promise<VersionNamed[]> {
  const names = await accountNames(tx, [...new Set(versions.map(({ account }) => account))])
  return versions.map(({ version, change, account, moment }) => ({ version, change, account, moment, name: names[account] ?? '' }))
}
