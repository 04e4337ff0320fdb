/** Who imports whom, file by file. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>

/** One shortest circle for each knot of files that reach each other, starting at the first file by name. */
export function circles(arrows: Arrows): string[][] {
  const known = new Set<string>()
  return [...arrows.keys()].sort().flatMap((start) => {
    if (known.has(start)) return []
    const circle = findCircle(arrows, start)
    for (const file of circle ?? []) known.add(file)
    return circle ? [circle] : []
  })
}

/** Breadth first from `start` until an arrow leads back to it. */
function findCircle(arrows: Arrows, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const file of queue) {
    for (const next of arrows.get(file) ?? []) {
      if (next === start) return [...wayTo(file, cameFrom), start]
      if (cameFrom.has(next)) continue
      cameFrom.set(next, file)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(file)
  return before === undefined ? [file] : [...wayTo(before, cameFrom), file]
}
