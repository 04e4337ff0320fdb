/** What stands in a row and is another in every copy of it. */
export type Slot =
  | { kind: 'id'; id: string }
  | { kind: 'day'; day: string }
  /** `text` as it stands, JSON's or the database's way of writing it. */
  | { kind: 'moment'; day: string; rest: string; zulu: boolean }
  | { kind: 'town' }
  | { kind: 'sealed'; which: string }
  | { kind: 'mark'; name: string }

/** A text with places to be filled: parts[0], slot 0, parts[1], … */
export interface Compiled {
  parts: readonly string[]
  /** Numbers of slots. */
  slots: readonly number[]
}

/** All slots of one pattern case, each once. */
export interface Slots {
  list: Slot[]
  numbers: Map<string, number>
}

export function noSlots(): Slots {
  return { list: [], numbers: new Map() }
}

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const moment = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00)`
const sealedPart = String.raw`(?<="(?:ct|iv|tag)": ?")[A-Za-z0-9_-]+(?=")`
/** The version of a rule is the day it took effect: that is no day of the case, and is the same in every copy. */
const dayOfCase = String.raw`(?<!"version": ?")\b\d{4}-\d\d-\d\d\b`
const mark = '@@[A-Z]+@@'

/** Finds the places in a text. `town` is the pattern's town, written as a number. */
export function compile(text: string, slots: Slots, town: string): Compiled {
  const pattern = new RegExp(`${id}|${moment}|${sealedPart}|${dayOfCase}|\\b${town}\\b|${mark}`, 'g')
  const parts: string[] = []
  const found: number[] = []
  let last = 0
  for (const { 0: token, index } of text.matchAll(pattern)) {
    parts.push(text.slice(last, index))
    found.push(numberOf(slots, token, town))
    last = index + token.length
  }
  return { parts: [...parts, text.slice(last)], slots: found }
}

function numberOf({ list, numbers }: Slots, token: string, town: string): number {
  const known = numbers.get(token)
  if (known !== undefined) return known
  const number = list.push(slotOf(token, town)) - 1
  numbers.set(token, number)
  return number
}

function slotOf(token: string, town: string): Slot {
  if (token === town) return { kind: 'town' }
  if (token.startsWith('@@')) return { kind: 'mark', name: token.slice(2, -2) }
  if (new RegExp(`^${id}$`).test(token)) return { kind: 'id', id: token }
  if (/^\d{4}-\d\d-\d\d$/.test(token)) return { kind: 'day', day: token }
  if (/^\d{4}-\d\d-\d\d[T ]/.test(token)) return { kind: 'moment', day: token.slice(0, 10), rest: token.slice(11).replace(/(Z|\+00)$/, ''), zulu: token.endsWith('Z') }
  return { kind: 'sealed', which: token }
}

/** The text with its places filled. */
export function fill({ parts, slots }: Compiled, values: readonly string[]): string {
  let text = parts[0] ?? ''
  for (let at = 0; at < slots.length; at += 1) text += (values[slots[at] ?? 0] ?? '') + (parts[at + 1] ?? '')
  return text
}
