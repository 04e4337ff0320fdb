import { isDay } from '../calendar/day.ts'
import { addDecimals, compareDecimals, isDecimal } from '../unit/decimal.ts'
import type { Json } from '../value/json.ts'
import type { ChoicesField, Field, FilesField } from './field.ts'
import { plainText } from './plain-text.ts'
import type { Read } from './read-answer.ts'
import { readList, readPeople, readPerson, readRows } from './read-many.ts'

const longest = 4000
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads what a person or program typed for one field. Empty text counts as not filled and reads as null. */
export function readField(field: Field, given: unknown): Read {
  if (given === null || given === undefined || given === '') return { value: null }
  switch (field.kind) {
    case 'text': return readText(field.title, given, field.max ?? longest)
    case 'integer': return readInteger(field, given)
    case 'decimal': return readDecimal(field.title, given, field.places)
    case 'money': return readMoney(field.title, given)
    case 'day': return typeof given === 'string' && isDay(given) ? { value: given } : { problem: `“${field.title}”要填日期，例如 2026-05-08。` }
    case 'choice': return readChoice(field, given)
    case 'choices': return readChoices(field, given)
    case 'yes': return typeof given === 'boolean' ? { value: given } : { problem: `“${field.title}”只能选是或否。` }
    case 'place': return readId(field.title, given, '请从列表中选一个村或网格')
    case 'term': return readId(field.title, given, '请从名册中选一个人')
    case 'officer': return readId(field.title, given, '请从名单中选一位工作人员')
    case 'case': return readId(field.title, given, '请从列表中选一件')
    case 'files': return readFiles(field, given)
    case 'person': return readPerson(field.title, given, isIdentifier)
    case 'people': return readPeople(field, given, isIdentifier)
    case 'rows': return readRows(field, given, readField)
  }
}

function readText(title: string, given: unknown, max: number): Read {
  if (typeof given !== 'string' || !given.isWellFormed()) return { problem: `“${title}”要填文字。` }
  const kept = plainText(given)
  if (kept.length > max) return { problem: `“${title}”最多 ${max} 字，现在是 ${kept.length} 字，请缩短或作为附件上传。` }
  return { value: kept === '' ? null : kept }
}

function readInteger(field: { title: string; min?: number; max?: number }, given: unknown): Read {
  const number = typeof given === 'string' && /^-?\d{1,15}$/.test(given) ? Number(given) : given
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return { problem: `“${field.title}”要填整数。` }
  if (number < (field.min ?? 0)) return { problem: `“${field.title}”不能小于 ${field.min ?? 0}。` }
  if (field.max !== undefined && number > field.max) return { problem: `“${field.title}”不能大于 ${field.max}。` }
  return { value: Object.is(number, -0) ? 0 : number }
}

function readDecimal(title: string, given: unknown, places: number): Read {
  if (typeof given !== 'string' || !isDecimal(given)) return { problem: `“${title}”要填数字。` }
  if (compareDecimals(given, '0') < 0) return { problem: `“${title}”不能小于 0。` }
  if ((given.split('.')[1] ?? '').length > places) return { problem: `“${title}”最多 ${places} 位小数。` }
  return { value: addDecimals(given, '0') }
}

/** The browser asks for 元 and sends 分; a program that sends 元 is told before a hundredth is booked. */
function readMoney(title: string, given: unknown): Read {
  if (typeof given === 'string' && isDecimal(given) && given.includes('.')) return { problem: `“${title}”以分为单位，要填整数：320.50 元填 32050。` }
  return readDecimal(title, given, 0)
}

function readChoice(field: { title: string; choices: Record<string, string> }, given: unknown): Read {
  if (typeof given === 'string' && Object.hasOwn(field.choices, given)) return { value: given }
  return { problem: `“${field.title}”请从这些里选：${Object.values(field.choices).join('、')}。` }
}

/** Each choice counts once, however often it was ticked. */
function readChoices(field: ChoicesField, given: unknown): Read {
  const read = readList(field.title, given, (item) => readChoice(field, item))
  return 'problem' in read || !Array.isArray(read.value) ? read : { value: [...new Set<Json>(read.value)] }
}

function readFiles({ title, max }: FilesField, given: unknown): Read {
  const read = readList(title, given, (item) => readId(title, item, '附件没有上传成功，请重新上传'))
  if (max === undefined || 'problem' in read || !Array.isArray(read.value) || read.value.length <= max) return read
  return { problem: `“${title}”最多 ${max} 个附件，请删去多余的。` }
}

function readId(title: string, given: unknown, wanted: string): Read {
  return isIdentifier(given) ? { value: given } : { problem: `“${title}”：${wanted}。` }
}

function isIdentifier(given: unknown): given is string {
  return typeof given === 'string' && identifier.test(given)
}
