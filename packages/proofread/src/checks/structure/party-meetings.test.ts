import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { partyMeetings } from './party-meetings.ts'

test.each([
  ['学习党的十九届四全会精神。', 'A 十九届四全会'], ['贯彻党的二二十大精神。', 'A 二二十大'], ['学习十八届八中全会精神。', 'A 十八届八中全会'],
])('%s is misspelt or was never held', (text, found) => {
  expect(marks(partyMeetings, text)).toEqual([found])
})

test('a meeting later than the report can have known is asked about', () => {
  expect(marks(partyMeetings, '贯彻党的二十届三中全会精神。', { year: 2022 })).toEqual(['B 二十届三中全会'])
  expect(marks(partyMeetings, '贯彻党的二十届三中全会精神。', { year: 2024 })).toEqual([])
})

test.each(['贯彻党的二十大和二十届二中、三中全会精神。', '党的十九大以来，深入学习十九届五中全会精神。', '开好镇第二十届人民代表大会。', '党的二十大代表到村宣讲。'])('%s is right', (text) => {
  expect(marks(partyMeetings, text, { year: 2025 })).toEqual([])
})
