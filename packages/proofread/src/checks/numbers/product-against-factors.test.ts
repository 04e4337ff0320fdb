import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { productAgainstFactors } from './product-against-factors.ts'

const found = (text: string) => productAgainstFactors(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['为153人每人补助240元，共计4.2万元。', 'A 4.2万元'],
  ['向60户困难群众，每户发放慰问金500元，合计2万元。', 'A 2万元'],
  ['向60户发放补助3万元，户均600元。', 'B 600元'],
  ['补助每户800元，共60户，合计4.5万元。', 'A 4.5万元'],
])('a product its factors deny is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '为153人每人补助240元，共计3.67万元。',
  '向60户困难群众，每户发放慰问金500元，合计3万元。',
  '为20人每人每月补助300元，全年共7.2万元。',
  '奖励15户，每户约500元，共1万元。',
  '向60户发放补助3万元，户均500元。',
  '村集体收入30万元，20户参与，人均增收2000元。',
  '补助每户800元，共60户，合计4.8万元。',
])('a right product and one with a third factor are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
