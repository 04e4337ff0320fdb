import { isRefused, opening, refuse } from '@zhenzhi/kernel'
import type { Definition, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Book } from '../outside/spreadsheet/book.ts'
import { listMappings } from '../store/imports/import-mapping.ts'
import { insertImport } from '../store/imports/import.ts'
import type { ImportPurpose } from '../store/imports/import.ts'
import { inTowns } from '../store/in-towns.ts'
import { actsFor, findInSheet } from './find-in-sheet.ts'
import type { Importer, ImportParts } from './import-parts.ts'
import { numberField } from './mapping/number-field.ts'
import { importableActs } from './mapping/target.ts'
import { fileMacOf, findFileKey, readSheet, sealNote, townKeyOf } from './open-file.ts'
import { textOf } from './sheet/text-of.ts'

export interface Uploading {
  town: number
  definition: string
  purpose?: ImportPurpose
  name: string
  bytes: Buffer
  importer: Importer
}

const endings = /\.(xlsx|xls|et)$/i

/** Takes in a spreadsheet for a definition: read, kept sealed, and how it is proposed to be read. Nothing is registered by it. */
export async function uploadImport(parts: ImportParts, { town, definition: wanted, purpose = 'import', name, bytes, importer }: Uploading): Promise<{ id: Id } | Refused> {
  const opened = openFor(parts, { town, definition: wanted, importer })
  if (isRefused(opened)) return opened
  const { definition, acts } = opened
  if (purpose === 'reconcile' && numberField(definition) === undefined) return refuse('not-accepted', `“${definition.title}”没有编号这一项，没法和平台逐件对账。`)
  const book = await readSheet(bytes, undefined)
  if (isRefused(book)) return book
  if (!endings.test(name)) return refuse('attachment-wrong', '请选 .xlsx 或 .xls 结尾的电子表格。别的格式请先在 Excel 或 WPS 里另存为 .xlsx。')
  if (holdsSecret(parts, book)) return refuse('secret-mark', '表里带有密级标志。本系统不得处理国家秘密和工作秘密，这份文件没有保存。')
  const kept = await parts.files.add({ town, name, bytes, reach: importer.reach })
  if (isRefused(kept)) return kept
  const [townKey, fileKey] = [await townKeyOf(parts, town), await findFileKey(parts, town, kept.id)]
  if (fileKey === undefined) throw new Error('an upload was kept without a key')
  const id = v7()
  return inTowns(parts.app, [town], async (tx) => {
    const found = findInSheet(book, { definition, purpose, acts, kept: await listMappings(tx, town, definition.id) })
    const who = importer.who(definition.transitions[opening]?.by ?? [], definition.office)
    await insertImport(tx, {
      town, id, definition: definition.id, purpose, account: importer.account, post: who.post, moment: parts.clock.now().moment, file: kept.id,
      fileMac: fileMacOf(townKey, bytes), fileSize: bytes.length,
      sealedName: sealNote(townKey, name.normalize('NFC').slice(0, 120), { town, id, path: 'name' }),
      sealedFound: sealNote(fileKey, found, { town, id, path: 'found' }),
    })
    return { id }
  })
}

/** The definition in force and the acts this person may take by a sheet, or why there are none. */
export function openFor({ law }: ImportParts, { town, definition: wanted, importer }: Pick<Uploading, 'town' | 'definition' | 'importer'>): { definition: Definition; acts: string[] } | Refused {
  const { current } = law()
  const definition = Object.hasOwn(current, wanted) ? current[wanted]?.definition : undefined
  if (definition === undefined || definition.supplies !== undefined) return refuse('not-found', '没有这类事项，请刷新后重新选择。')
  if (importableActs(definition) === undefined) return refuse('not-accepted', `“${definition.title}”登记时必须附文件，不能从表格导入。请逐件登记。`)
  const acts = actsFor(definition, importer.reach.posts.filter((held) => held.town === town).map(({ post }) => post))
  return acts === undefined ? refuse('not-your-post', `您现在的岗位不登记“${definition.title}”，不能导入。请转给登记的同事。`) : { definition, acts }
}

function holdsSecret({ isSecret }: ImportParts, { sheet }: Book): boolean {
  return sheet.rows.some((row) => row?.some((cell) => (typeof cell === 'string' || typeof cell === 'object') && isSecret(textOf(cell))) === true)
}
