import { opening } from '@zhenzhi/kernel'
import type { Calendar, Day, Definition } from '@zhenzhi/kernel'
import { recogniseOrder } from '@zhenzhi/recognise'
import type { OrderForm, OrderRead } from '@zhenzhi/recognise'
import { isFromAbove } from './order-draft.ts'
import type { FromAbove } from './order-draft.ts'

export interface TownPlace {
  id: string
  kind: 'village' | 'grid'
  name: string
  parent: string | null
  aliases: readonly string[]
  ended: boolean
}

export interface PastedAsked {
  text: string
  today: Day
  /** As which matter it is to be read; absent: what it says itself. */
  as?: string | undefined
  town: string
  places: readonly TownPlace[]
  units: readonly { id: string; name: string }[]
  /** Those that this person may open. */
  definitions: readonly FromAbove[]
  calendar: Calendar
}

/** The matters that orders from above become and that one of these posts may register. */
export function openableFromAbove(definitions: readonly Definition[], posts: readonly string[]): FromAbove[] {
  return definitions.filter(isFromAbove).filter(({ transitions }) => transitions[opening]?.by.some((post) => posts.includes(post)) === true)
}

/** What a pasted order says, read with the town’s own places, offices and the forms one may open. Undefined where there is no such form. */
export function readPasted(asked: PastedAsked): { read: OrderRead; definition: FromAbove; recognised: boolean } | undefined {
  const forms = asked.definitions.filter(({ id }) => asked.as === undefined || id === asked.as)
  const [first] = forms
  if (first === undefined) return undefined
  const read = recogniseOrder({
    text: asked.text, today: asked.today, calendar: asked.calendar, units: asked.units, towns: townNames(asked.town), places: villagesOf(asked.places), forms: forms.map(formOf),
  })
  const named = forms.find(({ id }) => id === read.platform?.value)
  return { read, definition: named ?? first, recognised: named !== undefined }
}

function formOf({ id, fields, fromPlatform }: FromAbove): OrderForm {
  const kind = fields[fromPlatform.kind ?? '']
  const kinds = kind?.kind === 'choice' ? Object.entries(kind.choices).map(([key, name]) => ({ id: key, name })) : []
  return { id, words: fromPlatform.words, signs: fromPlatform.signs ?? [], kinds }
}

/** Villages with their small names; what a grid is called is a small name of the village it lies in. */
function villagesOf(places: readonly TownPlace[]) {
  const standing = places.filter(({ ended }) => !ended)
  return standing.filter(({ kind }) => kind === 'village').map(({ id, name, aliases }) => ({
    id, name, others: [...aliases, ...standing.filter(({ parent }) => parent === id).flatMap((grid) => [grid.name, ...grid.aliases])],
  }))
}

/** 官埠桥镇（演示） is written 官埠桥镇. */
function townNames(name: string): string[] {
  return [...new Set([name, name.replace(/（.*?）|\(.*?\)/g, '')])].filter((one) => one !== '')
}
