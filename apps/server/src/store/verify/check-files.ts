import { isSealed, isValues } from '@zhenzhi/kernel'
import type { Act, Id, Json } from '@zhenzhi/kernel'
import { attachmentsOfCases, findAttachments } from '../attachments/attachment.ts'
import type { AttachmentRow } from '../attachments/attachment.ts'
import type { Tx } from '../connection.ts'
import { isolatedIn } from '../keeping/isolation.ts'
import type { Found } from './finding.ts'

export interface FilesChecked {
  town: number
  /** Whole streams, by their acts. */
  streams: readonly (readonly Act[])[]
  /** Cases whose content was not deleted. */
  left: ReadonlySet<Id>
  found: Found
}

/** The files that acts name, against the rows that say where they lie, both ways. Whether the files are there is looked at on the shelf. */
export async function checkFiles(tx: Tx, { town, streams, left, found }: FilesChecked): Promise<void> {
  const cases = streams.flatMap(([first]) => first?.stream ?? [])
  const named = streams.map((acts) => acts.flatMap(filesIn))
  const [of, by, isolated] = await Promise.all([
    attachmentsOfCases(tx, town, cases), findAttachments(tx, town, named.flat().map(({ file }) => file).filter(isId)), isolatedIn(tx, town),
  ])
  cases.forEach((stream, at) => {
    const files = named[at] ?? []
    if (left.has(stream)) for (const file of files.filter((one) => !isolated.destroyed.has(one.file))) checkNamed(file, { row: by.get(file.file), town, stream, found })
    const known = new Set(files.map(({ file }) => file))
    for (const { id } of of.get(stream) ?? []) {
      const say = (kind: string, what: string) => found({ table: 'attachment', town, stream, kind, what: `附件 ${id} ${what}` })
      if (isolated.cases.has(stream)) continue
      if (!left.has(stream)) say('undeleted', '所在的这一件内容已按规定删除，附件却还登记着')
      else if (!known.has(id)) say('added', '登记在这一件名下，却没有哪一步写到它')
    }
  })
}

interface NamedFile {
  act: Id
  position: number
  file: string
  address: string
}

function filesIn({ id, position, what }: Act): NamedFile[] {
  const files: NamedFile[] = []
  const look = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(look)
    if (!isValues(value) || isSealed(value)) return
    const { file, address } = value
    if (typeof file === 'string' && typeof address === 'string') files.push({ act: id, position, file, address })
    else Object.values(value).forEach(look)
  }
  Object.values(what).forEach(look)
  return files
}

function checkNamed({ act, position, file, address }: NamedFile, { row, town, stream, found }: { row: AttachmentRow | undefined; town: number; stream: Id; found: Found }): void {
  const say = (kind: string, what: string) => found({ table: 'attachment', town, stream, act, kind, what: `第 ${position} 步写到的附件 ${file} ${what}` })
  if (row === undefined) return say('missing', '没有登记，找不到文件')
  if (row.address !== address) say('changed', '所登记的文件与这一步写明的不是同一个')
  if (row.caseId !== stream) say('case', row.caseId === null ? '没有登记在这一件名下' : `登记在另一件 ${row.caseId} 名下`)
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isId(text: string): boolean {
  return id.test(text)
}

/** Rows of attachments that belong to a case no act knows of. */
export async function findStrayFiles(tx: Tx, town: number, found: Found): Promise<void> {
  const { rows } = await tx.query<{ stream: Id }>(
    `SELECT t.case_id AS stream FROM z.attachment t WHERE t.town_id = $1 AND t.case_id IS NOT NULL
     EXCEPT SELECT a.stream FROM z.act a WHERE a.town_id = $1 AND a.position = 1 LIMIT 1000`, [town])
  for (const { stream } of rows) found({ table: 'attachment', town, stream, kind: 'stray', what: '没有任何办理记录，却登记有附件' })
}
