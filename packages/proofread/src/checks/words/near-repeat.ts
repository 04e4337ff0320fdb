import type { Check } from '../../check.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'

/** Characters whose coming or going makes another right name: 党委书记, 党委副书记; 法治环境, 法治化环境. */
const free = new Set('副总代大小新老主各不未无非再常第和与及或的等了在为是对将市县区镇乡村街居组站所办局队户人员者们化性型类级式度上下中内外前后一二三四五六七八九十百千两多几年月日次本该此其每我全'.split(''))
const least = 4
const span = 8

/** A run of characters that stands many times in the text and once with one of them lost: that once is a slip. Needs no word list. */
export const nearRepeat: Check = (text) => {
  const runs = countRuns(text)
  const pairs = countPairs(text)
  const found = [...runs].filter(([run, places]) => places.length >= least && /^\p{Script=Han}+$/u.test(run)).flatMap(([run]) =>
    run.split('').flatMap((lost, at) => {
      if (at < 2 || at > run.length - 3 || free.has(lost)) return []
      const stands = run.slice(0, at) + run.slice(at + 1)
      const gap = stands.slice(at - 1, at + 1)
      const places = placesOf(text, stands)
      if (places.length !== 1 || pairs.get(gap) !== 1) return []
      return places.map((start) => makeFinding(text, {
        check: 'missing-character', certainty: 'A', start, end: start + stands.length,
        message: `全文${runs.get(run)?.length ?? 0}处写作“${run}”，此处疑漏“${lost}”字。`, suggestion: run,
      }))
    }))
  return withoutOverlaps(found)
}

function countRuns({ paragraphs }: Text): Map<string, number[]> {
  const runs = new Map<string, number[]>()
  for (const { text, start } of paragraphs) {
    for (let at = 0; at + span <= text.length; at += 1) {
      const run = text.slice(at, at + span)
      const places = runs.get(run)
      if (places === undefined) runs.set(run, [start + at])
      else places.push(start + at)
    }
  }
  return runs
}

function countPairs({ whole }: Text): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 2 <= whole.length; at += 1) {
    const pair = whole.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function placesOf({ whole }: Text, words: string): number[] {
  const places: number[] = []
  for (let at = whole.indexOf(words); at >= 0 && places.length < 2; at = whole.indexOf(words, at + 1)) places.push(at)
  return places
}
