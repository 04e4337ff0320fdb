import { expect, test } from 'vitest'
import { periodsOf } from './periods.ts'
import { readText } from './read-text.ts'

test('a period goes on past a semicolon and ends with its sentence or paragraph', () => {
  expect(periodsOf(readText('受理5件；办结3件。另有2件\n其余在办')).map(({ text, paragraph }) => [text, paragraph])).toEqual([['受理5件；办结3件。', 0], ['另有2件', 0], ['其余在办', 1]])
})

test('a text without full stops is parted at a mark, and no number is cut', () => {
  const whole = '检查企业12家，'.repeat(1000)

  expect(periodsOf(readText(whole)).every(({ text, start }) => whole.startsWith(text, start) && /^，?检查/u.test(text))).toBe(true)
})
