import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { ownPlacesOf, stemOf, type OwnPlaces } from '../../text/own-places.ts'
import { matchesIn, partOf, placed } from '../../text/placed.ts'
import type { Sentence, Stretch, Text } from '../../text/text.ts'
import { placeTwins } from '../../words/place-words.ts'

const check = 'place-spelling'

/** A division that is nowhere, one character away from one that is: 龙谭镇. Only in the own town, county and prefecture, or below a county named before it. */
export const placeSpelling: Check = (text, about) => {
  const own = ownPlacesOf(about)
  const divisions = own === null ? [] : text.paragraphs.flatMap((line) => line.sentences).flatMap((sentence) => misspelt(own, sentence))
  return [...divisions, ...oddVillages(text)]
}

/** A village told once with a character that another has elsewhere: by the text itself, for no list of villages is at hand. */
function oddVillages({ whole, paragraphs }: Text): Finding[] {
  const places = paragraphs.flatMap((line) => matchesIn(line, /[\u4e00-\u9fff]{2}(?:村|社区)/gu))
  const times = Map.groupBy(places, ({ text }) => text)
  return [...times].filter(([, told]) => told.length === 1).flatMap(([name, [place]]) => {
    const meant = twinsOf(name).find((twin) => (times.get(twin)?.length ?? 0) >= 1)
    if (meant === undefined || place === undefined || areListed(whole, [name, meant])) return []
    return [{ check, certainty: 'B', ...placed(place), message: `别处都写作“${meant}”，这里写作“${name}”，请核对。`, suggestion: meant }]
  })
}

/** Named in one list, they are two. */
function areListed(whole: string, names: readonly string[]): boolean {
  const lists = whole.match(/[\u4e00-\u9fff]{2,6}(?:[、和与及][\u4e00-\u9fff]{2,6})+/gu) ?? []
  return lists.some((list) => names.every((name) => list.includes(name)))
}

function misspelt(own: OwnPlaces, sentence: Sentence): Finding[] {
  return matchesIn(sentence, /(?<![城乡村集])镇|乡(?![镇村])|街道/gu).flatMap((place) => {
    const end = place.end - sentence.start
    const names = [3, 2].map((length) => partOf(sentence, end - place.text.length - length, end)).filter(({ text }) => /^[\u4e00-\u9fff]{3,5}$/u.test(text))
    if (names.some(({ text }) => own.gazetteer.find(text).length > 0)) return []
    for (const name of names) {
      const meant = meantBy(own, name, sentence)
      if (meant) return [{ check, certainty: 'A', ...placed(name), message: `没有“${name.text}”这个地名，应当是“${meant}”。`, suggestion: meant }]
    }
    return []
  })
}

function meantBy(own: OwnPlaces, name: Stretch, sentence: Sentence): string | undefined {
  const before = sentence.text.slice(0, name.start - sentence.start)
  const isNear = (higher: string) => own.above.slice(0, 2).includes(higher) && !/^(市辖区|县)$/u.test(higher)
  const isNamed = (higher: string) => stemOf(higher).length > 1 && before.slice(-8).includes(stemOf(higher))
  return twinsOf(name.text).find((twin) =>
    own.gazetteer.find(twin).some(({ above }) => twin === own.town || above.some((higher) => isNear(higher) || isNamed(higher))))
}

/** The name with one character set for another that is taken for it. */
function twinsOf(name: string): string[] {
  return name.split('').slice(0, -1).flatMap((sign, at) => placeTwins.filter((group) => group.includes(sign)).flatMap((group) =>
    group.split('').filter((other) => other !== sign).map((other) => name.slice(0, at) + other + name.slice(at + 1))))
}
