import { everywhere } from '../words/stands-apart.ts'
import type { Segmentation } from './segmentation.ts'

/** Whether what stands on both sides of two characters is whole: a word of more than one, a small word, or the end of the run. */
export function standsAloneIn(parted: Segmentation, { from, to }: { from: number; to: number }): boolean {
  if (everywhere.has(parted.run[from] ?? '') || everywhere.has(parted.run[to - 1] ?? '')) return false
  return isWholeBeside(parted, { end: from }) && isWholeBeside(parted, { start: to })
}

/** Whether what ends here, or begins here, is a word of more than one character, a small word, or the edge of the run. */
export function isWholeBeside({ run, starts }: Segmentation, at: { start: number } | { end: number }): boolean {
  const edge = 'start' in at ? at.start : at.end
  if (edge === 0 || edge === run.length) return true
  const index = starts.indexOf(edge)
  if (index < 0) return false
  const [from, to] = 'start' in at ? [edge, starts[index + 1] ?? run.length] : [starts[index - 1] ?? 0, edge]
  return to - from > 1 || everywhere.has(run.slice(from, to))
}
