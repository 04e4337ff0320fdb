import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { documentText } from './document-text.ts'
import { paperDocx } from './paper-docx.ts'
import type { PaperOrder } from './paper-docx.ts'

const papers = join(import.meta.dirname, '../../../../../packages/catalog/src/disputes/mediation/papers')
const agreement = readFileSync(join(papers, 'agreement.docx'))
const record = readFileSync(join(papers, 'mediation-record.docx'))

const parties = [
  { name: '甲一', sex: '男', birth: '1970年1月1日', idNumber: '000000197001010000', phone: '00000000001', address: '东坪村一组', employer: '务农' },
  { name: '乙二', sex: '女', birth: '1982年2月3日', idNumber: '000000198202030000', phone: '00000000002', address: '西坪村三组', employer: '某厂' },
]

const values = {
  number: '（2026）青禾人调字第12号', committee: '青禾镇人民调解委员会', mediator: '丙三', parties, copies: 3,
  summary: '水沟被填。\n雨水倒灌。', issues: '水沟由谁疏通。', terms: '恢复原状。', way: '当场履行', performBy: '2026年5月1日',
}

async function make(order: Partial<PaperOrder>) {
  const paper = await paperDocx({ template: agreement, values, demo: false, ...order })
  if ('faults' in paper) throw new Error(paper.faults.join())
  return { ...paper, text: documentText(paper.docx) }
}

const faultsOf = async (order: Partial<PaperOrder>) => {
  const paper = await paperDocx({ template: agreement, values, demo: false, ...order })
  return 'faults' in paper ? paper.faults : []
}

/** The agreement with something else in place of its number. */
function templateWith(text: string, path = 'word/document.xml', instead = '{{number}}'): Buffer {
  const zip = new PizZip(agreement)
  zip.file(path, zip.file(path)!.asText().replace(instead, text))
  return zip.generate({ type: 'nodebuffer' })
}

describe('the agreement', () => {
  test('says what 人民调解法 art. 29 (1) asks: who the parties are, what happened, who answers for it, what was agreed, how and by when', async () => {
    const { text, missing } = await make({})

    for (const party of parties) for (const part of Object.values(party)) expect(text).toContain(part)
    for (const part of [values.summary, values.issues, values.terms, '履行方式：当场履行', '履行期限：2026年5月1日']) expect(text).toContain(part)
    expect(missing).toEqual([])
  })

  test('leaves room for every party, the mediator and the seal, counts its copies, and leaves the day to be written by hand', async () => {
    const { text } = await make({})

    expect(text).toContain('当事人甲一（签名、盖章或按指印）\t\n当事人乙二（签名、盖章或按指印）\t\n人民调解员丙三（签名）\t\n')
    expect(text).toContain('一式3份，各方当事人各执一份，青禾镇人民调解委员会留存一份。')
    expect(text.trimEnd()).toMatch(/青禾镇人民调解委员会（印章）\n　+年　+月　+日$/)
  })
})

test('the mediation record prints a row for each act', async () => {
  const timeline = [{ day: '2026年3月2日', title: '登记', who: '丁四', note: '来访' }, { day: '2026年3月4日', title: '受理', who: '丙三', note: '已告知' }]
  const { text } = await make({ template: record, values: { ...values, timeline } })

  expect(text).toContain('日期\t办理事项\t经办人\t说明\n2026年3月2日\t登记\t丁四\t来访\n2026年3月4日\t受理\t丙三\t已告知\n')
  expect(text).toContain('姓名：乙二　性别：女　电话：00000000002\n住址：西坪村三组\n')
})

test.each([undefined, null, '', ' \n'])('a value of %j prints nothing and is reported', async (way) => {
  const { text, missing } = await make({ values: { ...values, way } })

  expect(missing).toEqual(['way'])
  expect(text).toContain('履行方式：')
  expect(text).not.toMatch(/undefined|null/)
})

test('what a row lacks is not taken from outside the row, and is reported with its list', async () => {
  const { text, missing } = await make({ values: { ...values, parties: [{ name: '甲一' }], address: '镇政府大院', phone: '外面的电话' } })

  expect(missing).toEqual(['parties.sex', 'parties.birth', 'parties.phone', 'parties.idNumber', 'parties.address', 'parties.employer'])
  expect(text).not.toMatch(/镇政府大院|外面的电话/)
})

