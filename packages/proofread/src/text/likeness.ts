/** How like two texts are by their pairs of neighbouring characters: 1 the same, 0 nothing in common. */
export function pairLikeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return one === other ? 1 : 0
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  let shared = 0
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0)
  return (2 * shared) / (one.length + other.length - 2)
}

/** Where two texts differ by one character set for another, one left out or one put in; null where they are equal or differ by more. */
export function oneEdit(one: string, other: string): { at: number; set: string; meant: string } | null {
  if (one === other || Math.abs(one.length - other.length) > 1) return null
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const tail = (text: string, from: number) => text.slice(at + from)
  if (one.length === other.length) return tail(one, 1) === tail(other, 1) ? { at, set: one[at] ?? '', meant: other[at] ?? '' } : null
  if (one.length < other.length) return tail(one, 0) === tail(other, 1) ? { at, set: '', meant: other[at] ?? '' } : null
  return tail(one, 1) === tail(other, 0) ? { at, set: one[at] ?? '', meant: '' } : null
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
