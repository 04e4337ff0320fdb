import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { misplacedMark } from './misplaced-mark.ts'
import { unquotedName } from './unquoted-name.ts'

function marks(whole: string): string[] {
  return misplacedMark(readText(whole), {}).map(({ quote }) => quote)
}

test.each([
  ['排查隐患，、消除风险。', '，、'], ['存在以下不足。一是人手少，二是经费紧。', '。'], ['走访农户、商户、等重点对象。', '、'], ['走访农户、商户、和学校。', '、'],
  ['首先、抓好培训。', '、'], ['开展宣传三、四次。', '三、四'], ['拨付经费1，200，000元。', '1，200，000'], ['村民说：“有了“法律明白人”就放心。”', '“法律明白人”'],
  ['学习《关于印发〈方案〉的通知》和《关于转发《普法方案》的通知》。', '《普法方案》'], ['创建示范村（含社区)三个。', '（含社区)'], ['推进“一件事”改革，设立"一窗"窗口。', '"一窗"'], ['开展宣传，\n化解纠纷。', '，'], ['学习“”精神。', '“”'],
])('%s', (whole, quote) => {
  expect(marks(whole)).toEqual([quote])
})

test('running text without its full stop is found, unless the lines were broken on their way here', () => {
  const open = '全年开展法治宣传二十场，接待来访群众一百余人。下一步将加强培训，切实提高办案能力'
  expect(marks(`${open}\n加强组织领导\n${open}。`)).toEqual(['能力'])
  expect(marks(`${open}\n${open}\n${open}`)).toEqual([])
})

test.each([
  '现将情况报告如下。\n一、主要做法', '存在以下不足：一是人手少；二是经费紧。', '走访农户、商户等，构建和谐、和睦乡村。', '第三、四季度各一次，十三、十四日培训。', '一位老人说：“有了‘法律明白人’，心里有底。”', '（一）加强领导，1）组织学习（共3次）。', '投入1,200,000元，受理15，办结12。',
])('%s is right', (whole) => {
  expect(marks(whole)).toEqual([])
})

test('of names told by their number the one without quotation marks is found', () => {
  const names = (whole: string) => unquotedName(readText(whole), {}).map(({ suggestion }) => suggestion)
  expect(names('开展“送法进村”“以案说法”法护成长三大主题活动。')).toEqual(['“法护成长”'])
  expect(names('开展“送法进村”“以案说法”“法护成长”三大主题活动，深化“法治小院”建设五个项目。')).toEqual([])
})
