import { proofread } from '@zhenzhi/proofread'
import type { About, Finding } from '@zhenzhi/proofread'
import type { Marked, Passage } from './passages.ts'

/** What was found of one passage. */
export interface Scored {
  passage: Passage
  found: Marked[]
  missed: Marked[]
  /** Findings where nothing is marked. */
  wrong: Finding[]
  /** Findings where something is. */
  right: Finding[]
}

interface Span {
  start: number
  end: number
}

/** An error is found where a finding touches its words; a finding is wrong where it touches no error's. */
export function scorePassage(passage: Passage, outside: Pick<About, 'gazetteer' | 'words'>): Scored {
  const { text, about, errors } = passage
  const findings = proofread(text, { ...about, ...outside })
  const meets = (error: Marked, finding: Finding) => touches(text, error, finding)
  return {
    passage,
    found: errors.filter((error) => findings.some((finding) => meets(error, finding))),
    missed: errors.filter((error) => !findings.some((finding) => meets(error, finding))),
    right: findings.filter((finding) => errors.some((error) => meets(error, finding))),
    wrong: findings.filter((finding) => !errors.some((error) => meets(error, finding))),
  }
}

function touches(text: string, { quote, or = [], says }: Marked, finding: Finding): boolean {
  if (says !== undefined && finding.message.includes(says)) return true
  return [quote, ...or].map((words) => spanOf(text, words)).some(({ start, end }) => finding.start < end && start < finding.end)
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
