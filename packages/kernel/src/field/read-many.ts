import type { Json } from '../value/json.ts'
import type { Field, PeopleField, RowsField } from './field.ts'
import { plainText } from './plain-text.ts'
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

/**
 * The parts are plain text here and are sealed together, under the person's key, before anything is hashed or kept.
 * `person` names somebody the town knows already and is an id: it becomes the subject of facts.
 */
export function readPerson(title: string, given: unknown, isId: (given: unknown) => boolean): Read {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { problem: `“${title}”要填姓名等内容。` }
  const kept: Record<string, string> = {}
  for (const part of personParts) {
    const value: unknown = Object.getOwnPropertyDescriptor(given, part)?.value
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string' || value.length > 200 || !value.isWellFormed()) return { problem: `“${title}”里有一项太长或不是文字，请改短或重填。` }
    const text = plainText(value)
    if (text !== '') kept[part] = text
  }
  if (kept['person'] !== undefined && !isId(kept['person'])) return { problem: `“${title}”请从名单中选，或填姓名登记新的人。` }
  if (kept['name'] === undefined && kept['person'] === undefined) return { problem: `“${title}”要填姓名。` }
  return { value: kept }
}

/** Nobody at all is “not filled”, for the transition to judge; too few is a mistake. */
export function readPeople(field: PeopleField, given: unknown, isId: (given: unknown) => boolean): Read {
  const read = readList(field.title, given, (item) => readPerson(field.title, item, isId))
  if ('problem' in read || !Array.isArray(read.value) || read.value.length === 0) return read
  const least = field.min ?? 1
  return read.value.length < least ? { problem: `“${field.title}”至少要填 ${least} 人。` } : read
}

/** A row in which nothing was filled is no row. */
export function readRows(field: RowsField, given: unknown, readOne: (field: Field, given: unknown) => Read): Read {
  return readList(field.title, given, (item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return { problem: `“${field.title}”的一行没有填对。` }
    const row: [string, Json][] = []
    for (const [name, column] of Object.entries(field.fields)) {
      const read = readOne(column, Object.getOwnPropertyDescriptor(item, name)?.value)
      if ('problem' in read) return read
      row.push([name, read.value])
    }
    return { value: row.some(([, value]) => value !== null) ? Object.fromEntries(row) : null }
  })
}
