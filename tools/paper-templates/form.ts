import {
  AlignmentType, BorderStyle, Footer, Header, HeightRule, LeaderType, LineRuleType, PageNumber, Paragraph, Tab, Table, TableCell,
  TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlign, WidthType,
} from 'docx'
import type { IFontAttributesProperties, IParagraphOptions } from 'docx'

/** Lengths in twips; the text area is 156 mm wide, as on an official letter. */
export const textWidth = 8844
const third = { size: 32, line: 560, character: 320 }
/** 小四: what is filled into a form. */
const small = { size: 24, line: 400 }

function named(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

const faces = { fangsong: named('仿宋_GB2312'), hei: named('黑体'), title: named('方正小标宋简体'), song: named('宋体') }

const exact = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT })

export function heading(text: string): Paragraph {
  const run = new TextRun({ text, font: faces.hei, size: third.size })
  return new Paragraph({ children: [run], spacing: exact(third.line), keepNext: true })
}

export function title(text: string): Paragraph {
  const run = new TextRun({ text, font: faces.title, size: 44 })
  return new Paragraph({ children: [run], alignment: AlignmentType.CENTER, spacing: { before: 0, after: 200 } })
}

/** Body text in 3号, the first line two characters in. */
export function body(text: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text, font: faces.fangsong, size: third.size })], spacing: exact(third.line),
    alignment: AlignmentType.BOTH, indent: { firstLine: 2 * third.character }, ...more,
  })
}

/**
 * What somebody wrote at length, its line breaks kept: every line two characters in, and none drawn out to the full width, as the lines
 * before a break of justified text are.
 */
export function passage(text: string): Paragraph {
  return body(text, { alignment: AlignmentType.LEFT, indent: { left: 2 * third.character } })
}

/** A line at the right, for a number, a seal, a date written by hand. */
export function atRight(text: string, more: IParagraphOptions = {}): Paragraph {
  return body(text, { alignment: AlignmentType.RIGHT, indent: {}, ...more })
}

/** What is signed for, and a line to sign on. */
export function signatureLine(text: string): Paragraph {
  const run = (children: (string | Tab)[]) => new TextRun({ children, font: faces.fangsong, size: third.size })
  return new Paragraph({
    children: [run([text]), run([new Tab()])], spacing: { ...exact(third.line), before: 240 }, keepNext: true, keepLines: true,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }],
  })
}

/** Nothing but a distance: two tables without it would run together. */
export function gap(): Paragraph {
  return new Paragraph({ children: [], spacing: exact(160), keepNext: true })
}

/** A line that only carries the tag of a list; it leaves no line behind. */
export function mark(text: string): Paragraph {
  const run = new TextRun({ text, font: faces.fangsong, size: small.size })
  return new Paragraph({ children: [run], spacing: exact(small.line), keepNext: true })
}

export interface Cell {
  text: string | readonly string[]
  width: number
  span?: number
  label?: boolean
}

export interface Row {
  cells: readonly Cell[]
  height?: number
  /** Printed again at the head of every page. */
  head?: boolean
}

/** Rows of a form; labels are centred, what is filled in begins at the left. `height` is the least a row takes. */
export function form(columns: readonly number[], rows: readonly Row[]): Table {
  const rule = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA }, columnWidths: columns, layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: rows.map(({ cells, height = 500, head = false }) => new TableRow({
      height: { value: height, rule: HeightRule.ATLEAST }, cantSplit: true, tableHeader: head, children: cells.map(cellOf),
    })),
  })
}

function cellOf({ text, width, span = 1, label = false }: Cell): TableCell {
  const lines = typeof text === 'string' ? [text] : text
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, columnSpan: span, verticalAlign: VerticalAlign.CENTER,
    margins: { left: 100, right: 100 },
    children: lines.map((line) => new Paragraph({
      children: [new TextRun({ text: line, font: faces.fangsong, size: small.size })], spacing: exact(small.line),
      alignment: label ? AlignmentType.CENTER : AlignmentType.LEFT,
    })),
  })
}

/** 演示数据 at the head of every page of what is made from demo records; on real papers the tag prints nothing. */
export function demoHeader(): Header {
  const run = new TextRun({ text: '{{demo}}', font: faces.hei, size: 28, color: 'C00000' })
  return new Header({ children: [new Paragraph({ children: [run], alignment: AlignmentType.CENTER })] })
}

/** Page and pages, so that no page of a signed paper can be exchanged unnoticed. */
export function pageOfPages(): Footer {
  const words = ['第 ', PageNumber.CURRENT, ' 页  共 ', PageNumber.TOTAL_PAGES, ' 页']
  const run = new TextRun({ children: words, font: faces.song, size: small.size })
  return new Footer({ children: [new Paragraph({ children: [run], alignment: AlignmentType.CENTER })] })
}
