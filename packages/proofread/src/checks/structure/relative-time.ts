import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { matchesIn, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import type { Sentence } from '../../text/text.ts'

const kinds: readonly { words: RegExp; certainty: 'B' | 'C'; message: string }[] = [
  { words: /截[至止]到?目前|目前为止/gu, certainty: 'B', message: '数字截至哪一天没有写明，读报告的人不知道“目前”是何时' },
  { words: /今年(?:以?来)?|去年|上半年以来/gu, certainty: 'C', message: '报告公开后“今年”“去年”会变，可以写明年份' },
]

/** 截至目前, 今年 and the like beside a figure: one question for each kind, with its first place. */
export const relativeTime: Check = (text, about) => {
  const { body, whole } = readReport(text, about)
  if (!whole) return []
  const sentences = body.flatMap((line) => line.sentences)
  return kinds.flatMap((kind) => ask(sentences, kind))
}

function ask(sentences: readonly Sentence[], { words, certainty, message }: (typeof kinds)[number]): Finding[] {
  const places = sentences.flatMap((sentence) => matchesIn(sentence, words).filter((place) => /\d/u.test(sentence.text.slice(place.end - sentence.start))))
  const [first] = places
  if (first === undefined) return []
  const more = places.length > 1 ? `（全文${places.length}处）` : ''
  return [{ check: 'relative-time', certainty, ...placed(first), message: `${message}${more}。`, suggestion: null }]
}
