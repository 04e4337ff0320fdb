import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likenessOf } from './likeness.ts'
import { readPairs } from './read-pairs.fixture.ts'
import type { Telling } from './telling.ts'

const { pairs, places } = readPairs()
const lamp: Telling = { text: '老屋组的路灯坏了三盏，天黑看不见', place: '枫树村', day: '2026-03-02', kind: 'help', person: 'p1' }

function counted(use: 'tuning' | 'held-out') {
  const some = pairs.filter((pair) => pair.use === use).map((pair) => ({ ...pair, likely: likenessOf(pair.one, pair.other, places).likely }))
  const hits = some.filter(({ same, likely }) => same && likely).length
  return { precision: hits / some.filter(({ likely }) => likely).length, recall: hits / some.filter(({ same }) => same).length }
}

describe('on the labelled pairs', () => {
  test('there are at least three hundred, a third of them of one matter, and a quarter kept apart', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300)
    expect(pairs.filter(({ same }) => same).length / pairs.length).toBeGreaterThan(0.3)
    expect(pairs.filter(({ use }) => use === 'held-out').length / pairs.length).toBeGreaterThan(0.25)
  })

  test.each(['tuning', 'held-out'] as const)('of the %s ones what is offered is mostly right, and little is missed', (use) => {
    const { precision, recall } = counted(use)
    expect(precision).toBeGreaterThanOrEqual(0.85)
    expect(recall).toBeGreaterThanOrEqual(0.93)
  })
})

describe('why two are thought to be one', () => {
  test('is said in words: the subject, the spot, the days, the person', () => {
    const { likely, reasons } = likenessOf(lamp, { ...lamp, text: '老屋组门口路灯不亮，没人修', day: '2026-03-05' }, places)
    expect(likely).toBe(true)
    expect(reasons.map(({ says }) => says)).toEqual(['都说到路灯、不亮', '都在老屋组', '前后相差 3 天', '同一个人反映'])
  })

  test('another village, another season or another trouble of the same thing is not offered', () => {
    expect(likenessOf(lamp, { ...lamp, place: '双河村' }, places).likely).toBe(false)
    expect(likenessOf(lamp, { ...lamp, person: 'p2', day: '2026-09-02' }, places).likely).toBe(false)
    expect(likenessOf(lamp, { ...lamp, person: 'p2', text: '老屋组要求新装路灯' }, places).likely).toBe(false)
  })

  test('of a thing that is in no list of ours the words themselves tell, and a few common ones do not', () => {
    const fountain = { ...lamp, text: '文化广场喷泉漏电，我家小孩昨晚碰到发麻，请断电检修', person: null }
    expect(likenessOf(fountain, { ...fountain, text: '新修的文化广场喷泉夜里漏电，小孩碰到发麻' }, places).likely).toBe(true)
    expect(likenessOf(fountain, { ...fountain, text: '想给小孩办暑期班，文化广场几点开门' }, places).likely).toBe(false)
  })

  test('a village called by its name and by what people call it is one place', () => {
    expect(likenessOf(lamp, { ...lamp, text: '枫树的路灯坏了，夜里看不见', person: null }, places).likely).toBe(true)
  })
})

test('whatever is told, it is the same both ways and between nought and one', () => {
  const telling = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 60 }), place: fc.constantFrom('枫树村', null), day: fc.constantFrom('2026-01-31', '2026-03-01'), kind: fc.constant(null), person: fc.constantFrom('p', null) })
  fc.assert(fc.property(telling, telling, (one, other) => {
    const [there, back] = [likenessOf(one, other, places), likenessOf(other, one, places)]
    expect(there.score).toBe(back.score)
    expect(there.score).toBeGreaterThanOrEqual(0)
    expect(there.score).toBeLessThanOrEqual(1)
  }))
})
