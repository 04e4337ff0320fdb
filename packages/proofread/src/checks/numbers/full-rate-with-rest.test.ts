import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { fullRateWithRest } from './full-rate-with-rest.ts'

const found = (text: string) => fullRateWithRest(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '受理工单72件，办结率100%，剩余3件正在办理。',
  '调解纠纷81件，全部化解，化解率97%。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '受理工单72件，办结率100%，另有咨询电话15次。',
  '受理工单72件，全部办结，办结率100%。',
  '受理工单72件，全部办结，满意率97%。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
