import { matchUnits } from './match-units.ts'
import type { PlacedFigure } from './marked-figures.ts'
import type { PrintedBlock } from './printed-block.ts'
import { isStop, unitsOf } from './units.ts'
import type { Unit } from './units.ts'

/** A token as it was printed. */
export interface PrintedToken {
  token: string
  was: string
  /** Its units among the printed ones: from, and before which. */
  from: number
  to: number
}

export interface PrintedUnit extends Unit {
  /** Its sentence, counted among those printed. */
  sentence: number
}

/** A unit of the file; `placed` where a bookmark says which figure it is. */
export type FileUnit = Unit & { placed?: PlacedFigure }

/** A printed block beside the paragraph that came back, unit by unit. */
export interface Aligned {
  printed: readonly PrintedUnit[]
  tokens: readonly PrintedToken[]
  file: readonly FileUnit[]
  /** By printed unit, the place of the file's unit that is the same. */
  match: ReadonlyMap<number, number>
}

export function alignBlock({ sentences }: PrintedBlock, text: string, placed: readonly PlacedFigure[]): Aligned {
  const file = fileUnits(text, placed)
  const left = [...placed]
  const printed: PrintedUnit[] = []
  const tokens: PrintedToken[] = []
  sentences.forEach(({ pieces }, sentence) => {
    for (const { text: was, token } of pieces) {
      const from = printed.length
      const at = left.findIndex((one) => one.token === token)
      // a figure whose bookmark came back is one unit on both sides
      const units = token !== undefined && at >= 0 ? [{ text: was, key: keyOfToken(token) }] : unitsOf(was)
      if (at >= 0) left.splice(at, 1)
      printed.push(...units.map((unit) => ({ ...unit, sentence })))
      if (token !== undefined) tokens.push({ token, was, from, to: printed.length })
    }
  })
  const match = new Map(matchUnits(printed.map(({ key }) => key), file.map(({ key }) => key)))
  return { printed, tokens, file, match: settleStops({ printed, file, match }) }
}

/** Whether “。甲” or “甲。” was put in cannot be told; a reader says the second. */
function settleStops({ printed, file, match }: Omit<Aligned, 'tokens'>): ReadonlyMap<number, number> {
  const settled = new Map(match)
  printed.forEach(({ text, key }, at) => {
    const [there, before] = [settled.get(at), settled.get(at - 1)]
    if (there === undefined || before === undefined || !isStop(text)) return
    if (there > before + 1 && file[before + 1]?.key === key) settled.set(at, before + 1)
  })
  return settled
}

function keyOfToken(token: string): string {
  return `{{${token}}}`
}

function fileUnits(text: string, placed: readonly PlacedFigure[]): FileUnit[] {
  const units: FileUnit[] = []
  let at = 0
  for (const one of placed) {
    units.push(...unitsOf(text.slice(at, one.start)), { text: text.slice(one.start, one.end), key: keyOfToken(one.token), placed: one })
    at = one.end
  }
  return [...units, ...unitsOf(text.slice(at))]
}
