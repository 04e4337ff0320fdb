import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { wordOf as word } from '../../../test/files.ts'
import { writeBook } from '../spreadsheet/run-book-job.ts'
import { lookForMarks } from './look-for-marks.ts'
import { isMarkedSecret, isSecretName } from './secret-mark.ts'

test.each([
  '机密★10年', '绝密★', '秘密☆1年', '机 密 ★ 10年', '机　密　★', '机密 ★', '机\u200b密★', '秘密⭐5年', '关于某事的通知\n机密\n各村：', '秘密 十年', '【机密】', '（秘密）', '密级：机密',
  '密级: 秘密', '密　级：绝　密', '份号：000123', '份 号 000001', '一\r\n绝密\r\n二', '秘密★长期', '机密 长期',
])('%j carries a mark', (text) => {
  expect(isMarkedSecret(text)).toBe(true)
})

test.each([
  '涉及商业秘密的，不予公开。', '当事人要求保守秘密。', '开展《中华人民共和国保守国家秘密法》宣传', '国家秘密不得进入本系统', '工作秘密管理', '机密档案室门锁损坏', '他说这是个秘密，不肯讲。', '密级：无', '密级：公开',
  '秘密取证的材料不采信', '讲解绝密级计算机的管理要求', '份号由办公室统一编', '保密承诺书', '密切联系群众', '村民反映账目秘密决定，要求公开。', '商业秘密\n个人隐私', '2026年3月秘书处', '密植果园★★',
  '秘密，商业秘密',
])('%j does not: it only speaks of secrets', (text) => {
  expect(isMarkedSecret(text)).toBe(false)
})

test.each([['机密文件.docx', true], ['【秘密】会议纪要.pdf', true], ['秘密★5年 通知.doc', true], ['绝 密.xlsx', true], ['秘密_01.pdf', true], ['商业秘密保护培训.pptx', false], ['保守国家秘密法宣传.docx', false], ['秘书处.docx', false]])(
  'a file called %s: %s', (name, secret) => {
    expect(isSecretName(name)).toBe(secret)
  })

const page = (text: string) => {
  const signs = Array.from(text)
  const table = `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${signs.length} beginbfchar ${signs.map((sign, at) => `<${(at + 1).toString(16).padStart(4, '0')}> <${sign.charCodeAt(0).toString(16).padStart(4, '0')}>`).join('\n')} endbfchar endcmap`
  const shown = `BT /F1 16 Tf [${signs.map((_, at) => `<${(at + 1).toString(16).padStart(4, '0')}>`).join('-20 ')}] TJ ET`
  const stream = (body: string) => Buffer.concat([Buffer.from('<< /Filter /FlateDecode >>\nstream\n'), deflateSync(Buffer.from(body)), Buffer.from('\nendstream\n')])
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), stream(shown), stream(table), Buffer.from('%%EOF')])
}
const old = (text: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(505), Buffer.from(`${text}\r`, 'utf16le'), Buffer.alloc(400)])

test('marks are found in the text of documents, and ordinary ones pass', async () => {
  const bombed = word('普通')
  bombed.writeUInt32LE(2_000_000_000, bombed.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24)
  const looked = async (bytes: Buffer) => lookForMarks(bytes)

  expect(await looked(word('各村（社区）：', '机密★10年'))).toBe('marked')
  expect(await looked(word('涉及商业秘密的不予公开。', '保守秘密'))).toBe('clean')
  expect(await looked(await writeBook('表', [['文件', '密级'], ['某通知', '秘密']]))).toBe('marked')
  expect(await looked(await writeBook('表', [['事由'], ['保守商业秘密培训']]))).toBe('clean')
  expect(await looked(page('秘密★1年'))).toBe('marked')
  expect(await looked(page('关于商业秘密的通知'))).toBe('clean')
  expect(await looked(old('绝密★30年'))).toBe('marked')
  expect(await looked(old('保守秘密的通知'))).toBe('clean')
  expect(await looked(bombed)).toBe('unreadable')
  expect(await looked(Buffer.from('504b0304deadbeef', 'hex'))).toBe('unreadable')
})

test('a look that takes too much memory or time ends as one that says nothing', async () => {
  expect(await lookForMarks(word('很长的文件'.repeat(200_000)), { memory: 8, seconds: 20 })).toBe('unreadable')
  expect(await lookForMarks(word('普通文件'), { memory: 256, seconds: 0 })).toBe('unreadable')
})
