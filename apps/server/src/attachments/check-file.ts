import type { AttachmentRow } from '../store/attachments/attachment.ts'
import { openValue } from '../store/keys/seal-value.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import type { TriedKey } from '../store/keys/try-keys.ts'
import type { FileShelf } from './file-shelf.ts'
import { addressOf, openBytes, plainHashOf } from './seal-bytes.ts'

/** What is the matter with the file of a row: a stable word for programs, and a sentence for people. */
export interface FileFault {
  kind: string
  what: string
}

export interface KeyFound {
  /** Undefined where there is none. */
  key: TriedKey | undefined
  /** Its destruction, or its isolation, is on record: then the file cannot be read, and need not be. */
  destroyed: boolean
}

/** One file against its row: there, the very bytes, and openable to the original the row speaks of. Undefined: all is well. */
export async function checkFile(shelf: Pick<FileShelf, 'find'>, row: AttachmentRow, { key, destroyed }: KeyFound): Promise<FileFault | undefined> {
  const sealed = await read(shelf, row.address)
  if ('what' in sealed) return sealed
  const { bytes } = sealed
  if (bytes === undefined) return { kind: 'missing', what: '的文件不见了' }
  if (addressOf(bytes) !== row.address) return { kind: 'changed', what: '的文件被改过，与登记的哈希不符' }
  if (key === undefined) return destroyed ? undefined : { kind: 'key', what: '的密钥不见了，又没有销毁记录，文件打不开' }
  if (key === 'shut') return { kind: 'key', what: '的密钥打不开：密钥被改过，或缺主密钥' }
  return checkOpened(bytes, row, key)
}

async function read(shelf: Pick<FileShelf, 'find'>, address: string): Promise<{ bytes: Buffer | undefined } | FileFault> {
  try {
    return { bytes: await shelf.find(address) }
  } catch (fault) {
    return { kind: 'unreadable', what: `的文件读不出来：${fault instanceof Error ? fault.message : String(fault)}` }
  }
}

/** The file is what was put there; is it what the row says? */
function checkOpened(sealed: Buffer, { town, id, size, plainHash, sealedName }: AttachmentRow, key: DataKey): FileFault | undefined {
  try {
    const bytes = openBytes(key, sealed, id)
    openValue(key, sealedName, { town, stream: id, act: id, path: 'name' })
    return bytes.length === size && plainHashOf(key, bytes, sealed).equals(plainHash) ? undefined : { kind: 'row', what: '的登记被改过，大小或原件哈希与文件不符' }
  } catch {
    return { kind: 'row', what: '的登记被改过，文件或文件名用所登记的密钥打不开' }
  }
}
