import type { Calendar, Day } from '@zhenzhi/kernel'

/** How sure a reading is: it stood behind its own label; its shape says what it is; it is what is left over. */
export type Sure = 'certain' | 'likely' | 'guess'

export const orderFields = ['platform', 'number', 'kind', 'place', 'unit', 'received', 'due', 'person', 'phone', 'idNumber', 'demand'] as const
export type OrderField = (typeof orderFields)[number]

/** A piece of the pasted text, by its place in it (UTF-16 units). */
export interface Piece {
  at: number
  end: number
}

export interface Found {
  value: string
  sure: Sure
  /** Where in the pasted text it was read. */
  from: Piece
}

/** What stood there and was not taken, or was taken and needs a look: always told, never guessed. */
export interface Doubt {
  field: OrderField
  why: 'impossible' | 'ambiguous' | 'past'
  says: string
  from: Piece
  /** Ids that it could be, where it could be several. */
  choices?: readonly string[]
}

export interface NamedPlace {
  id: string
  name: string
  /** Small names: groups, hamlets, what people say. */
  others: readonly string[]
}

export interface Named {
  id: string
  name: string
}

/** A kind of matter that orders from a platform become: words by which the platform gives itself away, signs of which two are needed, and its kinds. */
export interface OrderForm {
  id: string
  words: readonly string[]
  signs: readonly string[]
  kinds: readonly Named[]
}

export interface OrderAsked {
  text: string
  today: Day
  /** The town's own names, which are not names of its villages. */
  towns: readonly string[]
  places: readonly NamedPlace[]
  units: readonly Named[]
  forms: readonly OrderForm[]
  /** For “within five working days”. */
  calendar: Calendar
}

/** What was recognised: nothing is decided by it. */
export type OrderRead = Partial<Record<OrderField, Found>> & { doubts: readonly Doubt[] }
