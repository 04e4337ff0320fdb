import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'

/** A name that stands in quotation marks at least twice and without them at least twice; a common word once stressed is none. */
export const nameMarks: Check = (text) => {
  const quoted = new Map<string, number>()
  for (const [, name = ''] of text.whole.matchAll(/“(\p{Script=Han}{3,8})”/gu)) quoted.set(name, (quoted.get(name) ?? 0) + 1)
  return [...quoted].filter(([, times]) => times > 1).flatMap(([name, times]) => {
    const bare = bareOf(text, name)
    const [first] = bare
    if (first === undefined || bare.length < 2 || bare.length > 2 * times) return []
    return [makeFinding(text, {
      check: 'name-marks', certainty: 'B', start: first, end: first + name.length,
      message: `“${name}”有${times}处加了引号，有${bare.length}处没有加，应当统一。`, suggestion: `“${name}”`,
    })]
  })
}

/** Where the name stands outside quotation marks and book-title marks. */
function bareOf({ whole }: Text, name: string): number[] {
  const places: number[] = []
  for (let at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + name.length)) {
    const before = whole.slice(Math.max(0, at - 60), at)
    const within = before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
    if (!within) places.push(at)
  }
  return places
}
