/** Heights in the same unit, whatever it is. */
export interface Room {
  /** Of a sheet below its heading and above its foot. */
  sheet: number
  /** Of what stands beneath the last row: totals and signatures. */
  end: number
}

/** Which rows stand on which sheet: as many as there is room for, at least one; the last sheet keeps room for its end, or the end takes the last row along to a sheet of its own. */
export function intoPages(heights: readonly number[], { sheet, end }: Room): { from: number; to: number }[] {
  const pages: { from: number; to: number }[] = []
  let from = 0
  while (from < heights.length) {
    let to = from
    for (let used = 0; to < heights.length && (to === from || used + (heights[to] ?? 0) <= sheet); to += 1) used += heights[to] ?? 0
    pages.push({ from, to })
    from = to
  }
  const last = pages.at(-1)
  if (last === undefined) return [{ from: 0, to: 0 }]
  const used = heights.slice(last.from, last.to).reduce((sum, height) => sum + height, 0)
  if (used + end <= sheet) return pages
  const split = last.to - last.from > 1 ? last.to - 1 : last.to
  return [...pages.slice(0, -1), { from: last.from, to: split }, { from: split, to: last.to }]
}
