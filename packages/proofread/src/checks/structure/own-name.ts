import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { findSlip } from '../../text/near-phrase.ts'
import type { Text } from '../../text/text.ts'
import { placeTwins } from '../../words/place-words.ts'
import { mayStandFor } from '../../words/confusable.ts'

/** The own town’s or county’s full name with its characters in another order, one doubled, or one that is taken for the right one. */
export const ownName: Check = (text, { town, county, gazetteer }) => [town, county].flatMap((name) =>
  name === undefined || name.length < 3 ? [] : slipsOf(text, name, (place) => (gazetteer?.find(place).length ?? 0) > 0))

function slipsOf({ whole }: Text, name: string, isPlace: (place: string) => boolean): Finding[] {
  const found: Finding[] = []
  for (let at = 0; at < whole.length; at += 1) {
    for (const length of [name.length, name.length + 1]) {
      const stands = whole.slice(at, at + length)
      if (isSlip(stands, name) && !isPlace(stands) && !whole.slice(Math.max(0, at - 2), at + length + 2).includes(name)) found.push(findingOf(at, stands, name))
    }
  }
  return found
}

function isSlip(stands: string, name: string): boolean {
  const slip = findSlip(stands, name)
  if (slip === null || !/^\p{Script=Han}+$/u.test(stands)) return false
  const [set = '', meant = ''] = [stands[slip.at], name[slip.at]]
  switch (slip.kind) {
    case 'moved': return slip.at > 0
    case 'added': return slip.at > 0 && slip.at < name.length && set === stands[slip.at - 1]
    case 'replaced': return name.length >= 4 && slip.at < name.length - 1 && (placeTwins.some((group) => group.includes(set) && group.includes(meant)) || (slip.at > 0 && mayStandFor(set, meant)))
    case 'lost': return false
  }
}

function findingOf(start: number, stands: string, name: string): Finding {
  return {
    check: 'place-spelling', certainty: 'A', quote: stands, start, end: start + stands.length,
    message: `“${stands}”应当是“${name}”。`, suggestion: name,
  }
}
