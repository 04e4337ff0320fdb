import { Document, Packer } from 'docx'
import type { Paragraph } from 'docx'
import PizZip from 'pizzip'
import { headOf } from './letter-head.ts'
import { imprintOf, signatureOf } from './letter-foot.ts'
import { addresseeOf, blankLine, bodyParagraph, titleOf } from './letter-text.ts'
import type { Letter, LetterParagraph } from './letter.ts'
import { demoHeaders, pageNumbers } from './page-edge.ts'
import { settlePackage } from './settle-package.ts'
import { faces, sheet, size } from './sheet.ts'
import { textWidthOf } from './text-width.ts'

/**
 * An official letter as a .docx in the layout of GB/T 9704—2012. Fonts go by name only. The same letter gives the same bytes.
 * `demo` puts 演示数据 at the head of every page.
 */
export async function reportDocx(letter: Letter, { demo }: { demo: boolean }): Promise<Buffer> {
  const { letterhead } = letter.facts
  const document = new Document({
    creator: '镇治', title: letter.title.join(''), ...originOf(letter), evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: faces.fangsong, size: size.third, language }, paragraph: {} } } },
    sections: [{
      properties: sheet, footers: pageNumbers(), ...(demo ? { headers: demoHeaders() } : {}),
      children: [...(letterhead === undefined ? [] : headOf(letterhead)), ...textOf(letter)],
    }],
  })
  return settlePackage(new PizZip(await Packer.toBuffer(document)), settlePart)
}

/** The name by which a file that comes back is known, a second time, where bookmarks are lost. */
function originOf({ marks: [origin] = [] }: Letter): { customProperties?: { name: string; value: string }[] } {
  return origin === undefined ? {} : { customProperties: [{ name: originProperty, value: origin }] }
}

const originProperty = 'zhenzhi-report'

/** With Chinese for Latin text too, LibreOffice breaks a line within a number. */
const language = { value: 'en-US', eastAsia: 'zh-CN' }

/**
 * The imprint is anchored where the last page surely is: at the last paragraph if that is short and kept whole with the signature,
 * else at the signature. Anchored later, it would push the date to a page of its own.
 */
function textOf(letter: Letter): Paragraph[] {
  const last = letter.paragraphs.at(-1)
  const imprint = imprintOf(letter)
  const closing = last === undefined ? [] : [bodyParagraph(last, isShort(last) ? 'whole' : 'end')]
  return [
    ...titleOf(letter), blankLine(true), ...(letter.facts.addressee === '' ? [] : [addresseeOf(letter)]),
    ...letter.paragraphs.slice(0, -1).map((paragraph) => bodyParagraph(paragraph)),
    ...(last !== undefined && isShort(last) ? [...imprint, ...closing] : [...closing, ...imprint]),
    ...signatureOf(letter),
  ]
}

/** Five lines at most. */
function isShort({ runs }: LetterParagraph): boolean {
  return textWidthOf(runs.map(({ text }) => text).join('')) <= 5 * 28 - 2
}

function settlePart(path: string, xml: string): string {
  return path === 'word/document.xml' ? numberBookmarks(xml) : withoutAutoSpace(path, xml)
}

/** Bookmarks are counted over all documents this process makes; here from one, so that the same letter is the same bytes. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replaceAll(/(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/g, (id) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return String(number)
  })
}

/** Word by itself puts a gap between Chinese and digits, which breaks the twenty-eight characters of a line. */
function withoutAutoSpace(path: string, xml: string): string {
  if (path !== 'word/styles.xml') return xml
  return xml.replace(/<w:pPrDefault\/>|<w:pPrDefault>\s*<w:pPr\/>\s*<\/w:pPrDefault>|<w:pPrDefault><\/w:pPrDefault>/, paragraphDefault)
}

const paragraphDefault = '<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>'
