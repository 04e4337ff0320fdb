import type { Id } from '@zhenzhi/kernel'
import type { AttachmentRow } from '../store/attachments/attachment.ts'
import { findAttachments } from '../store/attachments/attachment.ts'
import { destroyedAmong, knownAddresses, readAttachments } from '../store/attachments/read-attachments.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import { tryKeys } from '../store/keys/try-keys.ts'
import type { Finding } from '../store/verify/finding.ts'
import { checkFile } from './check-file.ts'
import type { FileShelf, Shelved } from './file-shelf.ts'

export interface ShelfVerifying {
  /** Of the role that may read everything and change nothing. */
  verify: Pool
  masters: MasterKeys
  shelf: Pick<FileShelf, 'find' | 'list' | 'holds'>
  found: (finding: Finding) => void
}

export interface ShelfVerified {
  files: number
  findings: number
}

/** What lies on the shelf and belongs to no town. */
export const noTown = 0

const rowsAtOnce = 200
/** Files read at the same time: each may be 20 MB, and is held whole. */
const filesAtOnce = 4
const listedAtOnce = 500

/**
 * Every row of a town's attachments against its file, named by an act or not yet. In short transactions between which files are read: what is
 * missing is looked for again, for it may have been deleted by right meanwhile. Whether acts and rows agree is `verifyTown`'s to say.
 */
export async function verifyFiles(verifying: ShelfVerifying, town: number): Promise<ShelfVerified> {
  const done: ShelfVerified = { files: 0, findings: 0 }
  for (let after: Id | undefined; ;) {
    const page = await readPage(verifying, town, after)
    after = page.rows.at(-1)?.id
    if (after === undefined) return done
    const findings = await checkPage(verifying, page)
    const still = await inTowns(verifying.verify, [town], (tx) => findAttachments(tx, town, findings.map(({ row }) => row.id)))
    for (const { row, finding } of findings) {
      if (still.get(row.id)?.address !== row.address) continue
      done.findings++
      verifying.found(finding)
    }
    done.files += page.rows.length
  }
}

type Page = Awaited<ReturnType<typeof readPage>>

function readPage({ verify, masters }: ShelfVerifying, town: number, after: Id | undefined) {
  return inTowns(verify, [town], async (tx) => {
    const rows = await readAttachments(tx, town, { after, most: rowsAtOnce })
    const kids = rows.map(({ kid }) => kid)
    const [keys, destroyed] = await Promise.all([tryKeys(tx, town, { by: 'kid', ids: kids, masters }), destroyedAmong(tx, town, kids)])
    return { rows, keys, destroyed }
  })
}

async function checkPage({ shelf }: ShelfVerifying, { rows, keys, destroyed }: Page): Promise<{ row: AttachmentRow; finding: Finding }[]> {
  const findings: { row: AttachmentRow; finding: Finding }[] = []
  for (let at = 0; at < rows.length; at += filesAtOnce) {
    await Promise.all(rows.slice(at, at + filesAtOnce).map(async (row) => {
      const fault = await checkFile(shelf, row, { key: keys.get(row.kid), destroyed: destroyed.has(row.kid) })
      if (fault === undefined) return
      const { town, id, caseId, address } = row
      findings.push({ row, finding: { table: 'file', town, ...(caseId === null ? {} : { stream: caseId }), kind: fault.kind, what: `附件 ${id}（${address}）${fault.what}` } })
    }))
  }
  return findings
}

/**
 * Everything on the shelf against the rows of all towns: what no row speaks for, and is not just being put there or taken away, is named by
 * its path. The shelf knows no towns; such a finding is of none.
 */
export async function findOrphans(verifying: ShelfVerifying, towns: readonly number[]): Promise<ShelfVerified> {
  const done: ShelfVerified = { files: 0, findings: 0 }
  for await (const some of listed(verifying.shelf)) {
    done.files += some.length
    for (const { path, ...one } of await unknownAmong(verifying, towns, some)) {
      done.findings++
      verifying.found({ table: 'file', town: noTown, kind: one.address === undefined ? 'foreign' : one.draft ? 'draft' : 'orphan', what: `附件架上的 ${path} ${sentenceFor(one)}` })
    }
  }
  return done
}

function sentenceFor({ address, draft }: Pick<Shelved, 'address' | 'draft'>): string {
  if (address === undefined) return '不是本系统放的文件'
  return draft ? '是没有写完的文件，没有登记' : '没有登记在任何附件名下'
}

async function* listed(shelf: Pick<FileShelf, 'list'>): AsyncGenerator<Shelved[]> {
  let some: Shelved[] = []
  for await (const one of shelf.list()) {
    some.push(one)
    if (some.length < listedAtOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** What was listed, has no row, and lies there still: a row goes before its file. */
async function unknownAmong({ verify, shelf }: ShelfVerifying, towns: readonly number[], some: readonly Shelved[]): Promise<Shelved[]> {
  const addresses = some.flatMap(({ address }) => address ?? [])
  const { kept, loose } = await inTowns(verify, towns, (tx) => knownAddresses(tx, towns, addresses))
  const strays = some.filter(({ address, draft }) => address === undefined || !(loose.has(address) || (!draft && kept.has(address))))
  const there = await Promise.all(strays.map(({ path }) => shelf.holds(path)))
  return strays.filter((_, at) => there[at])
}
