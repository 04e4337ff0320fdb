import type { LeaderFacts } from './leader-facts.ts'
import { sectionsOf } from './sections.ts'
import type { FullSection, SectionId } from './sections.ts'

export interface SheetSection {
  id: SectionId
  title: string
  lead: string
  lines: string[]
  /** Lines that did not find room; the page says where they are. */
  leftOut: number
}

/** The sheet for whoever signs: two sides of A4, three sections each. */
export interface LeaderSheet {
  sides: readonly [SheetSection[], SheetSection[]]
}

/** What one printed side holds: rows of text and full-width characters in a row, with room to spare for fonts that run wider. */
const side = { rows: 33, across: 33 }
/** A heading with the space above it, in rows. */
const headingRows = 2
const longest = side.across * 3

/** Cuts the least important lines of each section until three sections fit on a side; how many were cut is said. */
export function composeSheet(facts: LeaderFacts): LeaderSheet {
  const [moves, conflicts, sensitive, promises, confirmed, findings] = sectionsOf(facts).map(clipped)
  const three = (...sections: (FullSection | undefined)[]) => fitSide(sections.flatMap((one) => one ?? []))
  return { sides: [three(moves, conflicts, sensitive), three(promises, confirmed, findings)] }
}

function clipped(section: FullSection): FullSection {
  return { ...section, lines: section.lines.map((line) => clip(line.replaceAll(/\s+/gu, ' '))) }
}

/** So long that three rows hold it. */
function clip(line: string): string {
  const characters = Array.from(line)
  let width = 0
  const kept = characters.findIndex((character) => {
    width += widthOf(character)
    return width > longest - 1
  })
  return kept < 0 ? line : `${characters.slice(0, kept).join('')}…`
}

/** The next line always goes to the section that has the fewest rows so far, as long as there is room; every section keeps a row for what is left out. */
function fitSide(sections: readonly FullSection[]): SheetSection[] {
  const cut = sections.map((section) => ({ section, taken: 0, rows: 0 }))
  let room = side.rows - sections.reduce((sum, { lead, lines }) => sum + headingRows + rowsOf(lead) + (lines.length > 0 ? 1 : 0), 0)
  for (;;) {
    const fitting = cut.filter(({ section: { lines }, taken }) => lines[taken] !== undefined && rowsOf(lines[taken]) <= room)
    const next = fitting.toSorted((a, b) => a.rows - b.rows)[0]
    if (next === undefined) return cut.map(({ section: { lines, ...section }, taken }) => ({ ...section, lines: lines.slice(0, taken), leftOut: lines.length - taken }))
    const rows = rowsOf(next.section.lines[next.taken] ?? '')
    room -= rows
    next.rows += rows
    next.taken += 1
  }
}

/** Rows a text takes; a row is never filled to its last character, because marks hang over. */
export function rowsOf(text: string): number {
  const width = Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)
  return Math.max(1, Math.ceil(width / (side.across - 1)))
}

function widthOf(character: string): number {
  return /[\u0020-\u007e]/u.test(character) ? 0.55 : 1
}
