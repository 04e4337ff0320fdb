import type { Json } from '../value/json.ts'
import type { Definition } from './definition.ts'

/** Keys whose text is wording: shown to people, replaceable at any time, no part of what a case is pinned to. */
const wordingKeys = new Set(['title', 'hint', 'says', 'basis'])

/** Below these, keys are names that a definition chose, even if one is called “title”. */
const shelves = new Set(['fields', 'asks', 'requires', 'transitions', 'states', 'papers', 'duties', 'measures'])

function isShelf(path: string): boolean {
  return shelves.has(path.slice(path.lastIndexOf('/') + 1))
}

export type Wording = Readonly<Record<string, string>>

/**
 * A definition parted into behaviour (hashed, immutable, what a case is pinned to) and wording (by path, always current).
 * Of a choice the keys are behaviour, what they are called is wording.
 */
export function partDefinition(definition: Definition): { behaviour: Json; wording: Wording } {
  const wording: Record<string, string> = {}
  const part = (value: unknown, path: string): Json => {
    if (value === null || typeof value !== 'object') return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    if (Array.isArray(value)) return value.map((item: unknown, index) => part(item, `${path}/${index}`))
    const kept: Record<string, Json> = {}
    for (const [key, item] of Object.entries(value)) {
      if (!isShelf(path) && wordingKeys.has(key) && typeof item === 'string') wording[`${path}/${key}`] = item
      else if (!isShelf(path) && key === 'choices') kept[key] = partChoices(item, `${path}/choices`, wording)
      else if (item !== undefined) kept[key] = part(item, `${path}/${key}`)
    }
    return kept
  }
  return { behaviour: part(definition, ''), wording }
}

function partChoices(choices: unknown, path: string, wording: Record<string, string>): string[] {
  const entries = typeof choices === 'object' && choices !== null ? Object.entries(choices) : []
  for (const [key, word] of entries) wording[`${path}/${key}`] = String(word)
  return entries.map(([key]) => key)
}

/** The two parts put together again; a choice or title without wording shows its key. */
export function joinDefinition(behaviour: Json, wording: Wording): Definition {
  const join = (value: Json | undefined, path: string): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map((item: Json, index) => join(item, `${path}/${index}`))
    const whole: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) {
      whole[key] = !isShelf(path) && key === 'choices' && Array.isArray(item) ? joinChoices(item, `${path}/choices`, wording) : join(item, `${path}/${key}`)
    }
    for (const key of isShelf(path) ? [] : wordingKeys) {
      const word = wording[`${path}/${key}`]
      if (word !== undefined) whole[key] = word
    }
    return whole
  }
  // The stored behaviour was parted from a checked definition; its shape is known by its hash.
  return join(behaviour, '') as Definition
}

function joinChoices(keys: readonly Json[], path: string, wording: Wording): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [String(key), wording[`${path}/${String(key)}`] ?? String(key)]))
}
