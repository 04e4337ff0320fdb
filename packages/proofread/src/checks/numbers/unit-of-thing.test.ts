import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { unitOfThing } from './unit-of-thing.ts'

const found = (text: string) => unitOfThing(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['自编自演普法短视频3场。', 'A 3场'],
  ['举办法治讲座6份。', 'A 6份'],
  ['聘请法律明白人42家。', 'A 42家'],
  ['新装路灯30份。', 'A 30份'],
  ['印发文件5次。', 'A 5次'],
])('a unit the thing never takes is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '制作普法短视频3部。',
  '播放普法短视频30次。',
  '参加法治讲座50人。',
  '聘请律师2名，签订合同15份。',
  '出动执法人员82人次。',
  '征求律师意见5件。',
  '调解企业纠纷3件。',
  '走访企业12次。',
])('a usual unit, and a count of the doing, are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['清运垃圾40公里。', '40公里'], ['培养“法律明白人”30件。', '30件'], ['工单办结率97件。', '97件'], ['聘请法律顾问4人次。', '4人次'], ['参加群众300场次。', '300场次'],
])('things, persons and rates in a unit they never take: %s', (text, quote) => {
  expect(unitOfThing(readText(text), {}).map((one) => one.quote)).toEqual([quote])
})

test.each(['组织干部20次下村。', '慰问群众20户。', '出动执法人员60人次。', '排查隐患30人次。', '发放宣传资料20次。'])('where the doing is counted: %s', (text) => {
  expect(unitOfThing(readText(text), {})).toEqual([])
})
