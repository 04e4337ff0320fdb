import type { ReadCell } from './reading.ts'

const between = /[、,，;；\n/]+/

/** Several in one cell. Blanks do not part: a name of two characters is often written wide. */
export function partsOf(text: string): string[] {
  return text.split(between).map((one) => one.trim()).filter((one) => one !== '')
}

/** Items of a list in one cell: one a line, or parted by semicolons; a number before each is left out. */
export function linesOf(text: string): string[] {
  return text.split(/[\n；;]+/).map((one) => one.replace(/^\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.．、)）]\s*/, '').trim()).filter((one) => one !== '')
}

/** A name without the blanks that pad it to the width of others. */
export function nameOf(text: string): string {
  return /^[\p{Script=Han}\s\u3000·]+$/u.test(text) ? text.replaceAll(/[\s\u3000]/g, '') : text.trim()
}

type Parts = ReadonlyMap<string, string>

/** One person from the cells that tell of one. */
export function readPerson(parts: Parts): ReadCell {
  const name = nameOf(parts.get('name') ?? '')
  if (name === '') return parts.size === 0 ? { value: null } : { says: '有电话或证件等，却没有姓名。请补上姓名。' }
  return { value: { ...Object.fromEntries(parts), name } }
}

/** Several persons: names parted by 、 or commas; phones and the like as many as the names, in the same order. */
export function readPeople(parts: Parts): ReadCell {
  const names = partsOf(parts.get('name') ?? '').map(nameOf)
  if (names.length === 0) return parts.size === 0 ? { value: null } : { says: '有电话或证件等，却没有姓名。请补上姓名。' }
  const others = [...parts].filter(([part]) => part !== 'name').map(([part, text]): [string, string[]] => [part, partsOf(text)])
  const uneven = others.find(([, texts]) => texts.length !== names.length)
  if (uneven !== undefined) return { says: `姓名有 ${names.length} 个，对应的内容有 ${uneven[1].length} 个，分不清是谁的。请写成一样多，用“、”隔开。` }
  return { value: names.map((name, at) => ({ name, ...Object.fromEntries(others.map(([part, texts]) => [part, texts[at] ?? ''])) })) }
}
