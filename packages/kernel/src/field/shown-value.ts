import { displayAmount, displayUnits, writtenIn } from '../unit/unit.ts'
import type { Unit, UnitWord } from '../unit/unit.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Field } from './field.ts'

/** Names that stand behind ids in a case, looked up once for the whole page. */
export interface Names {
  places: Readonly<Record<string, string>>
  terms: Readonly<Record<string, string>>
  cases: Readonly<Record<string, string>>
  files: Readonly<Record<string, string>>
  /** People with accounts. */
  officers?: Readonly<Record<string, string>>
}

/** A value as a person reads it: choices by their words, money in 元, persons by name. Unfilled is an empty text. */
export function shownValue(field: Field, value: Json | undefined, names: Names): string {
  if (value === null || value === undefined) return ''
  const withheld = withheldWords(value)
  if (withheld !== undefined) return withheld
  switch (field.kind) {
    case 'choice': return own(field.choices, textOf(value)) ?? textOf(value)
    case 'choices': return listed(value).map((key) => own(field.choices, textOf(key)) ?? textOf(key)).join('、')
    case 'yes': return value === true ? '是' : '否'
    case 'money': return `${writtenIn(displayAmount(textOf(value), '元'), '元')}元`
    case 'integer':
    case 'decimal': return `${textOf(value)}${wordOf(field)}`
    case 'place': return own(names.places, textOf(value)) ?? ''
    case 'term': return own(names.terms, textOf(value)) ?? ''
    case 'officer': return own(names.officers ?? {}, textOf(value)) ?? ''
    case 'case': return own(names.cases, textOf(value)) ?? ''
    case 'person': return personName(value)
    case 'people': return listed(value).map(personName).join('、')
    case 'files': return listed(value).map((id) => own(names.files, textOf(id)) ?? '附件').join('、')
    case 'rows': return listed(value).map((row) => shownRow(field.fields, row, names)).join('；')
    case 'text':
    case 'day': return textOf(value)
  }
}

/** Ids, keys, days and numbers as they stand; what is none of these is a fault of the definition and shows as such. */
function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function listed(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function partOf(value: Json, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
}

/** What a person reads in place of `{ withheld: 'post' | 'purpose' }`: a value they may not know, or not without a purpose. */
function withheldWords(value: Json): string | undefined {
  const why = partOf(value, 'withheld')
  if (why === 'purpose') return '（说明用途后可看）'
  return why === 'post' ? '（保密）' : undefined
}

function personName(value: Json): string {
  const withheld = withheldWords(value)
  if (withheld !== undefined) return withheld
  const name = partOf(value, 'name')
  return typeof name === 'string' ? name : '（已不可见）'
}

function shownRow(fields: Record<string, Field>, row: Json, names: Names): string {
  return Object.entries(fields).map(([name, field]) => shownValue(field, partOf(row, name), names)).filter((text) => text !== '').join(' ')
}

/** What a number in a form counts: the field's own word, else the first of its dimension: 人次, 件. */
export function wordOf({ unit, word }: { unit: Unit; word?: UnitWord }): string {
  if (word !== undefined) return word
  const words: [string, { dimension: Unit; power: number }][] = Object.entries(displayUnits)
  return words.find(([, one]) => one.dimension === unit && one.power === 0)?.[0] ?? ''
}
