import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefused } from '@zhenzhi/kernel'
import type { Day, Id } from '@zhenzhi/kernel'
import { addAttachment } from '../src/attachments/attachments.ts'
import type { AttachmentParts } from '../src/attachments/attachments.ts'
import { folderShelf } from '../src/attachments/file-shelf.ts'
import { findOrphans, verifyFiles } from '../src/attachments/verify-shelf.ts'
import type { Finding } from '../src/commands/verify.ts'
import { at } from '../src/outside/clock.ts'
import { findAttachments } from '../src/store/attachments/attachment.ts'
import { inTowns } from '../src/store/in-towns.ts'
import type { Reach } from '../src/store/reach.ts'
import type { TestDatabase } from './database.ts'
import { county, otherTown, town } from './towns.ts'
import { testMasters } from './toy-desk.ts'

/** A shelf in a folder of its own, beside a database. */
export interface TestShelf {
  folder: string
  parts: AttachmentParts
  /** Sends a file up, as of this day; answers its id. */
  upload: (reach: Reach, more?: { caseId?: Id; day?: Day }) => Promise<Id>
  /** Where the file of an upload lies. */
  pathOf: (id: Id) => Promise<string>
  /** Paths of all that lies there. */
  files: () => Promise<string[]>
  drop: () => Promise<void>
}

const today = '2026-03-02'

export async function testShelf(database: Pick<TestDatabase, 'app'>): Promise<TestShelf> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-shelf-'))
  const parts: AttachmentParts = { app: database.app, masters: testMasters, clock: clockOn(today), shelf: folderShelf(folder), most: 1_000_000, mayOpen: () => true }
  return {
    folder, parts,
    upload: async (reach, { caseId, day = today } = {}) => {
      const bytes = Buffer.from(`%PDF-1.4 ${randomUUID()}`)
      const kept = await addAttachment({ ...parts, clock: clockOn(day) }, { town, name: '材料.pdf', bytes, reach, ...(caseId === undefined ? {} : { caseId }) })
      if (isRefused(kept)) throw new Error(kept.refusal.says)
      return kept.id
    },
    pathOf: async (id) => {
      const { address } = (await inTowns(database.app, [town], (tx) => findAttachments(tx, town, [id]))).get(id)!
      return join(folder, address.slice(0, 2), address)
    },
    files: async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    drop: () => rm(folder, { recursive: true }),
  }
}

/** A clock that stands at ten in the morning of a day. */
export function clockOn(day: Day): AttachmentParts['clock'] {
  return { now: () => at(`${day}T02:00:00.000Z`) }
}

/** What verifying finds between the rows and a shelf, and on the shelf. */
export async function shelfFindings(database: Pick<TestDatabase, 'verify'>, shelf: AttachmentParts['shelf']): Promise<Finding[]> {
  const found: Finding[] = []
  const verifying = { verify: database.verify, masters: testMasters, shelf, found: (finding: Finding) => void found.push(finding) }
  await verifyFiles(verifying, town)
  await findOrphans(verifying, [county, town, otherTown])
  return found
}
