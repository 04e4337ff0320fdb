import type { Definition } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { findKnownLines, findKnownValues } from '../store/imports/import-line.ts'
import type { Checked } from './import-notes.ts'
import type { Importer, ImportParts } from './import-parts.ts'
import { numberField } from './mapping/number-field.ts'
import { townKeyOf } from './open-file.ts'
import { eachRow } from './read-rows.ts'
import { rowMacOf } from './row-mac.ts'
import type { SheetReader } from './sheet-reader.ts'

interface Hinting {
  town: number
  definition: Definition
  importer: Importer
  reader: SheetReader
}

/** Rows that may have been registered before, or stand in the file twice: a hint only, two alike may both be true. And how many acts the rows tell of. */
export async function hintsFor(parts: ImportParts, { town, definition, importer, reader }: Hinting, rows: readonly number[]): Promise<{ hints: Checked['hints']; acts: number }> {
  const townKey = await townKeyOf(parts, town)
  const number = numberField(definition)
  const seen = new Map<string, number>()
  let acts = 0
  const told = await eachRow(rows, (row) => {
    const { deeds } = reader.read(row)
    acts += deeds.length
    const whole = JSON.stringify(deeds)
    const before = seen.get(whole)
    if (before === undefined) seen.set(whole, row)
    const value = number === undefined ? undefined : deeds[0]?.what[number]
    return { row, before, mac: rowMacOf(townKey, definition, deeds), number: typeof value === 'string' ? value : undefined }
  })
  const numbers = told.flatMap(({ number: one }) => one ?? [])
  const [lines, values] = await inTowns(parts.app, [town], (tx) => Promise.all([
    findKnownLines(tx, town, told.map(({ mac }) => mac)),
    number === undefined ? new Set<string>() : findKnownValues(tx, { town, reach: importer.reach, definition: definition.id, field: number, values: numbers }),
  ]))
  const times = new Map<string, number>()
  for (const one of numbers) times.set(one, (times.get(one) ?? 0) + 1)
  const hints = told.flatMap(({ row, before, mac, number: own }) => {
    const says = saysAlike({ before, own, title: definition.fields[number ?? '']?.title ?? '', known: own !== undefined && values.has(own), twice: own !== undefined && (times.get(own) ?? 0) > 1, line: lines.has(mac.toString('hex')) })
    return says === undefined ? [] : [{ line: row + 1, says }]
  })
  return { hints, acts }
}

interface Alike {
  before: number | undefined
  own: string | undefined
  title: string
  known: boolean
  twice: boolean
  line: boolean
}

function saysAlike({ before, own, title, known, twice, line }: Alike): string | undefined {
  if (before !== undefined) return `和第 ${before + 1} 行完全一样，可能重复了。`
  if (known) return `${title} ${own ?? ''} 已经登记过，可能重复了。`
  if (twice) return `${title} ${own ?? ''} 在这份表里不止一次。`
  return line ? '以前导入过内容一样的一行（姓名等个人内容不比较），可能重复了。' : undefined
}
