import type { Aligned } from './align-block.ts'
import type { TokenPlaced } from './place-tokens.ts'

/** A stretch as both texts have it, as only the file has it, or as only the draft had it. `figure`: a number of the ledger. */
export interface ChangedRun {
  text: string
  how: 'same' | 'added' | 'gone'
  figure?: true
}

/** What was taken out and what was put in, in the order it reads. */
export function changedRuns({ printed, file, match, tokens }: Aligned, placed: readonly TokenPlaced[]): ChangedRun[] {
  const runs: ChangedRun[] = []
  const isFigure = (at: number) => tokens.some(({ token, from, to }) => token.includes(':') && at >= from && at < to)
  const nowFigure = (at: number) => placed.some(({ token, from, to }) => token.includes(':') && at >= from && at < to)
  let next = 0
  const addUntil = (end: number) => {
    for (; next < end; next += 1) push(runs, { text: file[next]?.text ?? '', how: 'added', ...(nowFigure(next) ? { figure: true as const } : {}) })
  }
  printed.forEach(({ text }, at) => {
    const there = match.get(at)
    const figure = isFigure(at) ? { figure: true as const } : {}
    if (there === undefined) return push(runs, { text, how: 'gone', ...figure })
    addUntil(there)
    next = there + 1
    const now = file[there]?.text ?? text
    if (now === text) return push(runs, { text, how: 'same', ...figure })
    push(runs, { text, how: 'gone', ...figure })
    return push(runs, { text: now, how: 'added', ...figure })
  })
  addUntil(file.length)
  return runs
}

function push(runs: ChangedRun[], run: ChangedRun): void {
  const last = runs.at(-1)
  if (last?.how === run.how && last.figure === run.figure) runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(run)
}
