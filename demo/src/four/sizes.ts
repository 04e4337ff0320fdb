import type { Random } from '../random.ts'

/** So many groups of so many in all: one each, and the others fall where chance puts them. */
export function sizesOf(total: number, groups: number, random: Random): number[] {
  const sizes = Array.from({ length: groups }, () => 1)
  for (let more = total - groups; more > 0; more -= 1) {
    const at = random.upTo(groups)
    sizes[at] = (sizes[at] ?? 0) + 1
  }
  return sizes
}
