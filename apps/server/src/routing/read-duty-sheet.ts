import type { DutyRow } from '../store/routing/routing-book.ts'

/** A sheet as plain text, row by row from 0. */
export type TextSheet = readonly (readonly string[])[]

export interface SheetRead {
  duties: DutyRow[]
  /** What is wrong, each with its cell; with any of them nothing is to be kept. */
  troubles: string[]
}

const headings: Readonly<Record<keyof DutyRow, readonly string[]>> = {
  number: ['编号', '序号', '清单号'], item: ['事项', '职责'], basis: ['依据', '法律'], kind: ['类别', '类型', '主办', '性质'], body: ['归口', '上级部门', '对应部门', '牵头部门'],
  unit: ['承办', '责任单位', '责任科室', '科室', '单位'],
}
const columns = ['number', 'kind', 'body', 'unit', 'basis', 'item'] as const
const searched = 10

/** Reads a duty list out of a sheet whose heading names at least the duty and the office. Offices go by their names in this town. */
export function readDutySheet(sheet: TextSheet, units: readonly { id: string; name: string }[]): SheetRead {
  const at = sheet.slice(0, searched).findIndex((row) => placesIn(row).item !== undefined && placesIn(row).unit !== undefined)
  const heading = sheet[at]
  if (heading === undefined) return { duties: [], troubles: ['前 10 行里没有找到表头。表头至少要有“事项”和“承办单位”两列。'] }
  const places = placesIn(heading)
  const duties: DutyRow[] = []
  const troubles: string[] = []
  for (const [below, row] of sheet.slice(at + 1).entries()) {
    const read = readRow(row, { places, units, line: at + below + 2, next: duties.length + 1 })
    if (read === undefined) continue
    if (duties.some(({ number }) => number === read.duty.number)) troubles.push(`第 ${at + below + 2} 行：编号“${read.duty.number}”前面已经有了。`)
    duties.push(read.duty)
    troubles.push(...read.troubles)
  }
  return { duties, troubles: duties.length === 0 ? ['表头下面没有一项职责。', ...troubles] : troubles }
}

type Places = Partial<Record<keyof DutyRow, number>>

function placesIn(row: readonly string[]): Places {
  const places: Places = {}
  for (const name of columns) {
    const found = row.findIndex((cell, column) => headings[name].some((word) => cell.includes(word)) && !Object.values(places).includes(column))
    if (found >= 0) places[name] = found
  }
  return places
}

interface Row {
  places: Places
  units: readonly { id: string; name: string }[]
  line: number
  /** The number where the sheet has none. */
  next: number
}

function readRow(row: readonly string[], { places, units, line, next }: Row): { duty: DutyRow; troubles: string[] } | undefined {
  const said = (name: keyof DutyRow) => (places[name] === undefined ? '' : (row[places[name]] ?? '').trim())
  if (columns.every((name) => said(name) === '')) return undefined
  const kind = kindOf(said('kind'))
  const unit = units.find(({ name }) => name === said('unit'))
  const cell = (name: keyof DutyRow) => `${String.fromCharCode(65 + (places[name] ?? 0))}${line}`
  const troubles = [
    ...(said('item') === '' ? [`${cell('item')}：事项是空的。`] : []),
    ...(said('item').length > 300 ? [`${cell('item')}：事项超过 300 个字，请分成几项。`] : []),
    ...(unit === undefined && kind !== 'elsewhere' ? [`${cell('unit')}：本镇没有叫“${said('unit')}”的单位，请写成“村和科室”里的名称。`] : []),
  ]
  return {
    duty: { number: (said('number') === '' ? String(next) : said('number')).slice(0, 60), item: said('item').slice(0, 300), basis: said('basis').slice(0, 500), unit: unit?.id ?? '', kind, body: said('body').slice(0, 100) },
    troubles,
  }
}

function kindOf(said: string): DutyRow['kind'] {
  if (/配合|协助/.test(said)) return 'assist'
  return /不属|上级|收回|部门/.test(said) ? 'elsewhere' : 'lead'
}
