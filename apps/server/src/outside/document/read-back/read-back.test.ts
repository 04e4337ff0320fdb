import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { originOf } from '@zhenzhi/reporting'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { blocks, comparedWith, printedDocx } from './printed.fixture.ts'
import { readBack } from './read-back.ts'

const ofWord = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const zip = new PizZip()
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${ofWord}><w:body>${body}</w:body></w:document>`)
  for (const [path, xml] of Object.entries(parts)) zip.file(path, xml)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const textsOf = (body: string, parts?: Readonly<Record<string, string>>) => readBack(docx(body, parts))?.paragraphs.map(({ text }) => text)
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const by = 'w:author="甲某" w:date="2026-12-03T09:00:00Z"'
const put = (inner: string, name = 'ins') => `<w:${name} w:id="1" ${by}>${inner}</w:${name}>`
const taken = (text: string, name = 'del') => `<w:${name} w:id="2" ${by}><w:r><w:delText>${text}</w:delText></w:r></w:${name}>`

test('what was printed is read as it was printed, and says where it comes from', async () => {
  const file = readBack(await printedDocx())

  expect(comparedWith(file)).toMatchObject({ by: 'marks', differences: [], same: blocks.length })
  expect(file && originOf(file)).toEqual({ town: 7, year: 2026, version: 3, cutoff: '2026-11-30' })
  expect(file && originOf({ ...file, paragraphs: [] })).toEqual({ town: 7, year: 2026, version: 3, cutoff: '2026-11-30' })
})

describe('after LibreOffice', () => {
  const saved = (name: string) => comparedWith(readBack(readFileSync(join(import.meta.dirname, 'saved', `${name}.docx`))))

  test('opened and saved it there is no difference: days, quotation marks, numbers, tabs and every figure are still there', () => {
    expect(saved('saved')).toMatchObject({ by: 'marks', differences: [], same: blocks.length })
  })

  test.each([['tracked', [{ name: '演示 甲', day: '2026-11-23' }]], ['silent', []]])('and edited, %s, each change is told, its figures bound', (name, hands) => {
    const { by: how, differences, comments } = saved(name)

    expect([how, differences.map(({ kind, block }) => [kind, block.replace(/\d.*/, '')])]).toEqual(['marks', [['changed', 'counts'], ['added', 'added-'], ['changed', 'valueless'], ['removed', 'quoted']]])
    expect(differences[0]).toMatchObject({ hands, numbers: [{ figure: 'registered', was: '72件', said: '75件', today: '72件' }] })
    expect(differences[0]?.edit).toEqual({ kind: 'change', block: 'counts', sentences: [
      { text: '登记矛盾纠纷{{figure:registered}}，受理{{figure:accepted}}。', needs: { nonZero: ['registered'] } }, { text: '各村都成立了调解组织。' },
      { text: '不印的{{figure:nothing}}。', needs: { nonZero: ['nothing'] } }, { text: '调解成功率为{{figure:rate}}（{{numerator:rate}}/{{denominator:rate}}）。' },
    ] })
    expect(differences[1]).toMatchObject({ after: '新添的一段，共走访12户。', typed: [{ text: '12', proposals: [] }] })
    expect(comments).toMatchObject([{ name: '演示乙', text: '这一条再核对。', about: '从严', block: 'numbered' }])
  })
})

describe('tracked changes', () => {
  test('stand as taken over: what was put in is there, what was taken out is not, and who did it', () => {
    const file = readBack(docx(`<w:p>${run('登记')}${taken('72')}${put(run('75'))}${run('件。')}</w:p>`))

    expect(file).toMatchObject({ tracked: true, paragraphs: [{ text: '登记75件。', hands: [{ name: '甲某', day: '2026-12-03' }] }] })
  })

  test('of the end of a paragraph join it with the next; a paragraph taken out whole leaves nothing', () => {
    const end = (name: string) => `<w:pPr><w:rPr><w:${name} w:id="3" ${by}/></w:rPr></w:pPr>`

    expect(textsOf(`<w:p>${end('del')}${run('前半')}</w:p><w:p>${run('后半')}</w:p>`)).toEqual(['前半后半'])
    expect(textsOf(`<w:p>${end('del')}${taken('没有了')}</w:p><w:p>${run('下一段')}</w:p>`)).toEqual(['下一段'])
    expect(textsOf(`<w:p>${end('ins')}${put(run('新段'))}</w:p><w:p>${run('下一段')}</w:p>`)).toEqual(['新段', '下一段'])
    expect(textsOf(`<w:p>${end('del')}${run('最后一段')}</w:p>`)).toEqual(['最后一段'])
  })

  test('that move words leave them where they went to; what a form was before is no text', () => {
    expect(textsOf(`<w:p>${taken('搬走的', 'moveFrom')}${run('甲')}</w:p><w:p>${put(run('搬来的'), 'moveTo')}</w:p>`)).toEqual(['甲', '搬来的'])
    expect(textsOf(`<w:p><w:pPr><w:pPrChange w:id="4" ${by}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange w:id="5" ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>字</w:t></w:r></w:p>`)).toEqual(['字'])
    expect(readBack(docx('<w:p><w:pPr><w:pPrChange w:id="4"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr></w:p>'))?.paragraphs[0]?.aside).toBe(false)
  })
})

test('soft breaks, tabs, hyphens and the results of fields are text; instructions, pictures, text boxes and breaks of pages are none', () => {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

  expect(textsOf(`<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:noBreakHyphen/><w:br w:type="page"/></w:r></w:p>`)).toEqual(['一\n二\t三-'])
  expect(textsOf(`<w:p>${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${run('2026年3月')}${field('end')}${run('止')}</w:p>`)).toEqual(['2026年3月止'])
  expect(textsOf(`<w:p><w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple><w:hyperlink>${run('链接')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt></w:p>`)).toEqual(['3链接控件'])
  expect(textsOf(`<w:p><w:r><w:drawing><wps:txbx><w:txbxContent><w:p>${run('框里')}</w:p></w:txbxContent></wps:txbx></w:drawing></w:r>${run('正文')}</w:p>`)).toEqual(['正文'])
  expect(textsOf(`<w:p>${run('a &amp; b &#x4e2d;&lt;')}<w:r><w:t><![CDATA[<c>]]></w:t></w:r></w:p>`)).toEqual(['a & b 中<<c>'])
})

test('the numbers of lists stand before their paragraphs, as they are printed', () => {
  const level = (nth: number, format: string, text: string) => `<w:lvl w:ilvl="${nth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering ${ofWord}><w:abstractNum w:abstractNumId="4">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>`
  const line = (list: number, nth: number, text: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${nth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`
  const body = [line(1, 0, '甲'), line(1, 1, '乙'), line(1, 1, '丙'), line(1, 2, '丁'), line(1, 0, '戊'), line(1, 1, '己'), line(2, 0, '庚'), line(0, 0, '辛'), line(9, 0, '壬')].join('')

  expect(textsOf(body, { 'word/numbering.xml': numbering })).toEqual(['（一）甲', '1.乙', '2.丙', '①丁', '（二）戊', '1.己', '（十一）庚', '辛', '壬'])
})

test('bookmarks say where they begin and end, also those that begin between paragraphs or run over their end', () => {
  const begin = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
  const marks = readBack(docx(`${begin(1, 'ahead')}<w:p>${begin(2, 'whole')}${run('登记')}${begin(3, 'figure')}${taken('72')}${put(run('75'))}<w:bookmarkEnd w:id="3"/>${run('件')}</w:p><w:bookmarkEnd w:id="1"/><w:p>${run('下段')}<w:bookmarkEnd w:id="2"/></w:p>`))?.paragraphs.map((one) => one.marks)

  expect(marks?.[0]).toEqual(expect.arrayContaining([{ name: 'ahead', start: 0, end: 5 }, { name: 'whole', start: 0, end: 5 }, { name: 'figure', start: 2, end: 4 }]))
  expect(marks?.[1]).toEqual([])
})

test.each([
  ['no zip', Buffer.from('PK\u0003\u0004')], ['a zip of something else', docx('').subarray(0, 40)], ['nothing', Buffer.alloc(0)],
  ['XML cut short', docx('<w:p><w:r>').subarray()], ['a document type', docx('</w:body></w:document><!DOCTYPE a><w:document>')], ['elements closed crosswise', docx('<w:p><w:r></w:p></w:r>')],
  ['elements nested without end', docx(`${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`)],
])('%s is not read', (_, bytes) => {
  expect(readBack(bytes)).toBeUndefined()
})

test('a character that turns the direction of text, or stands for none, is a space, and places stay', () => {
  expect(textsOf(`<w:p>${run('甲\u202E乙\uFFFF丙')}</w:p>`)).toEqual(['甲 乙 丙'])
})
