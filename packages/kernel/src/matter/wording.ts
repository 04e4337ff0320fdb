import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Definition } from './definition.ts'

/** Keys whose text is wording: shown to people, replaceable at any time, no part of what a case is pinned to. */
const wordingKeys = ['title', 'hint', 'says', 'basis']

/**
 * Directly below these, keys are names that a definition chose, even if one is called “title” or “choices”. What hangs there is
 * an ordinary object again, even if its name is that of a shelf.
 */
const shelves = ['fields', 'asks', 'requires', 'transitions', 'states', 'papers', 'duties', 'measures']

/**
 * By path: `/fields/kind/title`, `/fields/kind/choices/appeal`; and under a shelf's own path the order of its names,
 * because behaviour is kept with its keys sorted and a form is not.
 */
export type Wording = Readonly<Record<string, string>>

interface At {
  path: string
  /** Are the keys here names that the definition chose? */
  shelf: boolean
}

function below({ path, shelf }: At, key: string): At {
  return { path: `${path}/${key}`, shelf: !shelf && shelves.includes(key) }
}

/**
 * A definition parted into behaviour (hashed, immutable, what a case is pinned to) and wording (by path, always current).
 * Of a choice the keys are behaviour, what they are called is wording.
 */
export function partDefinition(definition: Definition): { behaviour: Json; wording: Wording } {
  const wording: Record<string, string> = {}
  return { behaviour: part(definition, { path: '', shelf: false }, wording), wording }
}

function part(value: unknown, at: At, wording: Record<string, string>): Json {
  if (Array.isArray(value)) return value.map((item: unknown, index) => part(item, below({ ...at, shelf: true }, String(index)), wording))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value)
  if (at.shelf) wording[at.path] = entries.map(([name]) => name).join(' ')
  return Object.fromEntries(entries.flatMap(([key, item]): [string, Json][] => {
    const here = below(at, key)
    if (!at.shelf && wordingKeys.includes(key) && typeof item === 'string') {
      wording[here.path] = item
      return []
    }
    if (item === undefined) return []
    return [[key, !at.shelf && key === 'choices' ? partChoices(item, here.path, wording) : part(item, here, wording)]]
  }))
}

function partChoices(choices: unknown, path: string, wording: Record<string, string>): string[] {
  const entries = typeof choices === 'object' && choices !== null ? Object.entries(choices) : []
  for (const [key, word] of entries) wording[`${path}/${key}`] = String(word)
  return entries.map(([key]) => key)
}

/** The two parts put together again; a choice without wording shows its key, and what has a name and no title shows its name. */
export function joinDefinition(behaviour: Json, wording: Wording): Definition {
  // The stored behaviour was parted from a checked definition; its shape is known by its hash.
  return join(behaviour, { path: '', shelf: false }, wording) as Definition
}

function join(value: Json | undefined, at: At, wording: Wording): unknown {
  if (isList(value)) return value.map((item, index) => join(item, below({ ...at, shelf: true }, String(index)), wording))
  if (typeof value !== 'object' || value === null) return value
  const words = at.shelf ? [] : wordingKeys.flatMap((key): [string, unknown][] => {
    const word = own(wording, `${at.path}/${key}`)
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
  return Object.fromEntries(keys.map((key) => [String(key), own(wording, `${path}/${String(key)}`) ?? String(key)]))
}
