import { createHash } from 'node:crypto'
import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Clock } from '../outside/clock.ts'
import { lookForMarks } from '../outside/secret/look-for-marks.ts'
import { isSecretName } from '../outside/secret/secret-mark.ts'
import { findAttachments, insertAttachment } from '../store/attachments/attachment.ts'
import type { AttachmentRow } from '../store/attachments/attachment.ts'
import { fastenFile, insertLooseFiles } from '../store/attachments/loose-file.ts'
import type { Pool, Tx } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { makeDataKey } from '../store/keys/data-key.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeys, findKeysOf, insertKeys } from '../store/keys/data-keys.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import { openValue, sealValue } from '../store/keys/seal-value.ts'
import { findHead } from '../store/lists/find-head.ts'
import type { Reach } from '../store/reach.ts'
import type { FileShelf } from './file-shelf.ts'
import { hoursFrom } from './hours-from.ts'
import { mediaTypeOf } from './media-type.ts'
import { addressOf, openBytes, plainHashOf, sealBytes } from './seal-bytes.ts'
import { stripImage } from './strip-image.ts'
import { takenAt } from './taken-at.ts'

export interface AttachmentParts {
  app: Pool
  masters: MasterKeys
  clock: Clock
  shelf: FileShelf
  /** Bytes at most, 20 MB unless set otherwise. */
  most: number
  /** May somebody open what stands in cases of a definition: a letter names whoever complains. Their own uploads they always may. */
  mayOpen: (asked: { town: number; reach: Reach; definition: string }) => boolean
}

export interface Upload {
  town: number
  /** The case it will be named in; absent for one that is not opened yet. */
  caseId?: Id
  name: string
  bytes: Buffer
  reach: Reach
}

export interface UploadKept {
  id: Id
  name: string
  mediaType: string
  size: number
}

/** What whoever sent it is told: when a picture was taken by its camera's clock, and the hash of the file, by which they find it sent twice. */
export interface UploadTold extends UploadKept {
  taken?: string
  digest: string
}

/** An upload that is not kept after so long was broken off; its file is taken away. */
const hoursUploading = 24

const notFound = () => refuse('not-found', '没有找到这个附件，可能已被删除，或不在您的权限内。')

/**
 * Keeps an original sealed: under the case's key, or under one of its own until an act names it. It counts from then on; an upload that no
 * act ever names belongs to nobody and is seen by nobody but whoever sent it. Refused: too large, of a kind not taken in, marked secret.
 */
export async function addAttachment(parts: AttachmentParts, { town, caseId, name, bytes, reach }: Upload): Promise<UploadTold | Refused> {
  const mediaType = mediaTypeOf(bytes, name)
  if (bytes.length > parts.most) return refuse('too-large', `附件最大 ${Math.floor(parts.most / 1_000_000)} MB。请压缩或分成几个上传。`)
  if (mediaType === undefined) return refuse('attachment-wrong', '只能上传照片、PDF、文档、表格、录音或录像。请换一种格式。')
  if (isSecretName(name)) return refuse('secret-mark', '文件名带有密级标志。本系统不得处理国家秘密和工作秘密。')
  if (!reach.towns.includes(town)) return refuse('not-your-town', '您在这个乡镇没有岗位，不能上传。')
  const marked = await refusedByMark(bytes, mediaType)
  if (marked !== undefined) return marked
  const id = v7()
  const key = await keyFor(parts, { town, caseId, id, reach })
  if ('refusal' in key) return key
  const sealed = sealBytes(key.key, bytes, id)
  const address = addressOf(sealed)
  const { moment } = parts.clock.now()
  await inTowns(parts.app, [town], (tx) => insertLooseFiles(tx, town, [{ address, due: hoursFrom(moment, hoursUploading) }]))
  await parts.shelf.put(address, sealed)
  const row: AttachmentRow = {
    town, id, caseId: null, kid: key.key.kid, address, plainHash: plainHashOf(key.key, bytes, sealed), size: bytes.length, mediaType,
    sealedName: sealValue(key.key, name.normalize('NFC').slice(0, 200), { town, stream: id, act: id, path: 'name' }), account: reach.account, moment,
  }
  await inTowns(parts.app, [town], async (tx) => {
    if (!(await fastenFile(tx, town, address))) throw new Error('the upload took so long that its file was taken away again')
    if (key.made) await insertKeys(tx, [key.key], parts.masters)
    await insertAttachment(tx, row)
  })
  const taken = takenAt(bytes, mediaType)
  return { id, name, mediaType, size: bytes.length, digest: createHash('sha256').update(bytes).digest('hex'), ...(taken === undefined ? {} : { taken }) }
}

