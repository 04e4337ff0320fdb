import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { documentText } from '../document-text.ts'
import { checkTemplate } from './check-template.ts'
import type { TemplateAsked } from './check-template.ts'

const agreement = readFileSync(join(import.meta.dirname, '../../../../../../packages/catalog/src/disputes/mediation/papers/agreement.docx'))
const people = ['name', 'sex', 'birth', 'phone', 'idNumber', 'address', 'employer'].map((tag) => ({ tag, title: tag }))
const plain = ['number', 'committee', 'mediator', 'copies', 'summary', 'issues', 'terms', 'way', 'performBy'].map((tag) => ({ tag, title: tag === 'terms' ? '协议内容' : tag }))
const example = { ...Object.fromEntries(plain.map(({ tag }) => [tag, `例${tag}`])), parties: [{ name: '甲一' }] }
const asked: TemplateAsked = {
  bytes: agreement, known: [...plain, { tag: 'parties', title: '当事人', within: people }], required: [{ tag: 'terms', title: '协议内容', article: '某法第29条' }], example, demo: false,
}

/** The agreement with other text in place of its first {{terms}}, or with other parts in the package. */
function changed(edit: (zip: PizZip) => void): Buffer {
  const zip = new PizZip(agreement)
  edit(zip)
  return zip.generate({ type: 'nodebuffer' })
}
const inDocument = (from: string, to: string) => changed((zip) => zip.file('word/document.xml', zip.file('word/document.xml')!.asText().replace(from, to)))
const faults = async (bytes: Buffer, more: Partial<TemplateAsked> = {}) => {
  const answer = await checkTemplate({ ...asked, ...more, bytes })
  return 'faults' in answer ? answer.faults.join() : ''
}

test('what the release brings passes, and shows how an invented case reads', async () => {
  const answer = await checkTemplate(asked)
  if ('faults' in answer) throw new Error(answer.faults.join())

  expect(answer.text).toContain('例terms')
  expect(documentText(answer.docx)).toBe(answer.text)
  expect((await checkTemplate({ ...asked, bytes: answer.bytes }) as { bytes: Buffer }).bytes.equals(answer.bytes)).toBe(true)
})

test('a place that the law wants and that was taken out is told with its article', async () => {
  expect(await faults(inDocument('{{terms}}', '按口头约定'))).toBe('缺少“协议内容”：要有 {{terms}}（某法第29条）。')
})

test('a tag that the word processor cut into pieces, with wide braces, is the same tag', async () => {
  const cut = inDocument('{{terms}}', '｛｛te</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>rms</w:t></w:r><w:r><w:t>｝｝')
  const answer = await checkTemplate({ ...asked, bytes: cut })

  expect('faults' in answer ? answer.faults : answer.text.includes('例terms')).toBe(true)
})

test('wide braces of the text itself stay as they are', async () => {
  const answer = await checkTemplate({ ...asked, bytes: inDocument('{{issues}}', '｛附件｝{{issues}}</w:t></w:r></w:p><w:p><w:r><w:t>｛甲｝') })

  expect('faults' in answer ? answer.faults.join() : answer.text).toContain('｛甲｝')
})

test.each([
  ['{{termz}}', '没有“{{termz}}”这一项'], ['{{“terms”}}', '请写成 {{terms}}'], ['{{协议内容}}', '请写成 {{terms}}'], ['{{name}}', '要写在 {{#parties}} 与 {{/parties}} 之间'],
  ['{terms}', '只有一层花括号'], ['{{terms', '后面缺少 }}'], ['{{#terms}}', '后面却没有'], ['{{@terms}}', '不能使用'],
])('a template with %s is told so', async (text, says) => {
  expect(await faults(inDocument('{{terms}}', text))).toContain(says)
})

test.each<[string, (zip: PizZip) => void, string]>([
  ['a macro', (zip) => zip.file('word/vbaProject.bin', 'x'), '宏'],
  ['a link to elsewhere', (zip) => zip.file('word/_rels/document.xml.rels', '<Relationships><Relationship Id="r9" Target="http://example.org/x.png" TargetMode="External"/></Relationships>'), '外部链接'],
  ['something embedded', (zip) => zip.file('word/embeddings/oleObject1.bin', 'x'), '嵌有'],
  ['changes not yet accepted', (zip) => zip.file('word/document.xml', zip.file('word/document.xml')!.asText().replace('<w:p>', '<w:p><w:ins w:id="1"/>')), '修订'],
  ['no document in it', (zip) => zip.remove('word/document.xml'), '.docx'],
])('%s is refused', async (_what, edit, says) => {
  expect(await faults(changed(edit))).toContain(says)
})

test('in a demonstration every header must be able to say so', async () => {
  const bare = changed((zip) => zip.file('word/header1.xml', zip.file('word/header1.xml')!.asText().replace('{{demo}}', '')))

  expect(await faults(bare, { demo: true })).toContain('演示数据')
  expect(await faults(bare)).toBe('')
})

test('what unpacks to more than a paper ever is, is no template', async () => {
  expect(await faults(changed((zip) => zip.file('word/media/big.bin', Buffer.alloc(70_000_000))))).toContain('太大')
})
