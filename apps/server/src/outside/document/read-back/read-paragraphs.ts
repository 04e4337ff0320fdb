import type { NumberNext } from './list-numbers.ts'
import type { Hand, ReadParagraph } from './read-file.ts'
import { childOf, elementsOf, valueOf } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Where a comment begins, ends or is put. */
interface CommentSpan {
  paragraph: number
  start: number
  end: number | undefined
}

export interface ParagraphsRead {
  paragraphs: ReadParagraph[]
  /** By the number of the comment. */
  comments: ReadonlyMap<string, CommentSpan>
  tracked: boolean
}

/** The paragraph that is being read. */
interface Writing {
  text: string
  marks: { name: string; start: number; end: number }[]
  open: Map<string, { name: string; start: number }>
  hands: Hand[]
  properties: XmlElement | undefined
  number: string
}

interface Reading {
  done: ReadParagraph[]
  here: Writing | undefined
  /** Bookmarks that begin between two paragraphs, by their number: they span the next. */
  ahead: Map<string, string>
  comments: Map<string, CommentSpan>
  tracked: boolean
  nextNumber: NumberNext
  levels: ReadonlyMap<string, number>
  framed: boolean
  /** How deep in fields, and whether their instruction is still being told: it is no text. */
  fields: boolean[]
}

/** Whatever stands here is told again elsewhere, or is no text. */
const passedOver = new Set([
  'w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:drawing', 'w:pict', 'w:object', 'w:instrText', 'w:delText', 'w:delInstrText', 'mc:Fallback', 'w:txbxContent', 'w:sectPr', 'w:sdtPr', 'w:tblPr', 'w:trPr', 'w:tcPr',
  'w:rt', 'w:footnoteReference', 'w:endnoteReference', 'm:oMath', 'm:oMathPara',
])

const said: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:sym': '□', 'w:ptab': '\t' }

/** The paragraphs of a body with tracked changes taken over: what was put in stands, what was taken out does not. */
export function readParagraphs(body: XmlElement, { nextNumber, levels }: Pick<Reading, 'nextNumber' | 'levels'>): ParagraphsRead {
  const reading: Reading = { done: [], here: undefined, ahead: new Map(), comments: new Map(), tracked: false, nextNumber, levels, framed: false, fields: [] }
  for (const element of elementsOf(body)) read(element, reading)
  if (reading.here !== undefined) finish(reading, reading.here)
  return { paragraphs: reading.done, comments: reading.comments, tracked: reading.tracked }
}

function read(element: XmlElement, reading: Reading): void {
  const { name } = element
  if (name === 'w:p') return readParagraph(element, reading)
  if (name === 'w:tbl') {
    const before = reading.framed
    reading.framed = true
    for (const child of elementsOf(element)) read(child, reading)
    reading.framed = before
    return
  }
  if (['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(name)) sign(element, reading)
  if (passedOver.has(name)) return
  if (reading.here === undefined && name === 'w:bookmarkStart') reading.ahead.set(element.attributes['w:id'] ?? '', element.attributes['w:name'] ?? '')
  if (reading.here !== undefined && readSmall(element, reading, reading.here)) return
  for (const child of elementsOf(element)) read(child, reading)
}

/** A paragraph whose end was taken out goes on in the next. */
function readParagraph(element: XmlElement, reading: Reading): void {
  const properties = childOf(element, 'w:pPr')
  const here: Writing = reading.here ?? { text: '', marks: [], open: new Map(), hands: [], properties, number: '' }
  here.properties = properties
  reading.here = here
  for (const [id, name] of reading.ahead) here.open.set(id, { name, start: here.text.length })
  reading.ahead.clear()
  for (const child of elementsOf(element)) read(child, reading)
  const end = elementsOf(childOf(properties, 'w:rPr') ?? { name: '', attributes: {}, children: [] })
  for (const change of end) if (['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(change.name)) sign(change, reading)
  if (end.some(({ name }) => name === 'w:del' || name === 'w:moveFrom')) return
  finish(reading, here)
}

function finish(reading: Reading, here: Writing): void {
  reading.here = undefined
  reading.fields = []
  for (const { name, start } of here.open.values()) here.marks.push({ name, start, end: here.text.length })
  const { properties } = here
  const number = here.text === '' ? '' : reading.nextNumber(properties)
  const style = reading.levels.get(valueOf(properties, 'w:pStyle') ?? '')
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? style ?? 9)
  const placed = valueOf(properties, 'w:jc')
  const shifted = (at: number) => at + number.length
  reading.done.push({
    text: number + here.text, marks: here.marks.map(({ name, start, end }) => ({ name, start: shifted(start), end: shifted(end) })),
    level: outline === 0 ? 1 : outline === 1 ? 2 : outline === 2 ? 3 : 0,
    aside: reading.framed || placed === 'right' || placed === 'end' || childOf(properties, 'w:framePr') !== undefined, hands: here.hands,
  })
}

/** Text and what stands at a place of it; false for what is only a frame around more. */
function readSmall({ name, attributes, children }: XmlElement, reading: Reading, here: Writing): boolean {
  const add = (text: string) => {
    if (!reading.fields.includes(true)) here.text += text
    return true
  }
  if (name === 'w:t') return add(children.filter((one) => typeof one === 'string').join(''))
  if (name === 'w:br') return add(attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping' ? '\n' : '')
  if (said[name] !== undefined) return add(said[name])
  if (name === 'w:fldChar') return readField(attributes['w:fldCharType'], reading)
  if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') return readBookmark(name, attributes, here)
  if (!name.startsWith('w:comment')) return false
  const id = attributes['w:id'] ?? ''
  const span = reading.comments.get(id)
  if (name === 'w:commentRangeEnd' && span !== undefined && span.paragraph === reading.done.length) span.end = here.text.length
  else if (span === undefined) reading.comments.set(id, { paragraph: reading.done.length, start: here.text.length, end: undefined })
  return true
}

function readField(kind: string | undefined, { fields }: Reading): boolean {
  if (kind === 'begin') fields.push(true)
  if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = false
  if (kind === 'end') fields.pop()
  return true
}

function readBookmark(kind: string, attributes: Readonly<Record<string, string>>, here: Writing): boolean {
  const id = attributes['w:id'] ?? ''
  const open = here.open.get(id)
  if (kind === 'w:bookmarkStart') here.open.set(id, { name: attributes['w:name'] ?? '', start: here.text.length })
  if (kind === 'w:bookmarkEnd' && open !== undefined) {
    here.marks.push({ ...open, end: here.text.length })
    here.open.delete(id)
  }
  return true
}

const mostHands = 20

/** Whoever changed something here, and when. */
function sign({ attributes }: XmlElement, reading: Reading): void {
  reading.tracked = true
  const hand = handOf(attributes)
  const hands = reading.here?.hands
  if (hands === undefined || hands.length >= mostHands || hands.some((one) => one.name === hand.name && one.day === hand.day)) return
  hands.push(hand)
}

export function handOf(attributes: Readonly<Record<string, string>>): Hand {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(attributes['w:date'] ?? '')?.[0] ?? null
  return { name: (attributes['w:author'] ?? '').slice(0, 60), day }
}
