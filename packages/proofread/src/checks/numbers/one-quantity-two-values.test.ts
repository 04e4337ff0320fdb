import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { oneQuantityTwoValues } from './one-quantity-two-values.ts'

const found = (text: string) => oneQuantityTwoValues(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['全年共调解矛盾纠纷120件。\n全年累计化解各类矛盾纠纷132起。', 'A 132起'],
  ['共发放宣传资料3000份。\n其间向群众发放宣传资料5000份。', 'B 5000份'],
  ['今年累计举办法治讲座12场。\n全年共举办法治讲座14场。', 'A 14场'],
  ['全镇共有网格员86名。\n组织活动时，全镇88名网格员全部到岗。', 'A 88名'],
  ['全镇群众安全感满意率98%。\n今年群众安全感满意率96.5%。', 'A 96.5%'],
  ['全年共开展宣传活动30场。\n镇里结合集市，组织人员开展宣传活动。开展宣传活动28场。', 'B 28场'],
])('one thing with two values is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '全年共调解矛盾纠纷120件。\n镇调委会全年化解各类矛盾纠纷120起。',
  '共发放宣传资料3000余份。\n全年发放宣传资料3120份。',
  '全年共调解纠纷120件。\n专项行动期间调解纠纷86件。',
  '全年共调解纠纷120件，其中司法所调解纠纷40件。',
  '去年共调解纠纷150件。今年共调解纠纷120件。',
  '全年共召开会议12次。全年共召开会议纪要编审会3次。',
  '全镇共有网格员86名。\n新聘网格员12名。\n组织50名网格员入户。',
  '热线办结率98%。\n今年信访办结率100%。',
  '全年共开展宣传活动30场。\n联合妇联，开展宣传活动8场。',
])('two things, two periods and rounded values are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
