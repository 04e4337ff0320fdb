import type { PlacedFigure } from './marked-figures.ts'

/** A line with tokens where its bookmarks say that a figure stands. */
export function textOfLine(text: string, placed: readonly PlacedFigure[]): string {
  let at = 0
  const pieces = placed.flatMap(({ start, end, token }) => {
    const before = text.slice(at, start)
    at = end
    return [before, `{{${token}}}`]
  })
  return [...pieces, text.slice(at)].join('')
}
