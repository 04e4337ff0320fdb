import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { homophone } from './homophone.ts'

const found = (whole: string) => homophone(readText(whole), {}).map(({ quote, suggestion }) => `${quote}→${suggestion ?? ''}`)

test.each([
  ['依法行使行政处罚权利。', '权利→权力'], ['保障村民的合法权利和民主权力。', '权力→权利'], ['截止2024年12月底，共办结32件。', '截止→截至'],
  ['全面疏理镇级权责清单。', '疏理→梳理'], ['主动接收群众监督。', '接收→接受'], ['运用法制思维化解矛盾。', '法制→法治'], ['分析治安形式。', '形式→形势'], ['履行赡养业务。', '业务→义务'],
])('a right word where its homophone is meant: %s', (whole, told) => {
  expect(found(whole)).toEqual([told])
})

test.each([
  '行使行政处罚权力，保障群众权利。', '报名截止2024年12月10日。', '疏理情绪，梳理事项。', '接收移交案卷32份，接受监督。', '重大执法决定法制审核。', '以多种形式宣传，分析治安形势。',
  '开展执法业务培训，履行法定义务。', '会同检察机关、公证处开展公益诉讼检察监督。', '人大常委会开展专题质询。', '以公正文明执法取信于民。',
])('%s is right', (whole) => {
  expect(found(whole)).toEqual([])
})
