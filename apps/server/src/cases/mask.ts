import type { Json, Values } from '@zhenzhi/kernel'

/** A person as shown without a stated purpose: name and sex as they are, numbers in part, where somebody lives and works not at all. */
export function maskPerson(parts: Values): Record<string, Json> {
  return Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, maskPart(name, value)]])))
}

/** The same with the name too in part: somebody who complains, or is helped, before a purpose is stated. */
export function maskWhole(parts: Values): Record<string, Json> {
  const { name } = parts
  return { ...maskPerson(parts), ...(typeof name === 'string' ? { name: maskName(name) } : {}) }
}

/** 张三 → 张*, for somebody who may not even see in which cases the person stands. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name)
  return `${first}${rest.length === 0 ? '*' : '*'.repeat(rest.length)}`
}

/** Does a part look like what this screen shows in place of the real one? No name, number or day has an asterisk in it. */
export function isMasked(name: string, value: Json | undefined): boolean {
  if (typeof value !== 'string') return false
  if (isPlaceholder(value)) return true
  return name === 'address' || name === 'employer' ? /^[*＊]+$/.test(value) : /[*＊]/.test(value)
}

/** Words that stand on the screen where something is not shown; they are nobody's name and no content. */
const placeholders = ['（保密）', '（说明用途后可看）', '（已不可见）', '（已按规定删除）']

export function isPlaceholder(value: Json | undefined): boolean {
  return typeof value === 'string' && placeholders.includes(value.trim())
}

/** Is it just what is shown of this kept part? Asterisks typed wide are asterisks. */
export function isMaskOf(name: string, shown: Json | undefined, kept: Json | undefined): boolean {
  if (kept === undefined || typeof shown !== 'string') return false
  return shown.replaceAll('＊', '*') === (name === 'name' && typeof kept === 'string' ? maskName(kept) : maskPart(name, kept))
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
