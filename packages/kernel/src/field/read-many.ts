import type { Json } from '../value/json.ts'
import type { Field, PeopleField, RowsField } from './field.ts'
import type { Read } from './read-answer.ts'

const mostItems = 500
const personParts = ['person', 'name', 'sex', 'birth', 'phone', 'idNumber', 'address', 'employer'] as const

export function readList(title: string, given: unknown, one: (item: unknown) => Read): Read {
  if (!Array.isArray(given)) return { problem: `“${title}”要填成列表。` }
  if (given.length > mostItems) return { problem: `“${title}”最多 ${mostItems} 项，请分开登记。` }
  const kept: Json[] = []
  for (const item of given) {
    const read = one(item)
    if ('problem' in read) return read
    if (read.value !== null) kept.push(read.value)
  }
  return { value: kept }
}

/** The parts are plain text here and are sealed together, under the person's key, before anything is hashed or kept. */
export function readPerson(title: string, given: unknown): Read {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { problem: `“${title}”要填姓名等内容。` }
  const kept: Record<string, string> = {}
  for (const part of personParts) {
    const value: unknown = Object.getOwnPropertyDescriptor(given, part)?.value
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string' || value.length > 200 || !value.isWellFormed()) return { problem: `“${title}”里有一项太长或不是文字。` }
    kept[part] = value.normalize('NFC').trim()
  }
  if ((kept['name'] ?? '') === '' && kept['person'] === undefined) return { problem: `“${title}”要填姓名。` }
  return { value: kept }
}

export function readPeople(field: PeopleField, given: unknown): Read {
  const read = readList(field.title, given, (item) => readPerson(field.title, item))
  if ('problem' in read || !Array.isArray(read.value)) return read
  const least = field.min ?? 1
  return read.value.length < least ? { problem: `“${field.title}”至少要填 ${least} 人。` } : read
}

export function readRows(field: RowsField, given: unknown, readOne: (field: Field, given: unknown) => Read): Read {
  return readList(field.title, given, (item) => {
    if (typeof item !== 'object' || item === null) return { problem: `“${field.title}”的一行没有填对。` }
    const row: Record<string, Json> = {}
    for (const [name, column] of Object.entries(field.fields)) {
      const read = readOne(column, Object.getOwnPropertyDescriptor(item, name)?.value)
      if ('problem' in read) return read
      row[name] = read.value
    }
    return { value: row }
  })
}