/** Pictures and sound have no text to look into. */
async function refusedByMark(bytes: Buffer, mediaType: string): Promise<Refused | undefined> {
  if (!mediaType.startsWith('application/')) return undefined
  switch (await lookForMarks(bytes)) {
    case 'clean': return undefined
    case 'marked': return refuse('secret-mark', '文件里带有密级标志，没有保存。本系统不得处理国家秘密和工作秘密，请按保密规定另行办理。')
    case 'unreadable': return refuse('attachment-wrong', '文件打不开或太复杂，查不了有没有密级标志，没有保存。请检查文件，或另存后再上传。')
  }
}

export interface Fetching {
  town: number
  id: Id
  reach: Reach
  /** The original as it came; otherwise a picture comes without what the camera wrote beside it. */
  original?: boolean
}

export interface Fetched extends UploadKept {
  bytes: Buffer
  /** The case it stands in; null while only whoever uploaded it sees it. */
  caseId: Id | null
}

/** Opens one for whoever may see its case. Throws where the shelf does not hold what the database says: that is never passed off as missing. */
export async function openAttachment(parts: AttachmentParts, { town, id, reach, original = false }: Fetching): Promise<Fetched | Refused> {
  if (!reach.towns.includes(town)) return notFound()
  const found = await inTowns(parts.app, [town], async (tx) => {
    const row = (await findAttachments(tx, town, [id])).get(id)
    if (row === undefined || !(await maySee(tx, row, { reach, mayOpen: parts.mayOpen }))) return undefined
    const key = (await findKeys(tx, town, { kids: [row.kid], masters: parts.masters })).get(row.kid)
    return key === undefined ? undefined : { row, key }
  })
  if (found === undefined) return notFound()
  const { row, key } = found
  const sealed = await parts.shelf.find(row.address)
  if (sealed === undefined || addressOf(sealed) !== row.address) throw new Error(`the file of attachment ${id} is missing or was changed`)
  const bytes = openBytes(key, sealed, id)
  const name = openValue(key, row.sealedName, { town, stream: id, act: id, path: 'name' })
  return { id, name: typeof name === 'string' ? name : '', mediaType: row.mediaType, size: row.size, caseId: row.caseId, bytes: original ? bytes : stripImage(bytes, row.mediaType) }
}

async function maySee(tx: Tx, { caseId, account, town }: AttachmentRow, { reach, mayOpen }: Pick<Fetching, 'reach'> & Pick<AttachmentParts, 'mayOpen'>): Promise<boolean> {
  if (caseId === null) return account === reach.account
  const head = await findHead(tx, { town, id: caseId, reach })
  return head !== undefined && (account === reach.account || mayOpen({ town, reach, definition: head.definition }))
}

async function keyFor(
  { app, masters }: AttachmentParts,
  { town, caseId, id, reach }: { town: number; caseId: Id | undefined; id: Id; reach: Reach },
): Promise<{ key: DataKey; made: boolean } | Refused> {
  if (caseId === undefined) return { key: makeDataKey(masters, 'case', { town, owner: id }), made: true }
  return inTowns(app, [town], async (tx) => {
    const [head, keys] = await Promise.all([findHead(tx, { town, id: caseId, reach }), findKeysOf(tx, town, { kind: 'case', owners: [caseId], masters })])
    const key = keys.get(caseId)
    if (head === undefined) return refuse('not-found', '没有找到这一件，可能已被删除，或不在您的权限内。请返回列表。')
    return key === undefined ? refuse('deleted', '这一件的内容已按规定删除，不能再上传。') : { key, made: false }
  })
}