test('an absent list is reported; an empty one leaves no row behind', async () => {
  expect((await make({ values: { ...values, parties: undefined } })).missing).toEqual(['parties'])
  expect((await make({ values: { ...values, parties: [] } })).text).not.toContain('公民身份号码')
})

test('what looks like markup or like a tag is text', async () => {
  const { text } = await make({ values: { ...values, terms: '<w:p/>&lt;{{number}}{{/parties}}' } })

  expect(text).toContain('\n<w:p/>&lt;{{number}}{{/parties}}\n')
})

test('line breaks are kept and control characters are not', async () => {
  const { docx, text } = await make({ values: { ...values, terms: '一\r\n二\u2028三\u0000\u0008\u001B\u202E四' } })

  expect(text).toContain('\n一\n二\n三四\n')
  expect(new PizZip(docx).file('word/document.xml')?.asText()).not.toMatch(/[^\P{Cc}\n\t]/u)
})

test.each(['constructor', 'toString', '__proto__', 'constructor.name', '.'])('the tag “%s” finds nothing', async (tag) => {
  const { text, missing } = await make({ template: templateWith(`甲{{${tag}}}乙`) })

  expect(text).toContain('\n甲乙\n')
  expect(missing).toEqual([tag])
})

test('a tag that a word processor cut into pieces is still a tag', async () => {
  const cut = templateWith('甲{{num</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>ber</w:t></w:r><w:r><w:t>}}乙')

  expect((await make({ template: cut })).text).toContain(`\n甲${values.number}乙\n`)
})

test('a list asked for as text prints nothing', async () => {
  expect((await make({ template: templateWith('甲{{parties}}乙') })).text).toContain('\n甲乙\n')
})

test('a passage stands for a value that is there and goes for one that is not, and reads the same values', async () => {
  const template = templateWith('{{#way}}有{{way}}{{/way}}{{^oral}}无{{/oral}}')

  expect((await make({ template, values: { ...values, oral: false } })).text).toContain('\n有当场履行无\n')
  expect((await make({ template, values: { ...values, way: false, oral: true } })).text).toContain('\n\n一、当事人基本情况')
})

test('a demo paper says 演示数据 in its header and a real one does not', async () => {
  expect((await make({ demo: true })).text.split('\n')[0]).toBe('演示数据')
  expect((await make({ demo: false })).text).not.toContain('演示数据')
  expect((await make({ values: { ...values, demo: '假的' }, demo: true })).text).not.toContain('假的')
})

test('a template whose header lost its {{demo}} serves real cases and refuses demo ones', async () => {
  const template = templateWith('', 'word/header1.xml', '{{demo}}')

  expect(await faultsOf({ template, demo: true })).toEqual(['模板的页眉里缺少 {{demo}} 标记，演示文书不能不注明“演示数据”。'])
  expect(await faultsOf({ template })).toEqual([])
})

test.each([
  ['{{number', '后面缺少 }}'], ['number}}', '前面缺少 {{'], ['{{#number}}', '后面却没有 {{/number}}'], ['{{/number}}', '前面却没有 {{#number}}'],
  ['{{@number}}', '不能使用 {{@number}}'], ['{{ @number }}', '不能使用'], ['{{#way}}{{@number}}{{/way}}', '不能使用'],
])('a template with “%s” is refused with a sentence', async (text, says) => {
  expect((await faultsOf({ template: templateWith(text) })).join()).toContain(says)
})

test('what is no .docx is refused', async () => {
  expect(await faultsOf({ template: Buffer.from('这不是压缩包') })).toEqual(['模板不是 .docx 文件，请在 WPS 中另存为 .docx 后重新上传。'])
  expect(await faultsOf({ template: new PizZip().file('a.txt', 'a').generate({ type: 'nodebuffer' }) })).toHaveLength(1)
})

test('the same template and values are the same bytes', async () => {
  expect((await make({})).docx.equals((await make({})).docx)).toBe(true)
})
