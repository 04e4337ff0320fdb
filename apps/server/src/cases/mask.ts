import type { Json, Values } from '@zhenzhi/kernel'

/** A person as shown without a stated purpose: name and sex as they are, numbers in part, where somebody lives and works not at all. */
export function maskPerson(parts: Values): Record<string, Json> {
  return Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, maskPart(name, value)]])))
}

/** 张三 → 张*, for somebody who may not even see in which cases the person stands. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name)
  return `${first}${rest.length === 0 ? '*' : '*'.repeat(rest.length)}`
}

/** Does a part look like what this screen shows in place of the real one? No name, number or day has an asterisk in it. */
export function isMasked(name: string, value: Json | undefined): boolean {
  if (typeof value !== 'string') return false
  return name === 'address' || name === 'employer' ? /^[*＊]+$/.test(value) : /[*＊]/.test(value)
}

/** Is it just what is shown of this kept part? */
export function isMaskOf(name: string, shown: Json | undefined, kept: Json | undefined): boolean {
  return kept !== undefined && shown === (name === 'name' && typeof kept === 'string' ? maskName(kept) : maskPart(name, kept))
}

function maskPart(name: string, value: Json): Json {
  if (typeof value !== 'string') return value
  switch (name) {
    case 'phone': return middle(value, 3, 4)
    case 'idNumber': return middle(value, 2, 2)
    case 'birth': return `${value.slice(0, 4)}****`
    case 'address':
    case 'employer': return '***'
    default: return value
  }
}

function middle(text: string, before: number, after: number): string {
  if (text.length <= before + after) return '*'.repeat(text.length)
  return `${text.slice(0, before)}${'*'.repeat(text.length - before - after)}${text.slice(-after)}`
}
