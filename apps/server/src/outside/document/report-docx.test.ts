import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { defaultOutline, fillReport } from '@zhenzhi/reporting'
import { documentText } from './document-text.ts'
import type { Letter } from './letter.ts'
import { reportDocx } from './report-docx.ts'

const facts = {
  town: '青禾镇', county: '云岭县', year: 2026, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-12-31', signedOn: '2027-01-05',
  addressee: '县委、县人民政府', copyTo: ['县司法局'], signature: '青禾镇人民政府',
}

const letter: Letter = {
  title: ['青禾镇', '2026年法治政府建设年度报告'], date: '2027年1月5日', facts,
  paragraphs: [
    { level: 1, runs: [{ text: '一、举措' }] }, { level: 2, runs: [{ text: '（一）组织' }] }, { level: 3, runs: [{ text: '1.会议' }] },
    { level: 0, runs: [{ text: '研究' }, { text: '2次' }, { text: '。' }] },
  ],
}

const plain: Letter = { ...letter, facts: { ...facts, copyTo: [] } }

const partOf = (docx: Buffer, path: string) => new PizZip(docx).file(path)?.asText() ?? ''

const bodyOf = async (of: Letter) => partOf(await reportDocx(of, { demo: false }), 'word/document.xml')

/** The paragraph that says `text`, with its form. */
const paragraphOf = (xml: string, text: string) => xml.split('<w:p>').find((one) => one.includes(`>${text}<`)) ?? ''

test('a filled report is a letter, and the document says what the report says, in its order', async () => {
  const workers = {
    id: 'grid-workers', zh: '网格员', value: '18', unit: '名', numerator: null, denominator: null, grade: 'record', records: 18, asOf: '2026-12-31',
  } as const
  const filled = fillReport(defaultOutline, { facts, figures: [workers] })
  const lines = documentText(await reportDocx(filled, { demo: false })).trimEnd().split('\n')

  expect(lines.slice(0, 4)).toEqual(['青禾镇2026年法治政府建设年度报告', '', '县委、县人民政府：', '现将青禾镇2026年法治政府建设情况报告如下。'])
  expect(lines).toContain('在册网格员18名。')
  expect(lines.filter((line) => /^[一二三四]、/.test(line))).toHaveLength(4)
  expect(lines.at(-1)).toBe('2027年1月5日')
})

test('the sheet is A4 with margins of 37, 35, 28 and 26 mm and a grid of lines alone', async () => {
  const sheet = /<w:sectPr>.*<\/w:sectPr>/.exec(await bodyOf(letter))?.[0]

  expect(sheet).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(sheet).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/)
  expect(sheet).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
})

test('every paragraph of text stands on the grid, in 3号 set a quarter point closer', async () => {
  const xml = paragraphOf(await bodyOf(letter), '研究')

  expect(xml).toContain('w:line="579" w:lineRule="exact"')
  expect(xml).toContain('<w:ind w:firstLine="630"/>')
  expect(xml.match(/<w:spacing w:val="-5"\/><w:sz w:val="32"\/>/g)).toHaveLength(3)
})

