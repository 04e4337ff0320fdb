import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { eachTimesMany } from './each-times-many.ts'

const found = (text: string) => eachTimesMany(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '全镇16个村每村培养法律明白人3名，共培养法律明白人50名。',
  '24个村（居）共聘请法律顾问7名，每名顾问联系3个村（居），无一重复。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '全镇16个村每村培养法律明白人3名，共培养法律明白人48名。',
  '全镇16个村每村不少于3名法律明白人，共培养法律明白人55名。',
  '21个村（居）共聘请法律顾问7名，每名顾问联系3个村（居），无一重复。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
