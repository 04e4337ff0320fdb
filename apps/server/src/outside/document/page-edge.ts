import { AlignmentType, Footer, Header, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import { faces, size } from './sheet.ts'

const character = size.fourth * 10
const oneLine = { line: character, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/** “— 1 —” in 4号宋体, its dash 7 mm below the text area: odd pages one character from the right, even ones from the left (7.5). */
export function pageNumbers(): { default: Footer; even: Footer } {
  const footer = (place: IParagraphOptions) => {
    const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: faces.song, size: size.fourth })
    return new Footer({ children: [new Paragraph({ children: [number], spacing: oneLine, ...place })] })
  }
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: character } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: character } }),
  }
}

export const demoMark = '演示数据'

/** On every page of what is made from demo records. */
export function demoHeaders(): { default: Header; even: Header } {
  const header = () => new Header({
    children: [new Paragraph({
      alignment: AlignmentType.CENTER, spacing: oneLine,
      children: [new TextRun({ text: demoMark, font: faces.hei, size: size.fourth, color: 'C00000' })],
    })],
  })
  return { default: header(), even: header() }
}
