import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { changeAgainstValues } from './change-against-values.ts'

const found = (text: string) => changeAgainstValues(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['今年受理35件，较去年的28件下降20%。', 'A 35件，较去年的28件下降'],
  ['信访量由20件下降到15件，降幅为下降30%。', 'A 30%'],
  ['案件从12件增加到18件，增长60%。', 'A 60%'],
  ['去年受理信访60件，今年受理45件，同比下降20%。', 'A 20%'],
])('a change its own values deny is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '今年受理21件，较去年的28件下降25%。',
  '信访量由20件下降到15件，下降25%。',
  '今年5月受理29件，比去年同期减少17件，发生率减少36%。',
  '网格由60个调整为72个。',
  '从4件积案入手，化解到位6件，增长明显。',
  '去年受理信访60件，今年受理45件，同比下降25%。',
])('a change that is right is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each(['满意率由96.1%提高到97.3%，提高2.2个百分点。', '化解率由97%提升到95%。', '参与率由80%提高到85%，提高5%。'])('of two rates: %s', (text) => {
  expect(changeAgainstValues(readText(text), {})).toHaveLength(1)
})

test.each(['满意率由96.1%提高到97.3%，提高1.2个百分点。', '化解率由95%提升到97%。', '参与率由80%提高到88%，同比增长10%。'])('of two rates, right: %s', (text) => {
  expect(changeAgainstValues(readText(text), {})).toEqual([])
})
