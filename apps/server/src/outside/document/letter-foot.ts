import {
  AlignmentType, FrameAnchorType, FrameWrap, HorizontalPositionAlign, ImageRun, Paragraph, Tab, TabStopType, TextRun, VerticalPositionAlign,
} from 'docx'
import type { IFrameOptions } from 'docx'
import { cleanText } from './clean-text.ts'
import type { Letter } from './letter.ts'
import { blankLine, onGrid, third } from './letter-text.ts'
import { em, exactLine, faces, size, textWidth, tightening } from './sheet.ts'
import { textWidthOf } from './text-width.ts'

/** 署名 and 成文日期, with room for the seal: the date four characters from the right, the signature centred over it (7.3.5.1). */
export function signatureOf({ facts, date }: Letter): Paragraph[] {
  const { signatories = [] } = facts
  const right = (indent: number) => ({ alignment: AlignmentType.RIGHT, indent: { right: Math.max(0, Math.round(indent * em)) } })
  if (signatories.length > 1) return [blankLine(true), blankLine(true), ...jointSignature(signatories, date), ...(date === null ? [] : [onGrid([third(date)], right(4))])]
  const over = 4 + (textWidthOf(date ?? '') - textWidthOf(facts.signature)) / 2
  const signature = onGrid([third(facts.signature)], { ...right(date === null ? 4 : over), keepNext: date !== null })
  return [blankLine(true), blankLine(true), signature, ...(date === null ? [] : [onGrid([third(date)], right(4))])]
}

/**
 * Several sign side by side, so that a seal stands on each: the last centred over the date, the others before it in order (7.3.5.1). Where
 * two do not fit a line, one stands under the other.
 */
function jointSignature(signatories: readonly string[], date: string | null): Paragraph[] {
  const [first = '', second = ''] = signatories
  const [one, other] = [textWidthOf(first), textWidthOf(second)]
  const last = 28 - 4 - Math.max(textWidthOf(date ?? ''), other) / 2
  const before = last - Math.max(sealApart, (one + other) / 2 + 2)
  if (signatories.length > 2 || before - one / 2 < 0) return signatories.map((name) => onGrid([third(name)], { alignment: AlignmentType.RIGHT, indent: { right: 4 * em }, keepNext: true }))
  const tab = () => new TextRun({ children: [new Tab()], size: size.third, characterSpacing: tightening })
  const stops = [before, last].map((at) => ({ type: TabStopType.CENTER, position: Math.round(at * em) }))
  return [onGrid([tab(), third(first), tab(), third(second)], { tabStops: stops, keepNext: date !== null })]
}

/** Seals are 42 mm across and may not touch. */
const sealApart = 12

/**
 * 版记 at the foot of the text area of the last page: 抄送 in 4号, one character from either side, between rules of 0.35 mm, and where
 * it is known who printed it and when, below a rule of 0.25 mm (7.4). Empty without either. The paragraph after it anchors it.
 */
export function imprintOf({ facts, date }: Letter): Paragraph[] {
  const rows = [
    ...(facts.copyTo.length === 0 ? [] : [copiesTo(facts.copyTo)]),
    ...(facts.printedBy === undefined ? [] : [printedBy(facts.printedBy, date)]),
  ]
  const ruled = rows.flatMap((row, at) => [rule(at === 0 ? outer : inner, at), row])
  return rows.length === 0 ? [] : [...ruled, rule(outer, rows.length)]
}

/** Millimetres. */
const [outer, inner] = [0.35, 0.25]

/** A frame, not a table: LibreOffice leaves a table of the full width standing in the text. */
const frame: IFrameOptions = {
  type: 'alignment', width: textWidth, wrap: FrameWrap.AROUND,
  alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
}

/** One black pixel, drawn out: LibreOffice takes paragraphs with borders out of a frame. */
const black = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==', 'base64')
const pixelsPerMillimetre = 96 / 25.4

/** `nth`: a drawing's number is its own within the document, and left to itself would count on from document to document. */
function rule(height: number, nth: number): Paragraph {
  const image = new ImageRun({
    type: 'png', data: black, altText: { id: String(nth + 1), name: `rule ${nth + 1}`, description: '分隔线', title: '' },
    transformation: { width: 156 * pixelsPerMillimetre, height: height * pixelsPerMillimetre },
  })
  return new Paragraph({ frame, spacing: { ...exactLine, line: 20 }, run: { size: 2 }, children: [image] })
}

const character = size.fourth * 10

function fourth(text: string): TextRun {
  return new TextRun({ text: cleanText(text), font: faces.fangsong, size: size.fourth })
}

/** Lines after the first begin under the first name. */
function copiesTo(names: readonly string[]): Paragraph {
  return new Paragraph({
    frame, children: [fourth(`抄送：${names.join('，')}。`)], spacing: exactLine,
    indent: { left: 4 * character, hanging: 3 * character, right: character },
  })
}

function printedBy(office: string, date: string | null): Paragraph {
  const day = date === null ? [] : [new TextRun({ children: [new Tab()], size: size.fourth }), fourth(`${date}印发`)]
  return new Paragraph({
    frame, children: [fourth(office), ...day], spacing: exactLine, indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character }],
  })
}
