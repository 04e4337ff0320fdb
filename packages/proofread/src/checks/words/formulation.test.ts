import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { formulation } from './formulation.ts'

function marked(whole: string): string[] {
  return formulation(readText(whole), {}).map(({ quote }) => quote)
}

test.each([
  ['按照“谁执法、谁普查”的要求落实。', '谁执法、谁普查'], ['坚持横向到边、纵向到头。', '横向到边、纵向到头'],
  ['落实党政同责、一岗双职。', '党政同责、一岗双职'], ['坚持“安全第一、预防为主、综合整理”。', '安全第一、预防为主、综合整理'],
])('%s', (whole, quote) => {
  expect(marked(whole)).toEqual([quote])
})

test.each([
  '坚持“谁执法谁普法”“谁主管谁负责”。', '做到小事不出村、大事不出镇、矛盾不上交。', '坚持科学立法、严格执法、公正司法和全民守法。', '学习党的十八大精神和党的二十大精神。', '坚持自治、法治、德治相结合。',
])('%s is right', (whole) => {
  expect(marked(whole)).toEqual([])
})
