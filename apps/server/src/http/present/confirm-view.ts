import type { ConfirmFigureView, ConfirmOfficeView, ConfirmView, OpinionView, SignatureView } from '@zhenzhi/contract'
import type { Day } from '@zhenzhi/kernel'
import type { ConfirmSheet, FigureOfOffice, Hands, LineNamed, OfficeSheet } from '../../reports/confirm/confirm-parts.ts'
import { signsAs } from '../../reports/confirm/offices-of.ts'
import { seenShown } from '../../reports/confirm/read-sheet.ts'

/** A year's confirmations for a reader with these posts. */
export function confirmView({ version, printed, unconfirmed, offices, opinions }: ConfirmSheet, { hands, cutoff, titleOf }: { hands: Hands; cutoff: Day; titleOf: (post: string) => string }): ConfirmView {
  const mine = (office: string) => signsAs(hands, office) !== undefined
  return {
    cutoff, version, printed, unconfirmed,
    offices: offices.map((one) => officeView(one, mine(one.office), titleOf)),
    opinions: opinions.map((one) => opinionView(one, mine(one.line.offices[0] ?? ''))),
  }
}

function officeView({ office, name, staffed, figures, signed }: OfficeSheet, mine: boolean, titleOf: (post: string) => string): ConfirmOfficeView {
  return {
    office, name, staffed, mine, asked: figures.some(({ printed, state }) => printed && state.state !== 'not-asked'),
    figures: figures.map(figureView), signed: signed.map((line) => signatureView(line, titleOf)),
  }
}

function figureView({ id, zh, value, numerator, denominator, shown, printed, state }: FigureOfOffice): ConfirmFigureView {
  return { id, zh, value, numerator, denominator, shown, printed, state: state.state, was: state.state === 'changed' ? seenShown(state.was) : null }
}

function signatureView({ number, signer, day, name, post, cutoff, moment, figures }: LineNamed, titleOf: (post: string) => string): SignatureView {
  return { number, signer, day, name, post: titleOf(post), cutoff, moment, figures: figures.length }
}

function opinionView({ line, answer, withdrawn, open, office, stands }: ConfirmSheet['opinions'][number], mine: boolean): OpinionView {
  const { number, offices, about, note: reason, signer, day, name, figures: [seen] } = line
  const figure = about !== undefined && 'figure' in about && seen !== undefined ? { id: seen.id, zh: seen.zh, seen: seenShown(seen) } : null
  const quote = about !== undefined && 'quote' in about ? { version: about.version, text: about.quote, stands } : null
  return {
    number, office: offices[0] ?? '', officeName: office, figure, quote, reason, signer, day, name, mine, withdrawn, open,
    answer: answer === undefined ? null : { taken: answer.taken === true, note: answer.note, name: answer.name, day: answer.day },
  }
}
