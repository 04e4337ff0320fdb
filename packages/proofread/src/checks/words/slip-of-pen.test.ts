import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { slipOfPen } from './slip-of-pen.ts'

function slips(whole: string): string[] {
  return slipOfPen(readText(whole), {}).map(({ quote, suggestion }) => `${quote}→${suggestion ?? ''}`)
}

test.each([
  ['深化放管服改革，持续减政放权。', '减政放权→简政放权'],
  ['坚持因地治宜推进整治。', '因地治宜→因地制宜'],
  ['以刀刃内的决心整改。', '刀刃内→刀刃向内'],
  ['发放优抚象一次性补助。', '优抚象→优抚对象'],
  ['走访困穷难户12户。', '困穷难户→困难户'],
  ['由人民调调解委员会主持。', '调调→调'],
  ['做到令行止禁。', '令行止禁→令行禁止'],
  ['组织执法人员参加综合行政执发培训。', '综合行政执发→综合行政执法'],
])('%s a set phrase or a name with one character wrong, lost, added or moved', (whole, found) => {
  expect(slips(whole)).toEqual([found])
})

test.each([
  ['现场设灯迷擂台。', '灯迷→灯谜'], ['按要求布署。', '布署→部署'], ['对台帐逐项核对。', '台帐→台账'], ['花大力整治环境。', '花大力→花大力气'], ['截止目前共受理9件。', '截止目前→截至目前'],
])('%s a word written wrongly', (whole, found) => {
  expect(slips(whole)).toEqual([found])
})

test('a lone wrong term is found by those beside it', () => {
  expect(slips('坚持科学立法、严格执法、公正私法、全民守法。')).toEqual(['公正私法→公正司法'])
  expect(slips('做到有法可依、有法必依、执法必严、违法必究。')).toEqual([])
})

test('a word of the field with a character that sounds like the right one is found where its halves go with nothing', () => {
  expect(slips('增强村民的安全意实。')).toEqual(['安全意实→安全意识'])
  expect(slips('注意实施效果，注重实效。')).toEqual([])
})

test('a character typed twice is found, and two words that meet in one character are right', () => {
  expect(slips('全镇持持续推进整治。')).toEqual(['持持→持'])
  expect(slips('改进工作作风，推行行政执法公示，镇镇长与村村民代表人人参与、层层落实。')).toEqual([])
})

test('two characters the wrong way round are found', () => {
  expect(slips('逐项施实到位。')).toEqual(['施实→实施'])
  expect(slips('依法惩处各类违法行为，实现对应的目标。')).toEqual([])
})

test('what stands many times and once with a character lost is a slip, and one word less that makes another name is none', () => {
  const often = '滨河小剧场说法品牌。'.repeat(5)

  expect(slips(`${often}今年滨河小场说法品牌再获奖。`)).toEqual(['滨河小场说法品→滨河小剧场说法品'])
  expect(slips(`${'镇党委副书记主持会议。'.repeat(5)}镇党委书记主持会议。`)).toEqual([])
})

test.each([
  '镇综合行政执法队与综合行政执法大队联合执法，落实执法全过程记录，规范执法文书。',
  '接受信访件12件、信访案件3件，信访事项全部办结；群众热线办结率提高。',
  '进一步推进依宪执政、依法执政，把权力关进制度的笼子。',
  '领导干部依法履行职责，学法守法，知法用法，坚持因企施策、因事制宜。',
  '法官、法院、执法人员学习公司法、行政法和行政诉讼法，规范合法行使职权。',
  '全镇群众线上学法，网格员工作台账清楚，村务公开栏及时更新。',
])('%s is right', (whole) => {
  expect(slips(whole)).toEqual([])
})
