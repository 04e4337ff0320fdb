import type { ConfirmLine, FigureSeen } from './confirm-line.ts'
import { sameSeen } from './confirm-line.ts'

/** How one office stands to one figure. `line` is the signature or the objection it rests on; `was` what was signed, where today's is another. */
export type FigureState =
  | { state: 'not-asked' | 'asked' }
  | { state: 'confirmed' | 'objected'; line: number }
  | { state: 'changed'; line: number; was: FigureSeen }

/** What each office said of each figure, the lines gone through once. */
export type Said = ReadonlyMap<string, ReadonlyMap<string, SaidOfFigure>>

interface SaidOfFigure {
  asked?: true
  confirmed?: { line: number; seen: FigureSeen }
  objected?: number
}

/** An objection puts aside what the office signed before it; once it is answered, the figure waits to be signed again. What was withdrawn was never said. */
export function saidOf(lines: readonly ConfirmLine[]): Said {
  const withdrawn = new Set(lines.flatMap(({ kind, of }) => (kind === 'withdrawn' && of !== undefined ? [of] : [])))
  const answered = new Set(lines.flatMap(({ kind, of }) => (kind === 'answered' && of !== undefined ? [of] : [])))
  const said = new Map<string, Map<string, SaidOfFigure>>()
  const note = (office: string, figure: string, change: (before: SaidOfFigure) => SaidOfFigure) => {
    const figures = said.get(office) ?? new Map<string, SaidOfFigure>()
    said.set(office, figures.set(figure, change(figures.get(figure) ?? {})))
  }
  for (const line of lines.filter(({ number }) => !withdrawn.has(number))) {
    for (const office of line.offices) {
      for (const [figure, change] of changesOf(line, answered)) note(office, figure, change)
    }
  }
  return said
}

type Change = (before: SaidOfFigure) => SaidOfFigure

/** What a line changes of which figure, for each office it is of. */
function changesOf({ kind, number, figures, about }: ConfirmLine, answered: ReadonlySet<number>): [string, Change][] {
  if (kind === 'asked') return figures.map(({ id }) => [id, (before) => ({ ...before, asked: true })])
  if (kind === 'confirmed') return figures.map((seen) => [seen.id, (before) => ({ ...before, confirmed: { line: number, seen } })])
  if (kind !== 'objected' || about === undefined || !('figure' in about)) return []
  return [[about.figure, () => (answered.has(number) ? { asked: true } : { asked: true, objected: number })]]
}

/** How an office stands to a figure as it reads today: a signature holds only while the value is what was signed. */
export function stateOf(said: Said, office: string, today: FigureSeen): FigureState {
  const { asked, confirmed, objected } = said.get(office)?.get(today.id) ?? {}
  if (objected !== undefined) return { state: 'objected', line: objected }
  if (confirmed === undefined) return { state: asked === true ? 'asked' : 'not-asked' }
  return sameSeen(confirmed.seen, today) ? { state: 'confirmed', line: confirmed.line } : { state: 'changed', line: confirmed.line, was: confirmed.seen }
}
