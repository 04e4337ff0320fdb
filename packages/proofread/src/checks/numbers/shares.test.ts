import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { shares } from './shares.ts'

const found = (text: string) => shares(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '调解纠纷300件，其中邻里纠纷109件，占46.3%。',
  '邻里纠纷占45%，家庭纠纷占38%，其他纠纷占27%。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '调解纠纷300件，其中邻里纠纷109件，占36.3%。',
  '邻里纠纷占45%，家庭纠纷占38%，其他纠纷占17%。',
  '调解纠纷300件，其中邻里纠纷109件、家庭纠纷60件，这两类占56.3%。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
