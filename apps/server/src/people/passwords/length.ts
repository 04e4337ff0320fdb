/**
 * Characters a password has at least and at most. Length and lists of what was betrayed are what hinders guessing; rules about capitals and
 * signs, and changes every few months, only make people write passwords down or count them up, so there are none.
 */
export const [shortest, longest] = [10, 200]

/** In characters as people count them, near enough: a Chinese character beyond the first plane is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
