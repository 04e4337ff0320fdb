import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calendar, definitions, units } from '@zhenzhi/catalog'
import type { OrderAsked, OrderField, OrderForm } from '@zhenzhi/recognise'

export interface LabelledOrder {
  town: string
  today: string
  text: string
  expect: Partial<Record<OrderField, string>>
}

interface LabelledTown {
  name: string
  places: { name: string; others: string[] }[]
}

/** Labelled once the recogniser was there, and looked at since: none of it is held out. */
const afterwards = 'written-afterwards.json'
const folder = join(import.meta.dirname, '../../../packages/recognise/labelled/orders')

/** The labels name the platform, not the matter its orders become. */
const platforms: Readonly<Record<string, string>> = { 'hotline-order': 'hotline', petition: 'sunshine' }

const forms: readonly OrderForm[] = definitions.flatMap(({ id, fromPlatform, fields }) => {
  const kind = fields[fromPlatform?.kind ?? '']
  const kinds = kind?.kind === 'choice' ? Object.entries(kind.choices).map(([key, name]) => ({ id: key, name })) : []
  return fromPlatform === undefined ? [] : [{ id: platforms[id] ?? id, words: fromPlatform.words, signs: fromPlatform.signs ?? [], kinds }]
})

/** Orders labelled before the recogniser was written; every third of a file was held out while rules were made. */
export async function readLabelledOrders(): Promise<{ order: LabelledOrder; held: boolean; asked: OrderAsked }[]> {
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(folder, name), 'utf8'))
  const towns = await read<Record<string, LabelledTown>>('towns.json')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'towns.json')
  const files = await Promise.all(names.toSorted().map(async (name) => ({ name, orders: await read<LabelledOrder[]>(name) })))
  return files.flatMap(({ name, orders }) => orders.map((order, index) => ({ order, held: name !== afterwards && index % 3 === 2, asked: askedOf(order, towns[order.town]) })))
}

/** A text of nobody’s town: no villages are known. */
export function askedOf({ text, today }: Pick<LabelledOrder, 'text' | 'today'>, town?: LabelledTown): OrderAsked {
  return { text, today, towns: town === undefined ? [] : [town.name], places: (town?.places ?? []).map((place) => ({ id: place.name, ...place })), units, forms, calendar }
}
