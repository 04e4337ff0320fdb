import type { Certainty } from '../finding.ts'
import { fitsIn } from '../text/placed.ts'
import type { Stretch, Text } from '../text/text.ts'

/** A pattern of a sentence that is an error wherever it fits. */
export interface Frame {
  /** Within what it is looked for: a clause ends at a comma, a sentence does not. */
  within: 'clause' | 'sentence'
  /** Without these words in a text it need not be looked for. */
  holds?: string
  /** With the g flag; the group named `words`, where there is one, holds the words in question. */
  wrong: RegExp
  /** Where this fits the words matched, they are right after all. */
  unless?: RegExp
  certainty: Certainty
  message: string
  /** What would stand there, $0 being the words in question and $1 … the groups; null where only the author knows. */
  right: string | null
}

interface Framed {
  start: number
  end: number
  certainty: Certainty
  message: string
  suggestion: string | null
}

/** Every place where a frame fits. */
export function framesOf(text: Text, frame: Frame): Framed[] {
  if (frame.holds !== undefined && !text.whole.includes(frame.holds)) return []
  return stretchesOf(text)[frame.within].flatMap((stretch) => framedIn(stretch, frame))
}

/** Of each text once, however many frames are held against it. */
const kept = new WeakMap<Text, Record<Frame['within'], readonly Stretch[]>>()

function stretchesOf(text: Text): Record<Frame['within'], readonly Stretch[]> {
  const found = kept.get(text)
  if (found !== undefined) return found
  const sentence = text.paragraphs.flatMap((paragraph) => paragraph.sentences)
  const made = { sentence, clause: sentence.flatMap(({ clauses }) => clauses) }
  kept.set(text, made)
  return made
}

function framedIn({ text, start }: Stretch, { wrong, unless, certainty, message, right }: Frame): Framed[] {
  if (!fitsIn(text, wrong)) return []
  return [...text.matchAll(wrong)].filter((match) => unless === undefined || !unless.test(match[0])).map((match) => {
    const words = match.groups?.['words'] ?? match[0]
    const from = start + match.index + match[0].indexOf(words)
    const suggestion = right === null ? null : right.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
    return { start: from, end: from + words.length, certainty, message, suggestion }
  })
}
