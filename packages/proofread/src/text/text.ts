/** A stretch of the whole text; offsets in UTF-16 units, end exclusive. */
export interface Stretch {
  text: string
  start: number
  end: number
}

/** How a heading or an item is numbered: 一、 · （一） · 1. · （1） · 一是. */
export type NumberStyle = 'chinese' | 'chinese-bracketed' | 'digit' | 'digit-bracketed' | 'ordinal-word'

export interface Heading {
  style: NumberStyle
  number: number
}

export interface Paragraph extends Stretch {
  /** The number it begins with; null for running text, also for a heading that lost its number. */
  numbered: Heading | null
  sentences: readonly Sentence[]
}

/** Ends with 。！？；, in either width, or with its paragraph. */
export interface Sentence extends Stretch {
  /** Parts between ，、：and the like. */
  clauses: readonly Stretch[]
}

export interface Text {
  whole: string
  paragraphs: readonly Paragraph[]
}
