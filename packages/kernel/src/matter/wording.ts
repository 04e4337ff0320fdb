import { canonical } from '../value/canonical.ts'
import { textIn } from '../value/json.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Definition } from './definition.ts'

/** Keys whose text is wording: shown to people, replaceable at any time, no part of what a case is pinned to. */
const wordingKeys = ['title', 'hint', 'says', 'basis', 'word']

/**
 * Directly below these, keys are names that a definition chose, even if one is called “title” or “choices”. What hangs there is
 * an ordinary object again, even if its name is that of a shelf.
 */
const shelves = ['fields', 'asks', 'requires', 'transitions', 'states', 'papers', 'duties', 'measures']

/**
 * By path: `/fields/kind/title`, `/fields/kind/choices/appeal`. Under a shelf's own path stands the order of its names, because
 * behaviour is kept with its keys sorted and a form is not. What a guard says stands under the guard itself, not under its place
 * in a list: a case on an older version must not be told the sentence of another guard.
 */
export type Wording = Readonly<Record<string, string>>

interface At {
  path: string
  /** Are the keys here names that the definition chose? */
  shelf: boolean
  /** The path of the whole guard one is inside of. */
  guard: string | null
}

const top: At = { path: '', shelf: false, guard: null }

function below({ path, shelf, guard }: At, key: string): At {
  const here = `${path}/${key}`
  return { path: here, shelf: !shelf && shelves.includes(key), guard: !shelf && key === 'when' ? here : guard }
}

function within({ path, guard }: At, index: number): At {
  return { path: `${path}/${index}`, shelf: false, guard }
}

/** Where the words of an object stand; `behaviour` is the object without them. */
function wordsAt({ path, guard }: At, behaviour: { readonly [key: string]: Json | undefined }): string {
  return guard === null ? path : `${guard} ${canonical(behaviour)}`
}

/**
 * A definition parted into behaviour (hashed, immutable, what a case is pinned to) and wording (by path, always current).
 * Of a choice the keys are behaviour, what they are called is wording.
 */
export function partDefinition(definition: Definition): { behaviour: Json; wording: Wording } {
  const wording: Record<string, string> = {}
  return { behaviour: part(definition, top, wording), wording }
}

function part(value: unknown, at: At, wording: Record<string, string>): Json {
  if (Array.isArray(value)) return value.map((item: unknown, index) => part(item, within(at, index), wording))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value)
  if (at.shelf && entries.length > 1) wording[at.path] = entries.map(([name]) => name).join(' ')
  const words = entries.filter(([key, item]) => isWord(at, key, item))
  const behaviour = Object.fromEntries(entries.filter(([key, item]) => item !== undefined && !isWord(at, key, item)).map(([key, item]): [string, Json] => {
    const here = below(at, key)
    return [key, !at.shelf && key === 'choices' ? partChoices(item, here.path, wording) : part(item, here, wording)]
  }))
  if (words.length === 0) return behaviour
  const place = wordsAt(at, behaviour)
  for (const [key, word] of words) wording[`${place}/${key}`] = String(word)
  return behaviour
}

function isWord({ shelf }: At, key: string, item: unknown): boolean {
  return !shelf && wordingKeys.includes(key) && typeof item === 'string'
}

function partChoices(choices: unknown, path: string, wording: Record<string, string>): string[] {
  const entries = typeof choices === 'object' && choices !== null ? Object.entries(choices) : []
  for (const [key, word] of entries) wording[`${path}/${key}`] = String(word)
  return entries.map(([key]) => key)
}

/** The two parts put together again; a choice without wording shows its key, and what has a name and no title shows its name. */
export function joinDefinition(behaviour: Json, wording: Wording): Definition {
  // The stored behaviour was parted from a checked definition; its shape is known by its hash.
  return join(behaviour, top, wording) as Definition
}

function join(value: Json | undefined, at: At, wording: Wording): unknown {
  if (isList(value)) return value.map((item, index) => join(item, within(at, index), wording))
  if (typeof value !== 'object' || value === null) return value
  const place = at.shelf ? '' : wordsAt(at, value)
  const words = (at.shelf ? [] : wordingKeys).flatMap((key): [string, unknown][] => {
    const word = own(wording, `${place}/${key}`)
    return word === undefined ? [] : [[key, word]]
  })
  return Object.fromEntries([...words, ...inOrder(value, at, wording).map(([key, item]): [string, unknown] => {
    const here = below(at, key)
    if (!at.shelf && key === 'choices' && isList(item)) return [key, joinChoices(item, here.path, wording)]
    return [key, at.shelf ? titled(join(item, here, wording), key) : join(item, here, wording)]
  })])
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** A name that the wording of today does not know, from an older version, comes last. */
function inOrder(value: { readonly [key: string]: Json | undefined }, at: At, wording: Wording): [string, Json | undefined][] {
  const names = at.shelf ? (own(wording, at.path) ?? '').split(' ') : []
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return Object.entries(value).sort(([a], [b]) => place(a) - place(b))
}

function titled(item: unknown, name: string): unknown {
  return typeof item !== 'object' || item === null || 'title' in item ? item : { title: name, ...item }
}

function joinChoices(keys: readonly Json[], path: string, wording: Wording): Record<string, string> {
  return Object.fromEntries(keys.map(textIn).map((key) => [key, own(wording, `${path}/${key}`) ?? key]))
}
