import type { Field } from '../field/field.ts'
import { isSealedField } from '../field/field.ts'

/**
 * Which acts put the answer into words, or look it over before it goes out; what it answers; where an act keeps what became of the advice given
 * on it. Data: what is looked for is not known here.
 */
export interface Answering {
  acts: readonly string[]
  /** The text fields that together are the answer. */
  says: readonly string[]
  /** The open text field with what was asked; without it nothing is held against the demand. */
  asked?: string
  /** The list with a line for each piece of advice: which (`finding`), what became of it (`outcome`), and why (`why`). */
  kept: string
  remedy?: Remedy
}

/** The way on that an answer of this kind names. Without one it names none, and whatever it names is wrong. */
export interface Remedy {
  /** Any of these words names it. */
  words: readonly string[]
  /** The rule with its days, where an answer that names other days is wrong. */
  rule?: string
  /** Bodies that cannot decide it, such as whoever answered. */
  notBy?: readonly string[]
  /** A field that names the body by itself. */
  body?: string
  /** Another way on that may stand beside it. */
  beside?: readonly Pick<Remedy, 'words' | 'rule'>[]
  /** The paper names it by itself: an answer that is silent lacks nothing. */
  onPaper?: true
}

const columns = { finding: 'choice', outcome: 'choice', why: 'text' } as const

/** What is wrong with it, in sentences. */
export function checkAnswering({ fields, transitions, answering }: { fields: Readonly<Record<string, Field>>; transitions: Readonly<Record<string, { asks: Readonly<Record<string, string>> }>>; answering?: Answering }): string[] {
  if (answering === undefined) return []
  const { acts, says, asked, kept, remedy } = answering
  const list = fields[kept]
  const text = (name: string | undefined) => name === undefined || fields[name]?.kind === 'text'
  return [
    ...acts.flatMap((act) => {
      const asks = transitions[act]?.asks
      return asks !== undefined && Object.hasOwn(asks, kept) ? [] : [`“${act}” answers and asks no “${kept}”`]
    }),
    ...[...says, asked, remedy?.body].filter((name) => !text(name)).map((name) => `an answer reads “${name}”, which is no text field of ours`),
    ...(asked !== undefined && fields[asked] !== undefined && isSealedField(fields[asked]) ? [`“${asked}” is sealed and nothing is held against it`] : []),
    ...(list?.kind !== 'rows' ? [`what became of advice is kept in “${kept}”, which is no list`] : Object.entries(columns).filter(([name, kind]) => list.fields[name]?.kind !== kind).map(([name]) => `“${kept}” has no column “${name}”`)),
  ]
}
