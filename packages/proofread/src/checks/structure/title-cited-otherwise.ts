import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { documentTitlesOf, type DocumentTitle } from '../../text/document-titles.ts'
import { partOf, placed } from '../../text/placed.ts'
import { knownLaws } from '../../text/near-law.ts'
import type { Text } from '../../text/text.ts'

const made = /(?:制定|制订|印发|出台|修订|通过|审议|编制|发布|下发|起草|完善|拟定)[了出]?[^。《》]{0,8}$/u
const cited = /(?:按照|根据|依据|依照|遵照|对照|落实|执行|实行|依|按)[了]?$/u
/** A word that makes another paper of it. */
const apart = /[一二三四五六七八九十省市县区镇乡村街\d]|实施|细则|补充|修订|考核|年度|试行/u

/** A paper the text itself says was made, and then goes by under a title with a word more, less or other. */
export const titleCitedOtherwise: Check = (text) => {
  const titles = documentTitlesOf(text).filter(({ name }) => !knownLaws.has(name.replace(/^中华人民共和国/u, '')))
  const first = titles.filter((title) => made.test(before(text, title)))
  const later = titles.filter((title) => cited.test(before(text, title)) && !first.some(({ name }) => name === title.name))
  return later.flatMap((title) => first.filter((one) => one.start < title.start && isOtherwise(one.name, title.name)).slice(0, 1).map((one) => findingOf(title, one)))
}

function before({ whole }: Text, { start }: DocumentTitle): string {
  return whole.slice(Math.max(0, start - 14), start)
}

/** In a title of nine characters or more, up to three together are left out, or its last ones (办法, 制度) are others: another word inside is another subject. */
function isOtherwise(one: string, other: string): boolean {
  let head = 0
  while (head < Math.min(one.length, other.length) && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  const differ = [one, other].map((name) => name.slice(head, name.length - tail))
  const isWordLess = differ.includes('')
  const most = Math.max(...differ.map(({ length }) => length))
  return Math.min(one.length, other.length) >= 9 && head >= 4 && most > 0 && most <= 3 && (isWordLess || tail === 0) && !apart.test(differ.join(''))
}

function findingOf(title: DocumentTitle, made: DocumentTitle): Finding {
  const words = partOf(title, 0, title.name.length + 2)
  return {
    check: 'document-titles', certainty: 'B', ...placed(words), suggestion: `《${made.name}》`,
    message: `前面制定的是《${made.name}》，这里写作${words.text}，请核对是否同一份文件。`,
  }
}
