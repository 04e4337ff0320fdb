import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { pairLikeness } from '../../text/likeness.ts'
import { placed } from '../../text/placed.ts'
import { isShortHeading } from '../../text/short-heading.ts'
import type { Sentence, Stretch } from '../../text/text.ts'

const check = 'told-twice'
const shingle = 8

interface Told extends Stretch {
  bare: string
}

/** The same sentence, or nearly the same, told a second time; the same clause twice in one sentence. */
export const toldTwice: Check = ({ paragraphs }) => {
  const sentences = paragraphs.filter((line) => !isShortHeading(line) && !/[>＞|]/u.test(line.text)).flatMap((line) => line.sentences)
  return [...repeatedSentences(sentences), ...sentences.flatMap(repeatedClauses)]
}

/** Compared only where they share a run of characters, so that the time grows with the text. */
function repeatedSentences(sentences: readonly Sentence[]): Finding[] {
  const seen = new Map<string, Told>()
  return sentences.flatMap((sentence) => {
    const told = { ...sentence, bare: bareOf(sentence.text) }
    if (told.bare.length < 20) return []
    const runs = Array.from({ length: told.bare.length - shingle + 1 }, (_, at) => told.bare.slice(at, at + shingle))
    const before = new Set(runs.filter((_, at) => at % 4 === 0).flatMap((run) => seen.get(run) ?? []))
    for (const run of runs) if (!seen.has(run)) seen.set(run, told)
    return [...before].slice(0, 8).flatMap((one) => alike(one, told)).slice(0, 1)
  })
}

function alike(one: Told, other: Told): Finding[] {
  if (one.bare.replaceAll(/\D/gu, '') !== other.bare.replaceAll(/\D/gu, '') || pairLikeness(one.bare, other.bare) < 0.85) return []
  const same = one.bare === other.bare
  return [{ check, certainty: same ? 'A' : 'B', ...placed(other), message: `这句话与前面的一句${same ? '相同' : '几乎相同'}，同一件事写了两遍。`, suggestion: null }]
}

function repeatedClauses({ clauses }: Sentence): Finding[] {
  return clauses.flatMap((clause, index) => {
    const bare = clauseOf(clause.text)
    if (bare.length < 8 || !/^[\u4e00-\u9fff“”]+$/u.test(bare) || !clauses.slice(0, index).some(({ text }) => clauseOf(text) === bare)) return []
    return [{ check, certainty: 'B' as const, ...placed(clause), message: '同一句话里，这半句与前面重复。', suggestion: null }]
  })
}

function bareOf(text: string): string {
  return text.replaceAll(/[^\u4e00-\u9fff\d]/gu, '').replace(/^[一二三四五六七八九十]{1,3}是/u, '')
}

function clauseOf(text: string): string {
  return text.replaceAll(/[。；！？\s]/gu, '').replace(/^(?:\d、|[一二三四五六七八九十]{1,3}是|进一步|不断|继续|切实|着力|大力|积极)+/u, '')
}
