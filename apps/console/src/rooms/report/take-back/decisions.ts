import type { DraftEdit, FileDifferenceView, NumberBackView, TakeBackView } from '@zhenzhi/contract'
import type { Taken } from '../../../wire/take-back.ts'

/** What becomes of a number that came back otherwise. In each case the report goes on printing the ledger's. */
export type NumberChoice = 'restore' | 'ledger' | 'note'

/** What somebody has decided so far, each by its key. */
export interface Decisions {
  taken: Readonly<Record<string, boolean>>
  numbers: Readonly<Record<string, NumberChoice>>
  notes: Readonly<Record<string, string>>
  /** Typed digits that give way to a figure: which proposal. */
  bound: Readonly<Record<string, number>>
}

export function keyOf({ kind, block }: FileDifferenceView): string {
  return `${kind} ${block}`
}

export function numberKey(difference: FileDifferenceView, index: number): string {
  return `${keyOf(difference)} ${index}`
}

export function typedKey(difference: FileDifferenceView, { sentence, at }: FileDifferenceView['typed'][number]): string {
  return `${keyOf(difference)} ${sentence} ${at}`
}

/** Numbers that somebody typed over; where none is left, the words that went with it are decided on. */
export function overtyped({ numbers }: FileDifferenceView): { number: NumberBackView; index: number }[] {
  return numbers.map((number, index) => ({ number, index })).filter(({ number }) => number.said !== null)
}

/** Words that were worded anew and nothing else: neither somebody else's work nor a figure of the ledger goes with them. */
export function isPlain({ kind, edit, overtaken, numbers }: FileDifferenceView): boolean {
  return edit !== undefined && overtaken === undefined && kind !== 'removed' && numbers.every(({ said }) => said !== null)
}

export const nothingDecided: Decisions = { taken: {}, numbers: {}, notes: {}, bound: {} }

/** All plain ones are taken; whatever else stays as it is until somebody says so. */
export function takePlain({ differences }: TakeBackView, before: Decisions): Decisions {
  return { ...before, taken: { ...before.taken, ...Object.fromEntries(differences.filter(isPlain).map((one) => [keyOf(one), true])) } }
}

export function restoreAll({ differences }: TakeBackView, before: Decisions): Decisions {
  const open = differences.flatMap((one) => overtyped(one).map(({ index }) => numberKey(one, index))).filter((key) => before.numbers[key] === undefined)
  return { ...before, numbers: { ...before.numbers, ...Object.fromEntries(open.map((key) => [key, 'restore' as const])) } }
}

/** How much is not decided yet: words, numbers, and notes that say nothing. */
export function undecided({ differences }: TakeBackView, { taken, numbers, notes }: Decisions): { words: number; numbers: number; notes: number } {
  const keys = differences.flatMap((one) => overtyped(one).map(({ index }) => numberKey(one, index)))
  return {
    words: differences.filter((one) => one.edit !== undefined && taken[keyOf(one)] === undefined).length,
    numbers: keys.filter((key) => numbers[key] === undefined).length,
    notes: keys.filter((key) => numbers[key] === 'note' && (notes[key] ?? '').trim() === '').length,
  }
}

/** What is sent: the edits taken, with typed digits bound where that was chosen, and the notes written. */
export function takenOf({ differences, seen }: TakeBackView, { taken, numbers, notes, bound }: Decisions): Omit<Taken, 'key'> {
  return {
    seen,
    edits: differences.flatMap((one) => (one.edit !== undefined && taken[keyOf(one)] === true ? [bindTyped(one, one.edit, bound)] : [])),
    notes: differences.flatMap((one) => overtyped(one).flatMap(({ number: { figure, was, said }, index }) => {
      const key = numberKey(one, index)
      return numbers[key] === 'note' ? [{ block: one.block, figure, was, said, note: (notes[key] ?? '').trim() }] : []
    })),
  }
}

function bindTyped(difference: FileDifferenceView, edit: DraftEdit, bound: Decisions['bound']): DraftEdit {
  if (!('sentences' in edit)) return edit
  const sentences = edit.sentences.map((sentence, nth) => {
    // from the right, so that the places before keep theirs
    const own = difference.typed.filter((one) => one.sentence === nth).sort((a, b) => b.at - a.at)
    return own.reduce((before, one) => {
      const proposal = one.proposals[bound[typedKey(difference, one)] ?? -1]
      if (proposal === undefined) return before
      return { ...before, text: `${before.text.slice(0, one.at)}{{${proposal.face}:${proposal.figure}}}${before.text.slice(one.at + proposal.length)}` }
    }, sentence)
  })
  return { ...edit, sentences }
}
