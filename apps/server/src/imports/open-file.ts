import { createHmac } from 'node:crypto'
import { refuse } from '@zhenzhi/kernel'
import type { Id, Json, Refused, Sealed } from '@zhenzhi/kernel'
import { readBook } from '../outside/spreadsheet/run-book-job.ts'
import type { Book, BookFault } from '../outside/spreadsheet/book.ts'
import { usualBookLimits } from '../outside/spreadsheet/book.ts'
import { inTowns } from '../store/in-towns.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeysOf } from '../store/keys/data-keys.ts'
import { openValue, sealValue } from '../store/keys/seal-value.ts'
import { getTownKey } from '../store/keys/town-key.ts'
import type { Importer, ImportParts } from './import-parts.ts'

const asWorkbook = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再导入。'

const sentences: Readonly<Record<BookFault, string>> = {
  'not-a-book': `这不是电子表格文件。${asWorkbook}`,
  'text': `这是文本文件，不是电子表格，文字编码也可能不对。${asWorkbook}`,
  'page': `这个文件名字像表格，内容却是网页（有些平台导出的就是这样）。${asWorkbook}`,
  'locked': '这个表格设了打开密码，或是加密的。请去掉密码，保存后再导入。',
  'damaged': '这个文件已损坏，打不开。请重新导出，或换一份。',
  'empty': '表里没有内容，或只有一行。请核对是不是选错了文件。',
  'no-sheet': '没有这一张表，请刷新页面后重新选择。',
  'too-many-rows': `这张表超过 ${usualBookLimits.rows} 行，一次导入不了。请按月或按村分成几份，分别导入。`,
  'too-many-columns': `这张表超过 ${usualBookLimits.columns} 列，不像一份台账。请把要导入的部分另存成一份。`,
  'too-heavy': '这个表太大，或含有大量图片和格式，读不完。请只复制数据到新表里，再导入；还不行就按月或按村分成几份。',
}

/** Reads one sheet of a file, or says in a sentence why it cannot be read. */
export async function readSheet(bytes: Buffer, sheet: string | undefined): Promise<Book | Refused> {
  const book = await readBook(bytes, { sheet })
  return 'fault' in book ? refuse(book.fault === 'too-many-rows' ? 'too-large' : 'attachment-wrong', sentences[book.fault]) : book
}

/** The same of an upload that is kept. */
export async function readKept({ files }: ImportParts, { town, file, importer, sheet }: { town: number; file: Id; importer: Importer; sheet: string }): Promise<Book | Refused> {
  const opened = await files.open({ town, id: file, reach: importer.reach, original: true })
  if ('refusal' in opened) return refuse('not-found', '这份文件上传已超过 7 天，没有导入的已按规定删除。请重新上传。')
  return readSheet(opened.bytes, sheet)
}

/** By which the same file is known again; to others it says nothing. */
export function fileMacOf(townKey: DataKey, bytes: Buffer): Buffer {
  return createHmac('sha256', townKey.secret).update(bytes).digest()
}

export function townKeyOf({ app, masters }: ImportParts, town: number): Promise<DataKey> {
  return inTowns(app, [town], (tx) => getTownKey(tx, town, masters))
}

/** The key of an upload; undefined once it was swept, and with it all that was sealed under it. */
export async function findFileKey({ app, masters }: ImportParts, town: number, file: Id): Promise<DataKey | undefined> {
  return inTowns(app, [town], async (tx) => (await findKeysOf(tx, town, { kind: 'case', owners: [file], masters })).get(file))
}

interface NotePlace {
  town: number
  id: Id
  path: 'name' | 'found' | 'checked' | 'result' | 'preview'
}

export function sealNote(key: DataKey, note: object | string, { town, id, path }: NotePlace): Sealed {
  // Through JSON, so that what is undefined is left out.
  return sealValue(key, JSON.parse(JSON.stringify(note)), { town, stream: id, act: id, path })
}

export function openNote(key: DataKey, sealed: Sealed, { town, id, path }: NotePlace): Json {
  return openValue(key, sealed, { town, stream: id, act: id, path })
}
