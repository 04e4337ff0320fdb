import type { ConfirmLine } from './confirm-line.ts'

/** One objection of the opinion round (征求意见), with what became of it. */
export interface Opinion<L extends ConfirmLine = ConfirmLine> {
  line: L
  answer: L | undefined
  withdrawn: boolean
}

/** Those nobody answered come first, then the latest. */
export function opinionsOf<L extends ConfirmLine>(lines: readonly L[]): Opinion<L>[] {
  const about = (kind: 'answered' | 'withdrawn') => new Map(lines.flatMap((line) => (line.kind === kind && line.of !== undefined ? [[line.of, line] as const] : [])))
  const [answers, withdrawals] = [about('answered'), about('withdrawn')]
  const all = lines.filter(({ kind }) => kind === 'objected').map((line) => ({ line, answer: answers.get(line.number), withdrawn: withdrawals.has(line.number) }))
  return all.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.line.number - a.line.number)
}

export function isOpen({ answer, withdrawn }: Pick<Opinion, 'answer' | 'withdrawn'>): boolean {
  return answer === undefined && !withdrawn
}