test.each([['一、举措', '黑体'], ['（一）组织', '楷体_GB2312'], ['1.会议', '仿宋_GB2312'], ['研究', '仿宋_GB2312']])('“%s” is set in %s', async (text, face) => {
  const fonts = paragraphOf(await bodyOf(letter), text).match(/w:(?:ascii|eastAsia|hAnsi)="[^"]*"/g) ?? []

  expect(new Set(fonts.map((one) => one.replace(/^[^"]*/, '')))).toEqual(new Set([`"${face}"`]))
})

test('a title that would fill its line to the last character breaks too: digits of another font are wider', async () => {
  const full: Letter = { ...plain, title: ['石桥镇（演示）', '2026年法治政府建设年度报告'] }

  expect(paragraphOf(await bodyOf(full), '石桥镇（演示）')).not.toBe('')
})

test('a title that fits is one line of 2号小标宋; one that does not breaks between its pieces', async () => {
  const long: Letter = { ...plain, title: ['青禾镇人民政府', '2026年法治政府建设年度工作报告'] }
  const [one, two] = [documentText(await reportDocx(plain, { demo: false })), documentText(await reportDocx(long, { demo: false }))]

  expect(one.split('\n')[0]).toBe('青禾镇2026年法治政府建设年度报告')
  expect(two.split('\n').slice(0, 2)).toEqual(['青禾镇人民政府', '2026年法治政府建设年度工作报告'])
  expect(paragraphOf(await bodyOf(long), '青禾镇人民政府')).toMatch(/方正小标宋简体.*<w:sz w:val="44"\/>/)
})

test('the date stands four characters from the right and the signature is centred over it', async () => {
  const xml = await bodyOf(plain)

  expect(paragraphOf(xml, '2027年1月5日')).toContain('<w:ind w:right="1260"/>')
  expect(paragraphOf(xml, '青禾镇人民政府')).toContain(`<w:ind w:right="${Math.round((4 + (6 - 7) / 2) * 315)}"/>`)
})

test('an unsigned letter prints the signature and no date', async () => {
  expect(documentText(await reportDocx({ ...plain, date: null }, { demo: false })).trimEnd().split('\n').at(-1)).toBe('青禾镇人民政府')
})

test('odd pages are numbered at the right and even ones at the left, between dashes, in 4号宋体', async () => {
  const docx = await reportDocx(letter, { demo: false })
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map((path) => partOf(docx, path))

  expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1])).toEqual(['right', 'left'])
  for (const xml of footers) expect(xml.replaceAll(/<(?!w:instrText)[^>]*>/g, '')).toMatch(/^.*— <w:instrText[^>]*>PAGE —$/s)
  expect(footers[0]).toContain('w:eastAsia="宋体"')
  expect(partOf(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
})

test('demo records say 演示数据 at the head of odd and even pages; real ones have no header', async () => {
  const [demo, real] = [await reportDocx(letter, { demo: true }), await reportDocx(letter, { demo: false })]

  expect(documentText(demo).split('演示数据')).toHaveLength(3)
  expect(partOf(demo, 'word/document.xml')).toMatch(/headerReference w:type="default".*headerReference w:type="even"/)
  expect(documentText(real)).not.toContain('演示数据')
  expect(partOf(real, 'word/document.xml')).not.toContain('headerReference')
})

test('copies and the printing office stand in a frame at the foot, and without either there is no frame', async () => {
  const both = await reportDocx({ ...letter, facts: { ...facts, copyTo: ['县委政法委', '县司法局'], printedBy: '青禾镇党政办公室' } }, { demo: false })

  expect(documentText(both)).toContain('抄送：县委政法委，县司法局。\n')
  expect(documentText(both)).toContain('青禾镇党政办公室\t2027年1月5日印发\n')
  expect(partOf(both, 'word/document.xml').match(/<w:framePr [^>]*w:yAlign="bottom"/g)).toHaveLength(5)
  expect(await bodyOf(plain)).not.toContain('framePr')
})

test('an upward letter has the red head, its number and who signed it for issue', async () => {
  const letterhead = { issuers: ['青禾镇人民政府'], number: '青政报〔2027〕1号', signer: '甲某' }
  const upward = { ...plain, facts: { ...plain.facts, letterhead } }
  const lines = documentText(await reportDocx(upward, { demo: false })).split('\n')

  expect(lines.slice(0, 4)).toEqual(['青禾镇人民政府文件', '', '', '　青政报〔2027〕1号\t签发人：甲某'])
  expect(paragraphOf(await bodyOf(upward), '青禾镇人民政府文件')).toContain('<w:color w:val="FF0000"/>')
  expect(paragraphOf(await bodyOf(upward), '甲某')).toContain('楷体_GB2312')
})

test('what looks like markup is text, and control characters are gone', async () => {
  const odd = { ...plain, paragraphs: [{ level: 0, runs: [{ text: '<w:br/>&amp;\u0000\u0007\u202E“甲”\uD800' }] } as const] }

  expect(documentText(await reportDocx(odd, { demo: false }))).toContain('\n<w:br/>&amp;“甲”\uFFFD\n')
})

test('the same letter is the same bytes, made after another one too', async () => {
  const first = await reportDocx(letter, { demo: false })
  await reportDocx({ ...letter, title: ['别的'] }, { demo: true })

  expect((await reportDocx(letter, { demo: false })).equals(first)).toBe(true)
})

test('no gap is put between Chinese and digits', async () => {
  const styles = partOf(await reportDocx(letter, { demo: false }), 'word/styles.xml')

  expect(styles).toContain('<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
})
