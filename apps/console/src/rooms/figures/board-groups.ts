import type { BoardFigure } from '@zhenzhi/contract'
import { partTitle } from './words.ts'

export type GroupBy = 'part' | 'office'
/** `none`: nothing in the books; `both`: records and a supplied figure. */
export type Source = 'all' | 'record' | 'import' | 'supply' | 'none' | 'both'

export interface Narrowing {
  words: string
  source: Source
}

export interface KindGroup {
  key: string
  title: string
  figures: BoardFigure[]
}
export interface TopGroup {
  title: string
  kinds: KindGroup[]
}

/** A figure that both records and a body's sheet answer for: somebody has to look whether the same is in it twice. */
export function hasBoth({ grades }: Pick<BoardFigure, 'grades'>): boolean {
  return grades.includes('supply') && grades.length > 1
}

export function narrowed(figures: readonly BoardFigure[], { words, source }: Narrowing): BoardFigure[] {
  const wanted = words.trim()
  return figures.filter((figure) => (figure.zh.includes(wanted) || figure.beside?.kind.includes(wanted)) && isFrom(figure, source))
}

function isFrom(figure: BoardFigure, source: Source): boolean {
  if (source === 'all') return true
  if (source === 'none') return figure.grades.length === 0
  return source === 'both' ? hasBoth(figure) : figure.grades.includes(source)
}

/** By part of the report, or by the office that handles it; in each by what is counted, in the order the figures come in. */
export function grouped(figures: readonly BoardFigure[], by: GroupBy): TopGroup[] {
  const tops = new Map<string, Map<string, BoardFigure[]>>()
  const ordered = by === 'part' ? [...figures].sort((a, b) => a.part - b.part) : figures
  for (const figure of ordered) {
    const top = by === 'part' ? partTitle(figure.part) : figure.beside?.office || '由登记的科室办理'
    const kinds = tops.get(top) ?? new Map<string, BoardFigure[]>()
    const kind = figure.beside?.kind || '其他'
    tops.set(top, kinds.set(kind, [...kinds.get(kind) ?? [], figure]))
  }
  return [...tops].map(([title, kinds]) => ({ title, kinds: [...kinds].map(([kind, of]) => ({ key: `${title} ${kind}`, title: kind, figures: of })) }))
}
