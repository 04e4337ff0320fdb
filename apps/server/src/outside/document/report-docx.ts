import { Document, Packer } from 'docx'
import type { Paragraph } from 'docx'
import PizZip from 'pizzip'
import { headOf } from './letter-head.ts'
import { imprintOf, signatureOf } from './letter-foot.ts'
import { addresseeOf, blankLine, bodyParagraph, titleOf } from './letter-text.ts'
import type { Letter } from './letter.ts'
import { demoHeaders, pageNumbers } from './page-edge.ts'
import { settlePackage } from './settle-package.ts'
import { faces, sheet, size } from './sheet.ts'

/**
 * An official letter as a .docx in the layout of GB/T 9704—2012. Fonts go by name only. The same letter gives the same bytes.
 * `demo` puts 演示数据 at the head of every page.
 */
export async function reportDocx(letter: Letter, { demo }: { demo: boolean }): Promise<Buffer> {
  const { letterhead } = letter.facts
  const document = new Document({
    creator: '镇治', title: letter.title.join(''), evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: faces.fangsong, size: size.third, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: {} } } },
    sections: [{
      properties: sheet, footers: pageNumbers(), ...(demo ? { headers: demoHeaders() } : {}),
      children: [...(letterhead === undefined ? [] : headOf(letterhead)), ...textOf(letter)],
    }],
  })
  return settlePackage(new PizZip(await Packer.toBuffer(document)), withoutAutoSpace)
}

/** The imprint stands before the signature, which anchors it to the last page: all from there on is kept together. */
function textOf(letter: Letter): Paragraph[] {
  const last = letter.paragraphs.length - 1
  return [
    ...titleOf(letter), blankLine(true), addresseeOf(letter),
    ...letter.paragraphs.flatMap((paragraph, at) => [...(at === last ? imprintOf(letter) : []), bodyParagraph(paragraph, at === last)]),
    ...signatureOf(letter),
  ]
}

/** Word by itself puts a gap between Chinese and digits, which breaks the twenty-eight characters of a line. */
function withoutAutoSpace(path: string, xml: string): string {
  if (path !== 'word/styles.xml') return xml
  return xml.replace(/<w:pPrDefault\/>|<w:pPrDefault>\s*<w:pPr\/>\s*<\/w:pPrDefault>|<w:pPrDefault><\/w:pPrDefault>/, paragraphDefault)
}

const paragraphDefault = '<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>'
