import { subjects } from './subjects.ts'
import type { KnownPlace } from './telling.ts'
import { partsOf } from './text-parts.ts'

const most = 40

/**
 * Pairs of neighbouring characters by which texts are looked for that may tell of the same: first those of every word for the things the text
 * names, so that 焚烧稻草 finds 烧秸秆, then its own. At most forty, no names of places.
 */
export function soughtPairs(text: string, places: readonly KnownPlace[]): string[] {
  const { things, pairs } = partsOf(text, places)
  const words = subjects.filter(({ sort, subject }) => sort === 'thing' && things.has(subject)).flatMap((one) => one.words)
  const found = words.flatMap((word) => {
    const characters = Array.from(word)
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
  return [...new Set([...found, ...pairs])].slice(0, most)
}

/** The one village that a text names, by any of its names; none where it names none or several. */
export function placeIn(text: string, places: readonly KnownPlace[]): string | null {
  const named = places.filter(({ name, others }) => [name, ...others].some((word) => word.length > 1 && text.includes(word)))
  return named.length === 1 ? named[0]?.id ?? null : null
}
