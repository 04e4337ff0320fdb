import { expect, test } from 'vitest'
import { proofread } from '../../proofread.ts'

const found = (whole: string, about = {}) => proofread(whole, about).map(({ check, certainty, quote }) => `${check} ${certainty} ${quote}`)

test.each([
  ['2024年12月4日（星期五），我镇开展国家宪法日宣传活动。', 'weekday A 2024年12月4日（星期五'],
  ['收到代表建议11件，已全部办结，办结9件。', 'all-done-with-count A 11件，已全部办结，办结9件'],
  ['每村配备2名法律明白人，全镇14个村共配备30名。', 'each-times-many A 2名法律明白人，全镇14个村共配备30名'],
  ['开展法律咨询73场次，服务群众65人次。', 'persons-below-groups A 73场次，服务群众65人次'],
  ['活动从6月20日持续至5月30日。', 'date-order B 6月20日持续至5月30日'],
  ['发放问卷200份，收回215份。', 'more-than-whole A 200份，收回215份'],
  ['完成危房改造32户，占任务40户的75%。', 'shares A 32户，占任务40户的75%'],
  ['新增持证人员6名，总人数由18名增加到25名。', 'change-against-values A 6名，总人数由18名增加到25名'],
  ['全年培训4期，每期50人，共培训250人。', 'change-against-values A 4期，每期50人，共培训250人'],
  ['青禾镇人民政府\n2021720', 'bare-date A 2021720'],
  ['镇里聘请法律顾问2名。3名法律顾问全年审查合同21份。', 'one-quantity-two-values B 3名'],
])('%s', (whole, told) => {
  expect(found(whole)).toEqual([told])
})

test.each([
  '2024年12月4日（星期三），我镇开展国家宪法日宣传活动。', '收到代表建议11件，已全部办结，办结11件。', '每村配备2名法律明白人，全镇14个村共配备28名。', '开展法律咨询73场次，服务群众650人次。',
  '活动从5月20日持续至6月30日。', '发放问卷200份，收回195份。', '完成危房改造32户，占任务40户的80%。', '新增持证人员6名，总人数由18名增加到24名。', '全年培训4期，每期50人，共培训200人。', '镇里聘请法律顾问3名。2名法律顾问全年审查合同21份。',
])('%s is right', (whole) => {
  expect(found(whole)).toEqual([])
})

test('a plan for the year reported on is a slip', () => {
  const told = (plan: string) => found(`一、2024年度工作情况\n我镇调解纠纷86件。\n二、${plan}年工作打算\n继续规范执法。`, { year: 2024 })

  expect(told('2024')).toEqual(['plan-year A 2024'])
  expect(told('2025')).toEqual([])
})
