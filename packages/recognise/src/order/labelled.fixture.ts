import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendar, definitions, units } from '@zhenzhi/catalog'
import { orderFields } from './order.ts'
import type { OrderAsked, OrderField, OrderForm } from './order.ts'
import { recogniseOrder } from './recognise-order.ts'

/** An order written for this set, and what a careful clerk reads out of it. */
export interface LabelledOrder {
  id: string
  town: string
  today: string
  text: string
  expect: Partial<Record<OrderField, string>>
  trouble?: readonly string[]
  ambiguous?: readonly string[]
}

interface LabelledTown {
  name: string
  places: readonly { name: string; others: readonly string[] }[]
}

/** Labelled once the recogniser was there, and looked at since: none of it is held out. */
const afterwards = 'written-afterwards.json'
const folder = join(import.meta.dirname, '../../labelled/orders')

function readJson<T>(name: string): T {
  // Written beside this code, in this shape.
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
}

const towns = readJson<Record<string, LabelledTown>>('towns.json')

const forms: readonly OrderForm[] = definitions.flatMap(({ id, fromPlatform, fields }) => {
  if (fromPlatform === undefined) return []
  const kind = fields[fromPlatform.kind ?? '']
  return [{ id: id === 'petition' ? 'sunshine' : 'hotline', words: fromPlatform.words, signs: fromPlatform.signs ?? [], kinds: kind?.kind === 'choice' ? Object.entries(kind.choices).map(([key, name]) => ({ id: key, name })) : [] }]
})

/** All of them, every third of a file held out: those no rule was made for. */
export function labelledOrders(): { order: LabelledOrder; held: boolean }[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'towns.json').toSorted()
    .flatMap((name) => readJson<LabelledOrder[]>(name).map((order, index) => ({ order, held: name !== afterwards && index % 3 === 2 })))
}

export function askedOf({ text, today, town }: Pick<LabelledOrder, 'text' | 'today' | 'town'>): OrderAsked {
  const { name = '', places = [] } = towns[town] ?? {}
  return { text, today, towns: [name], places: places.map((place) => ({ id: place.name, ...place })), units, forms, calendar }
}

export interface Score {
  right: number
  /** Filled, and wrong or not there. */
  wrong: number
  /** There, and not filled or filled wrong. */
  missed: number
}

/** Field by field. A demand is right where it shares nine tenths or so of its pairs of characters; all else to the letter. */
export function scoresOf(orders: readonly LabelledOrder[]): Record<OrderField, Score> {
  const scores = Object.fromEntries(orderFields.map((field) => [field, { right: 0, wrong: 0, missed: 0 }])) as Record<OrderField, Score> // its own keys
  for (const order of orders) {
    const read = recogniseOrder(askedOf(order))
    for (const field of orderFields) {
      const [wanted, got] = [order.expect[field], read[field]?.value]
      const right = wanted !== undefined && got !== undefined && (field === 'demand' ? alike(wanted, got) >= 0.85 : wanted === got)
      if (right) scores[field].right += 1
      else {
        scores[field].wrong += got === undefined ? 0 : 1
        scores[field].missed += wanted === undefined ? 0 : 1
      }
    }
  }
  return scores
}

export function sumOf(scores: Record<OrderField, Score>): { precision: number; recall: number } {
  const [right, wrong, missed] = (['right', 'wrong', 'missed'] as const).map((part) => Object.values(scores).reduce((sum, score) => sum + score[part], 0))
  return { precision: (right ?? 0) / ((right ?? 0) + (wrong ?? 0)), recall: (right ?? 0) / ((right ?? 0) + (missed ?? 0)) }
}

function alike(one: string, other: string): number {
  const pairs = (text: string) => Array.from(text.replace(/\s/g, '')).map((char, at, all) => char + (all[at + 1] ?? ''))
  const [first, second] = [pairs(one), pairs(other)]
  const rest = [...second]
  const shared = first.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at !== -1) rest.splice(at, 1)
    return at !== -1
  }).length
  return (2 * shared) / (first.length + second.length)
}
