import { listOf, recordOf, textOf } from './field-props.ts'
import type { Value } from './field-props.ts'

const parts = [
  ['sex', ''], ['birth', '出生日期 '], ['phone', '电话 '], ['idNumber', '身份证号 '], ['address', '住址 '], ['employer', '单位 '],
] as const

/** One person in words, as much of them as this reader was sent. Somebody deleted has no name left. */
function sayPerson(value: Value): string {
  const person = recordOf(value)
  const rest = parts.flatMap(([part, word]) => (textOf(person[part]) === '' ? [] : [`${word}${textOf(person[part])}`]))
  return [textOf(person['name']) || withheldWords(textOf(person['withheld'])), ...rest].join('，')
}

function withheldWords(withheld: string): string {
  if (withheld === 'post') return '（保密）'
  return withheld === 'purpose' ? '（说明用途后可看）' : '（已不可见）'
}

export function sayPeople(value: Value): string[] {
  return (Array.isArray(value) ? listOf(value) : value === null ? [] : [value]).map(sayPerson)
}
