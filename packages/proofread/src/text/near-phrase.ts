/** How a stretch of a text differs from a phrase it nearly is. `at` counts from the beginning of the stretch. */
export interface Slip {
  kind: 'replaced' | 'lost' | 'added' | 'moved'
  at: number
}

/** The one slip that parts what stands there from the phrase; null where they are equal or further apart. */
export function findSlip(stands: string, phrase: string): Slip | null {
  const more = stands.length - phrase.length
  const front = sameFront(stands, phrase)
  const back = sameBack(stands, phrase)
  if (stands === phrase || more > 1 || more < -1) return null
  if (more === 1) return front + back >= phrase.length ? { kind: 'added', at: front } : null
  if (more === -1) return front + back >= stands.length ? { kind: 'lost', at: front } : null
  if (front + back === phrase.length - 1) return { kind: 'replaced', at: front }
  const swapped = front + back === phrase.length - 2 && stands[front] === phrase[front + 1] && stands[front + 1] === phrase[front]
  return swapped ? { kind: 'moved', at: front } : null
}

function sameFront(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return at
}

function sameBack(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[one.length - 1 - at] === other[other.length - 1 - at]) at += 1
  return at
}
