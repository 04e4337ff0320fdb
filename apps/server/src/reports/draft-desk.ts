import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { blocksOf, defaultOutline, editBlocks, sameBlocks, stillFits } from '@zhenzhi/reporting'
import type { Block, DraftEdit } from '@zhenzhi/reporting'
import type { Now } from '../outside/clock.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Tx } from '../store/in-towns.ts'
import { accountNames } from '../store/names/find-names.ts'
import { addDraft, findDraft, listDrafts } from '../store/reports/report-drafts.ts'
import type { DraftChange, DraftVersion, ReportOf } from '../store/reports/report-drafts.ts'

/** The text of a report as it stands. Version 0: nobody has edited it, and it is the outline that every town begins with. */
export interface Draft {
  version: number
  blocks: readonly Block[]
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
}

const mostListed = 200

/** Whoever comes too late this often in one moment had better look again. */
const mostTries = 5

export function makeDraftDesk({ app, now }: { app: Pool; now: () => Now }): DraftDesk {
  return {
    read: (of) => inTowns(app, [of.town], async (tx) => {
      const kept = await findDraft(tx, of)
      const [last] = kept === undefined ? [] : await named(tx, [kept])
      return { version: kept?.version ?? 0, blocks: blocksKept(kept), last }
    }),
    versions: (of) => inTowns(app, [of.town], async (tx) => named(tx, await listDrafts(tx, of, mostListed))),
    edit: ({ edit, ...writes }) => inTowns(app, [writes.town], async (tx) => {
      const seen = await findVersion(tx, writes, writes.seen)
      if (seen === undefined) return gone
      return write(tx, { ...writes, moment: now().moment }, (blocks) => {
        const edited = editBlocks(blocks, edit)
        if ('says' in edited) return refuse('case-moved', edited.says)
        if (!sameBlocks(edited, blocks) && !stillFits(edit, { seen, now: blocks })) return overtaken
        return { blocks: edited, change: { edit: edit.kind, block: edit.block } }
      })
    }),
    restore: ({ version, ...writes }) => inTowns(app, [writes.town], async (tx) => {
      const earlier = await findVersion(tx, writes, version)
      if (earlier === undefined) return gone
      return write(tx, { ...writes, moment: now().moment }, (blocks, current) =>
        current === writes.seen || sameBlocks(blocks, earlier) ? { blocks: earlier, change: { edit: 'restore', version } } : overtaken)
    }),
  }
}

const gone = refuse('not-found', '没有这一稿，请刷新页面后再试。')
const overtaken = refuse('case-moved', '这一段别人刚刚改过。您写的还在页面上，请对照现在的文字，再决定保存哪一个。')

interface Written {
  blocks: readonly Block[]
  change: DraftChange
}

/** Writes the next version of what stands; where somebody was faster, of what stands then. What changes nothing writes nothing. */
async function write(
  tx: Tx, { town, year, by, moment }: Writes & { moment: string }, make: (blocks: readonly Block[], version: number) => Written | Refused,
): Promise<{ version: number } | Refused> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const kept = await findDraft(tx, { town, year })
    const [version, blocks] = [kept?.version ?? 0, blocksKept(kept)]
    const written = make(blocks, version)
    if ('refusal' in written) return written
    if (sameBlocks(written.blocks, blocks)) return { version }
    if (await addDraft(tx, { town, year }, { ...written, version: version + 1, account: by, moment })) return { version: version + 1 }
  }
  return refuse('busy', '好几个人同时在改这份报告，请过一会儿再保存。')
}

async function findVersion(tx: Tx, of: ReportOf, version: number): Promise<readonly Block[] | undefined> {
  if (version === 0) return blocksOf(defaultOutline)
  const kept = await findDraft(tx, of, version)
  return kept === undefined ? undefined : blocksKept(kept)
}

function blocksKept(kept: { blocks: unknown } | undefined): readonly Block[] {
  // What addDraft wrote: nothing else writes this table.
  return kept === undefined ? blocksOf(defaultOutline) : kept.blocks as readonly Block[]
}

async function named<V extends DraftVersion>(tx: Tx, versions: readonly V[]): Promise<VersionNamed[]> {
  const names = await accountNames(tx, [...new Set(versions.map(({ account }) => account))])
  return versions.map(({ version, change, account, moment }) => ({ version, change, account, moment, name: names[account] ?? '' }))
}
