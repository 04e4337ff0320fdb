import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proofread } from '../../proofread.ts'
import { collocations } from '../../words/collocations.ts'
import { known, phrases } from '../../words/phrase.ts'
import { sequences } from '../../words/sequences.ts'
import { wrongWords } from '../../words/wrong-words.ts'

const pieces = [...phrases.slice(0, 300).map(({ whole }) => whole), ...'，。、；：“”《》（）\n 2023年(),.12政法治的了'.split('')]

test('whatever the text, every quotation stands where it is said to stand', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join('')), (whole) => {
    for (const { quote, start, end } of proofread(whole, { year: 2023 })) expect(whole.slice(start, end)).toBe(quote)
  }), { numRuns: 60, seed: 7 })
})

test('a hundred thousand characters are read in seconds', () => {
  const sentence = '镇党委深入推进法治政府建设，全年化解矛盾纠纷120件，开展法治宣传活动30场次，提升依法行政水平。'
  const started = performance.now()

  proofread(`${sentence.repeat(20)}\n`.repeat(100), { year: 2023 })

  expect(performance.now() - started).toBeLessThan(15_000)
})

test('the word lists do not contradict themselves: no set phrase holds a wrong word, no wrong word is a known one', () => {
  const held = phrases.flatMap(({ whole }) => wrongWords.filter(({ wrong }) => whole.includes(wrong)).map(({ wrong }) => `${whole}: ${wrong}`))

  expect(held).toEqual([])
  expect(wrongWords.filter(({ wrong, right }) => known.has(wrong) || wrong === right)).toEqual([])
})

test('every phrase, every set order and every good collocation passes by itself', () => {
  const said = [...phrases.map(({ whole }) => whole), ...sequences.map(({ terms }) => terms.join('、'))]
  const found = said.flatMap((one) => proofread(`镇里讲${one}。`, { year: 2023 })
    .filter(({ check }) => /character|order|doubled|broken/u.test(check)).map(({ quote, message }) => `${one}: ${quote} ${message}`))

  expect(found).toEqual([])
  expect(collocations.flatMap(({ verbs, instead }) => verbs.filter((verb) => verb === instead))).toEqual([])
})
