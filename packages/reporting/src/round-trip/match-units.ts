/** Pairs of places, in order, where both say the same. */
export type Matching = readonly (readonly [number, number])[]

/** Beyond this many differences two texts are taken to say different things between what they begin and end with alike. */
const mostDifferences = 1500

/** What two sequences have in common, as much as can be (Myers, An O(ND) difference algorithm). */
export function matchUnits(some: readonly string[], others: readonly string[]): Matching {
  let head = 0
  while (head < some.length && head < others.length && some[head] === others[head]) head += 1
  let tail = 0
  while (tail < some.length - head && tail < others.length - head && some.at(-1 - tail) === others.at(-1 - tail)) tail += 1
  const middle = between(some.slice(head, some.length - tail), others.slice(head, others.length - tail))
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([one, other]) => [one + head, other + head] as const),
    ...Array.from({ length: tail }, (_, at) => [some.length - tail + at, others.length - tail + at] as const),
  ]
}

function between(some: readonly string[], others: readonly string[]): Matching {
  const most = Math.min(some.length + others.length, mostDifferences)
  const reached = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let differences = 0; differences <= most; differences += 1) {
    trace.push(new Map(reached))
    for (let line = -differences; line <= differences; line += 2) {
      let one = step(reached, line, differences)
      while (one < some.length && one - line < others.length && some[one] === others[one - line]) one += 1
      reached.set(line, one)
      if (one >= some.length && one - line >= others.length) return walkBack(trace, some.length, others.length)
    }
  }
  return []
}

function step(reached: ReadonlyMap<number, number>, line: number, differences: number): number {
  const [less, more] = [reached.get(line - 1) ?? -1, reached.get(line + 1) ?? -1]
  return line === -differences || (line !== differences && less < more) ? more : less + 1
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], ones: number, others: number): Matching {
  const pairs: [number, number][] = []
  let [one, other] = [ones, others]
  for (let differences = trace.length - 1; differences >= 0; differences -= 1) {
    const reached = trace[differences] ?? new Map<number, number>()
    const line = one - other
    const [less, more] = [reached.get(line - 1) ?? -1, reached.get(line + 1) ?? -1]
    const came = line === -differences || (line !== differences && less < more) ? line + 1 : line - 1
    const from = differences === 0 ? 0 : reached.get(came) ?? 0
    const entry = differences === 0 ? 0 : came < line ? from + 1 : from
    while (one > entry && other > 0 && one > 0) pairs.push([one -= 1, other -= 1])
    one = from
    other = from - came
    if (differences === 0) break
  }
  return pairs.toReversed()
}
