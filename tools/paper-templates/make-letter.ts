import { AlignmentType } from 'docx'
import type { FileChild } from 'docx'
import { atRight, body, heading, passage, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'

/** A part of a letter: what it is called, and what was written at length under it. */
export interface LetterPart {
  heading?: string
  /** One paragraph each. */
  says?: readonly string[]
  /** A field's tag, printed with its line breaks kept. */
  passage?: string
}

export interface Letter {
  title: string
  /** Whom it is to; absent for what is signed by several. */
  to?: string
  parts: readonly LetterPart[]
  /** Who signs, each on a line; without them the body's seal alone. */
  signers?: readonly string[]
}

/** A letter of the town: title, number, whom it is to, what it says, the place of the seal, and the day to be written by hand. */
export function makeLetter({ title: words, to, parts, signers = [] }: Letter): Promise<Buffer> {
  return packTemplate(words, [
    title(words), atRight('{{number}}'),
    ...(to === undefined ? [] : [body(`${to}：`, { indent: {} })]),
    ...parts.flatMap(partOf),
    ...signers.map(signatureLine),
    body('', { keepNext: true }),
    atRight('（印章）', { keepNext: true }),
    body('　　　　年　　月　　日', { alignment: AlignmentType.RIGHT, indent: { right: 640 } }),
  ])
}

function partOf(part: LetterPart): FileChild[] {
  return [
    ...(part.heading === undefined ? [] : [heading(part.heading)]),
    ...(part.says ?? []).map((text) => body(text)),
    ...(part.passage === undefined ? [] : [passage(part.passage)]),
  ]
}
