import type { Line } from './read-month.ts'

export interface Sums {
  opening: number
  found: number
  resolved: number
  closing: number
  incidents: number
  villages: number
  missing: number
}

/** What the returns of a month come to. A village that did not report carries over what was open, and nothing is new or resolved in it. */
export function sumsOf(lines: readonly Line[]): Sums {
  const owing = lines.filter(({ state }) => state !== 'none')
  const told = owing.filter(isTold)
  const sum = (of: readonly Line[], field: 'opening' | 'found' | 'resolved' | 'incidents') => of.reduce((total, line) => total + (line[field] ?? 0), 0)
  const [opening, found, resolved] = [sum(owing, 'opening'), sum(told, 'found'), sum(told, 'resolved')]
  return { opening, found, resolved, closing: opening + found - resolved, incidents: sum(told, 'incidents'), villages: owing.length, missing: owing.length - told.length }
}

export function isTold({ state }: Pick<Line, 'state'>): boolean {
  return state === 'filed' || state === 'locked'
}
