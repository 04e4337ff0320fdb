import fc from 'fast-check'
import { v4 } from 'uuid'
import type { Schema } from './contract-doc.ts'
import type { Dice } from './dice.ts'
import type { Pool } from './pool.ts'

export interface Making {
  dice: Dice
  pool: Pool
  schemas: Readonly<Record<string, Schema>>
  /** Where whoever asks has a post, and mostly asks. */
  town: number
}

const words = ['院墙', '调解', '例会', '演示', '情况说明', '镇政府', '第一组', '2026 年', '合格', '按期']
const patterns = new Map<string, readonly string[]>()

/** What is wanted: `name` is what it is called where it stands. */
interface Wanted {
  schema: Schema
  name: string
  /** How deep within the whole. */
  depth?: number
}

/** A value the description allows; ids, towns and names that are there are taken before others. */
export function valueFor(making: Making, { schema, name, depth = 0 }: Wanted): unknown {
  const { dice, schemas } = making
  if (schema.$ref !== undefined) return depth > 4 ? 'x' : valueFor(making, { schema: schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, depth: depth + 1 })
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return dice.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return valueFor(making, { schema: dice.pick(choices), name, depth: depth + 1 })
  switch (schema.type) {
    case 'object': return objectFor(making, schema, depth)
    case 'array': return Array.from({ length: Math.max(schema.minItems ?? 0, depth > 5 ? 0 : dice.upTo(3)) }, () => valueFor(making, { schema: schema.items ?? {}, name, depth: depth + 1 }))
    case 'string': return textFor(making, schema, name)
    case 'integer':
    case 'number': return numberFor(making, schema, name)
    case 'boolean': return dice.chance(0.5)
    case 'null': return null
    case undefined:
    default: return dice.pick(words)
  }
}

function objectFor(making: Making, { properties = {}, required = [], additionalProperties }: Schema, depth: number): Record<string, unknown> {
  const { dice } = making
  const own = Object.entries(properties).filter(([name]) => required.includes(name) || dice.chance(0.5)).map(([name, schema]) => [name, valueFor(making, { schema, name, depth: depth + 1 })])
  const more = typeof additionalProperties === 'object' && depth < 4
    ? Array.from({ length: dice.upTo(3) }, () => [dice.pick(['summary', 'kind', 'parties', 'village', 'agenda', 'x']), valueFor(making, { schema: additionalProperties, name: 'x', depth: depth + 1 })])
    : []
  return Object.fromEntries([...own, ...more])
}

function textFor({ dice, pool }: Making, { format, pattern, minLength = 0, maxLength = 200 }: Schema, name: string): string {
  const known = pool.known(name)
  if (known.length > 0 && dice.chance(0.85)) return dice.pick(known)
  if (format === 'date') return dayFor(dice)
  if (format === 'uuid') return dice.chance(0.7) && pool.any().length > 0 ? dice.pick(pool.any()) : v4()
  if (pattern !== undefined) return dice.pick(samplesOf(pattern))
  const text = Array.from({ length: 1 + dice.upTo(3) }, () => dice.pick(words)).join('')
  return text.padEnd(minLength, '一').slice(0, maxLength)
}

function numberFor({ dice, pool, town }: Making, { minimum, maximum, exclusiveMinimum }: Schema, name: string): number {
  if (name === 'town' && dice.chance(0.75)) return town
  const known = pool.known(name).map(Number)
  if (known.length > 0 && dice.chance(0.9)) return dice.pick(known)
  const least = minimum ?? (exclusiveMinimum === undefined ? -5 : exclusiveMinimum + 1)
  const most = Math.min(maximum ?? 3000, least < 0 ? 3000 : least + 3000)
  return dice.chance(0.1) ? dice.pick([minimum ?? 0, maximum ?? 0]) : Math.max(-5, least) + dice.upTo(Math.max(1, most - Math.max(-5, least)))
}

/** Mostly about the day it is. */
export function dayFor(dice: Dice): string {
  if (dice.chance(0.5)) return dice.pick(['2026-01-01', '2026-03-02', '2026-03-01', '2026-02-28', '2026-12-31', '2026-03-31'])
  return new Date(Date.UTC(2024 + dice.upTo(3), dice.upTo(12), 1 + dice.upTo(28))).toISOString().slice(0, 10)
}

function samplesOf(pattern: string): readonly string[] {
  const kept = patterns.get(pattern) ?? fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 7, numRuns: 30 })
  patterns.set(pattern, kept)
  return kept
}
