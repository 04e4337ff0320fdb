import { findUnit, isDecimal } from '@zhenzhi/kernel'

/** What a county's spreadsheet may speak of. */
export interface BodyBook {
  towns: readonly { id: number; name: string }[]
  figures: readonly { id: string; zh: string; unit: string }[]
}

/** One line pasted: whose figure, which, and how much, in the figure's own unit; or why it was not understood. `line` from 1, as pasted. */
export type BodyLine =
  | { line: number; town: number; figure: string; value: string }
  | { line: number; text: string; fault: string }

export const mostBodyLines = 500

/** Lines of town ⇥ figure ⇥ value, as a spreadsheet copies them. Empty lines and a line of headings say nothing. */
export function readBodyLines(text: string, book: BodyBook): BodyLine[] {
  const lines = text.split(/\r\n|\n|\r/).map((one, at) => ({ line: at + 1, text: one.normalize('NFKC') })).filter((one) => one.text.trim() !== '')
  const asked = lines.filter(({ text: one }, at) => !(at === 0 && isHeading(one)))
  const seen = new Map<string, number>()
  return asked.slice(0, mostBodyLines).map((one) => {
    const read = readLine(one, book)
    if ('fault' in read) return read
    const key = `${read.town} ${read.figure}`
    const before = seen.get(key)
    if (before !== undefined) return { ...one, fault: `和第 ${before} 行是同一个乡镇的同一项数字。` }
    seen.set(key, read.line)
    return read
  })
}

function isHeading(text: string): boolean {
  const [, , value = ''] = cellsOf(text)
  return /乡镇|镇名|单位/.test(text) && !/\d/.test(value)
}

function cellsOf(text: string): string[] {
  return text.split('\t').map((cell) => cell.trim())
}

function readLine({ line, text }: { line: number; text: string }, { towns, figures }: BodyBook): BodyLine {
  const fault = (says: string): BodyLine => ({ line, text, fault: says })
  const [place = '', named = '', amount = '', ...more] = cellsOf(text)
  if (amount === '' || more.some((cell) => cell !== '')) return fault('每行要有三格：乡镇、数字名称、数值，格与格之间用制表符隔开。')
  const town = findTown(place, towns)
  if (town === undefined) return fault(`没有“${place}”这个乡镇。`)
  const figure = figures.find(({ id }) => id === named) ?? onlyOne(figures.filter(({ zh }) => zh.normalize('NFKC') === named))
  if (figure === undefined) {
    const several = figures.filter(({ zh }) => zh.normalize('NFKC') === named).length > 1
    return fault(several ? `叫“${named}”的数字不止一项，请写它的编号。` : `没有“${named}”这一项数字，请照名称表里的写。`)
  }
  const value = readValue(amount, figure.unit)
  return value === undefined ? fault(`“${amount}”不是以“${figure.unit}”为单位的数。`) : { line, town: town.id, figure: figure.id, value }
}

/** By its name, with or without what stands in brackets behind it; by the name without 镇 or 乡 where that is one town's alone. */
function findTown(place: string, towns: BodyBook['towns']): BodyBook['towns'][number] | undefined {
  const bare = towns.map((town) => ({ town, name: town.name.normalize('NFKC') })).map(({ town, name }) => ({ town, name, plain: name.replace(/\([^)]*\)$/, '') }))
  const found = bare.find(({ name }) => name === place) ?? onlyOne(bare.filter(({ plain }) => plain === place)) ?? onlyOne(bare.filter(({ plain }) => plain !== plain.replace(/[镇乡]$|街道$/, '') && plain.replace(/[镇乡]$|街道$/, '') === place))
  return found?.town
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** 1,234 and 1234件 are numbers of 件; of another unit is none: it is not converted by guess. */
function readValue(text: string, unit: string): string | undefined {
  const unitless = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(unitless) ? unitless.replaceAll(',', '') : unitless
  if (!isDecimal(grouped) || grouped.startsWith('-')) return undefined
  return isCounted(unit) && grouped.includes('.') ? undefined : grouped
}

const counted: readonly string[] = ['case', 'event', 'person-times', 'group', 'household', 'visit', 'premises', 'copy', 'person', 'thing', 'village', 'vehicle-times']

/** Of what is counted one by one, no half is told; 万人次 may have places. */
function isCounted(unit: string): boolean {
  const found = findUnit(unit)
  return found !== undefined && found.power === 0 && counted.includes(found.dimension)
}
