import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { doubledWord } from './doubled-word.ts'

test.each([
  ['全镇的的法治建设。', '的的'], ['进一步加强加强监督。', '加强加强'],
  ['矛盾纠纷纠纷调处。', '纠纷纠纷'], ['广泛征听取意见。', '征听取'], ['把措施付诸于行动。', '付诸于'], ['持有证行政执法证的人员。', '持有证行政执法证'], ['各村、、社区。', '、、'],
  ['落实“放管服”，优化服务。', '放管服”，优化服务'],
  ['网格化管理网格化管理服务。', '网格化管理网格化管理'],
])('%s', (whole, quote) => {
  expect(doubledWord(readText(whole), {}).map((one) => one.quote)).toEqual([quote])
})

test.each(['全面加强组织领导，进一步推进落实，组织开展监督检查，发放宣传传单。', '广泛征求、听取意见，付诸行动，持有行政执法证。', '深化“放管服”改革，服务群众。', '并且及时处理，为民服务，和谐稳定。'])('%s is right', (whole) => {
  expect(doubledWord(readText(whole), {})).toEqual([])
})
