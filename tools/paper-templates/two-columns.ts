import { textWidth } from './form.ts'
import type { Cell } from './form.ts'

/** Two pairs of a name and what is filled in, side by side. */
export const twoColumns = [1750, 2672, 1750, 2672]
const [label, value] = [1750, 2672]

export const pair = (name: string, tag: string): Cell[] => [{ text: name, width: label, label: true }, { text: tag, width: value }]

export const across = (name: string, text: Cell['text']): Cell[] => [
  { text: name, width: label, label: true }, { text, width: textWidth - label, span: 3 },
]
