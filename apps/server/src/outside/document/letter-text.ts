import { AlignmentType, Bookmark, Paragraph, TextRun } from 'docx'
import type { IFontAttributesProperties, IParagraphOptions, ParagraphChild } from 'docx'
import { cleanText } from './clean-text.ts'
import type { Letter, LetterParagraph } from './letter.ts'
import { em, exactLine, faces, size, textWidth, tightening } from './sheet.ts'
import { textWidthOf } from './text-width.ts'

/** Body text and its headings: 一、 in 黑体, （一） in 楷体, the rest in 仿宋, every first line two characters in (7.3.3). */
const faceOf = {
  0: faces.fangsong, 1: faces.hei, 2: faces.kai, 3: faces.fangsong,
} as const satisfies Record<LetterParagraph['level'], IFontAttributesProperties>

export function third(text: string, font = faces.fangsong): TextRun {
  return new TextRun({ text: cleanText(text), font, size: size.third, characterSpacing: tightening })
}

/** A paragraph on the line grid. */
export function onGrid(children: readonly ParagraphChild[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ children: [...children], spacing: exactLine, ...more })
}

export function blankLine(keepNext = false): Paragraph {
  return onGrid([third('')], { keepNext })
}

/** 标题: 2号小标宋, centred, a line for each piece when they do not fit one with a character to spare (7.3.1). */
export function titleOf(letter: Letter): Paragraph[] {
  const whole = cleanText(letter.title.join(''))
  const perLine = Math.floor(textWidth / (size.second * 10))
  const lines = textWidthOf(whole) <= perLine - 1 ? [whole] : letter.title.map(cleanText)
  const run = (text: string) => new TextRun({ text, font: faces.title, size: size.second })
  return lines.map((text, at) => onGrid(at === 0 ? marked([run(text)], letter.marks) : [run(text)], { alignment: AlignmentType.CENTER, keepNext: true }))
}

/** What bears names, within bookmarks: WPS, Word and LibreOffice keep them, and they print nothing. */
function marked(children: readonly ParagraphChild[], names: readonly (string | undefined)[] = []): readonly ParagraphChild[] {
  return names.reduceRight((held, name) => (name === undefined ? held : [new Bookmark({ id: name, children: held })]), children)
}

/** 主送机关: flush left, a full-width colon after it (7.3.2). */
export function addresseeOf({ facts }: Letter): Paragraph {
  return onGrid([third(`${facts.addressee}：`)])
}

/** `kept`: how much of it stays with the signature after it, so that no page holds the signature alone. */
export function bodyParagraph({ level, runs, mark }: LetterParagraph, kept: 'nothing' | 'end' | 'whole' = 'nothing'): Paragraph {
  return onGrid(marked(runs.flatMap((run) => marked([third(run.text, faceOf[level])], [run.mark])), [mark]), {
    alignment: AlignmentType.BOTH, indent: { firstLine: 2 * em }, keepNext: level > 0 || kept !== 'nothing', keepLines: kept === 'whole',
    ...(level === 0 ? {} : { outlineLevel: level - 1 }),
  })
}
