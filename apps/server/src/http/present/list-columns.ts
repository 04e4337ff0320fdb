import type { ListColumn } from '@zhenzhi/contract'
import { isValues, shownValue } from '@zhenzhi/kernel'
import type { Definition, Field, Json, Names } from '@zhenzhi/kernel'
import type { WalkedPage, WalkedRow } from '../../cases/list-walk.ts'
import { headingOf } from './case-view.ts'

/** A cell on its way into a spreadsheet: text, a day, a number as decimal text (`money` in 分), or nothing. */
export type ListCell = string | { day: string } | { number: string } | { money: string } | null

interface Standing {
  title: string
  kind: string
  cell: (row: WalkedRow, units: Readonly<Record<string, string>>) => ListCell
}

/** How a case stands, beside what it says. Keys have a point in them: no field has. */
const standings: Readonly<Record<string, Standing>> = {
  'at.state': { title: '状态', kind: 'text', cell: (row) => row.definitionOf.states[row.state]?.title ?? row.state },
  'at.opened': { title: '登记日期', kind: 'day', cell: (row) => ({ day: row.opened }) },
  'at.moved': { title: '最近办理', kind: 'day', cell: (row) => ({ day: dayOf(row.moved) }) },
  'at.due': { title: '最近期限', kind: 'day', cell: (row) => (row.nextDue === null ? null : { day: row.nextDue }) },
  'at.duty': { title: '期限事项', kind: 'text', cell: (row) => row.definitionOf.duties[row.nextDuty ?? '']?.title ?? null },
  'at.unit': { title: '经办科室', kind: 'text', cell: (row, units) => units[row.unit] ?? '' },
  'at.id': { title: '系统编号', kind: 'text', cell: (row) => row.id },
}

/** Every column a ledger or an export of this kind may have: those of the list first, then how a case stands, then everything else it says. */
export function listColumnsOf(definition: Definition): ListColumn[] {
  const fields = Object.entries(definition.fields).map(([key, field]): ListColumn => ({ key, title: field.title, kind: field.kind, listed: definition.lists.includes(key), sum: addsUp(field) }))
  const listed = definition.lists.flatMap((name) => fields.filter(({ key }) => key === name))
  const standing = Object.entries(standings).filter(([key]) => definition.engine === 'matter' || ['at.opened', 'at.id'].includes(key))
    .map(([key, { title, kind }]): ListColumn => ({ key, title: key === 'at.opened' && definition.engine !== 'matter' ? '日期' : title, kind, listed: ['at.state', 'at.opened'].includes(key), sum: false }))
  return [...listed, ...standing, ...fields.filter(({ listed: kept }) => !kept), ...fields.flatMap(personColumns)]
}

/** What is kept of a person beside the name, each part a column of its own: in part, until a purpose is stated. */
const personParts = { phone: '电话', idNumber: '身份证号', address: '住址', employer: '单位' } as const

function personColumns({ key, title, kind }: ListColumn): ListColumn[] {
  if (kind !== 'person' && kind !== 'people') return []
  return Object.entries(personParts).map(([part, word]) => ({ key: `${key}.${part}`, title: `${title}：${word}`, kind: 'text', listed: false, sum: false }))
}

function addsUp({ kind }: Field): boolean {
  return kind === 'integer' || kind === 'money' || kind === 'decimal'
}

/** Which of the columns are fields, to be read for each case. */
export function fieldsIn(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key) => !Object.hasOwn(standings, key)).map((key) => key.split('.')[0] ?? key))]
}

/** Names behind the ids on a page. */
export function walkedNames({ places, officers, linked }: WalkedPage): Names {
  const plain: Names = { places, officers, terms: {}, cases: {}, files: {} }
  const headings = Object.fromEntries(linked.map(({ id, definition, values }) => [id, headingOf(definition, values, plain)]))
  return { ...plain, terms: headings, cases: headings }
}

export function listCell(row: WalkedRow, key: string, { names, units }: { names: Names; units: WalkedPage['units'] }): ListCell {
  const standing = Object.hasOwn(standings, key) ? standings[key] : undefined
  if (standing !== undefined) return standing.cell(row, units)
  const [name = '', part] = key.split('.')
  const field = row.definitionOf.fields[name]
  const value = row.values[name]
  if (field === undefined || value === undefined || value === null) return null
  if (isValues(value) && value['deleted'] === true) return '（已按规定删除）'
  if (part !== undefined) return partOf(value, part)
  if (typeof value === 'string' || typeof value === 'number') {
    if (field.kind === 'money') return { money: String(value) }
    if (field.kind === 'day') return { day: String(value) }
    if (field.kind === 'integer' || field.kind === 'decimal') return { number: String(value) }
  }
  return shownValue(field, value, names)
}

/** One part of each person in the field, in their order; where nothing may be known of somebody, nothing. */
function partOf(value: Json, part: string): string {
  const people = Array.isArray(value) ? value : [value]
  return people.flatMap((one: Json) => (isValues(one) && typeof one[part] === 'string' ? [one[part]] : [])).join('、')
}

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

function dayOf(moment: string): string {
  return calendar.format(new Date(moment))
}
