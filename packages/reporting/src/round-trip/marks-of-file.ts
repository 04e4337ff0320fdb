import { markOf } from '../draft/block.ts'
import type { Block } from '../draft/block.ts'
import { printFigure } from '../report-figure.ts'
import type { ReportFigure } from '../report-figure.ts'
import type { Known } from '../writing.ts'
import type { KnownMark } from './marked-figures.ts'
import { readMark } from './print-mark.ts'
import type { Origin, PrintMark } from './print-mark.ts'
import type { ReadFile } from './read-file.ts'

/** Which draft a file was printed from, by its bookmark or its properties; undefined where it says neither. */
export function originOf({ paragraphs, properties }: Pick<ReadFile, 'paragraphs' | 'properties'>): Origin | undefined {
  const names = [...paragraphs.flatMap(({ marks }) => marks.map(({ name }) => name)), ...Object.values(properties)]
  for (const name of names) {
    const mark = readMark(name)
    if (mark?.kind === 'origin') return mark.origin
  }
  return undefined
}

/** What the bookmarks of a file say of a draft. */
export interface MarksOfFile {
  /** By name. */
  blocks: ReadonlyMap<string, string>
  figures: ReadonlyMap<string, KnownMark>
  /** By block, which sentences were printed. */
  said: ReadonlyMap<string, readonly number[]>
  /** The figures as they were printed then; as `known` has them where the file does not say. */
  known: Known
}

/** The bookmarks of a file by what they name. One that two blocks or two figures might be meant by names none. */
export function marksOfFile({ paragraphs }: Pick<ReadFile, 'paragraphs'>, blocks: readonly Block[], known: Known): MarksOfFile {
  const marks = paragraphs.flatMap((one) => one.marks).flatMap(({ name }) => {
    const mark = readMark(name)
    return mark === undefined ? [] : [{ name, mark }]
  })
  const [blockIds, figureIds] = [onlyOnes(blocks.map(({ id }) => id)), onlyOnes([...known.keys()])]
  const then = new Map(known)
  const printed: { name: string; figure: string; mark: Extract<PrintMark, { kind: 'figure' }> }[] = []
  for (const { name, mark } of marks) {
    const figure = mark.kind === 'figure' ? figureIds.get(mark.figure) : undefined
    const now = figure === undefined ? undefined : then.get(figure)
    if (mark.kind !== 'figure' || figure === undefined || now === undefined) continue
    printed.push({ name, figure, mark })
    if (mark.value !== undefined) then.set(figure, withPrinted(now, mark.face, mark.value))
  }
  const named = marks.flatMap(({ name, mark }) => {
    const id = mark.kind === 'block' ? blockIds.get(mark.block) : undefined
    return id === undefined || mark.kind !== 'block' ? [] : [{ name, id, said: mark.said }]
  })
  return {
    known: then,
    blocks: new Map(named.map(({ name, id }) => [name, id])),
    said: new Map(named.flatMap(({ id, said }) => (said === undefined ? [] : [[id, said] as const]))),
    figures: new Map(printed.flatMap(({ name, figure, mark: { face } }) => {
      const printedThen = then.get(figure)
      return printedThen === undefined ? [] : [[name, { name, token: `${face}:${figure}`, was: printFigure(printedThen, face) }] as const]
    })),
  }
}

function withPrinted(figure: ReportFigure, face: Extract<PrintMark, { kind: 'figure' }>['face'], value: string | null): ReportFigure {
  return { ...figure, [face === 'figure' ? 'value' : face]: value }
}

/** Ids by their print, without those that share one. */
function onlyOnes(ids: readonly string[]): ReadonlyMap<string, string> {
  const byPrint = Map.groupBy(ids, markOf)
  return new Map([...byPrint].flatMap(([print, [id, ...more]]) => (id === undefined || more.length > 0 ? [] : [[print, id] as const])))
}
