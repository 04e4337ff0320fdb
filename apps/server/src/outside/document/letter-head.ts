import { BorderStyle, AlignmentType, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Table } from 'docx'
import { cleanText } from './clean-text.ts'
import type { Letterhead } from './letter.ts'
import { jointMark } from './joint-mark.ts'
import { blankLine, onGrid, third } from './letter-text.ts'
import { em, faces, size, textWidth, tightening } from './sheet.ts'
import { textWidthOf } from './text-width.ts'

const red = 'FF0000'

/**
 * The head of an upward letter: the issuer's name with 文件, red and centred, 35 mm below the top of the text area (7.2.4); two lines
 * below, 发文字号 one character from the left and 签发人 one from the right (7.2.5, 7.2.6); 4 mm below, the red rule (7.2.7).
 */
export function headOf({ issuers, number, signer }: Letterhead): (Paragraph | Table)[] {
  const mark = issuers.length > 1 ? jointMark(issuers.map(cleanText)) : [markOf(cleanText(issuers.join('')))]
  return [...mark, blankLine(), blankLine(), numberAndSigner(number, signer), blankLine(), blankLine()]
}

function markOf(issuer: string): Paragraph {
  const text = `${issuer}文件`
  const points = Math.min(48, Math.floor(textWidth / 20 / textWidthOf(text)))
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 1984, after: 0, line: points * 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: faces.title, size: points * 2, color: red })],
  })
}

function numberAndSigner(number: string, signer: string): Paragraph {
  const tab = new TextRun({ children: [new Tab()], size: size.third, characterSpacing: tightening })
  return onGrid([third(`　${number}`), tab, third('签发人：'), third(signer, faces.kai)], {
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - em }],
    border: { bottom: { style: BorderStyle.SINGLE, color: red, size: 12, space: 11 } },
  })
}
