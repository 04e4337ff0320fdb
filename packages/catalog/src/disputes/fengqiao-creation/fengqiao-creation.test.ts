import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { fengqiaoCreation } from './fengqiao-creation.ts'

const begun = story(fengqiaoCreation, '2026-03-02', { name: '示例人民法庭', kind: 'court' })
const items = [{ item: '诉调对接', met: 'met', evidence: '台账' }, { item: '巡回审判', met: 'unmet', evidence: null }]

test('the checklist is gone through, assessed, applied for and named; criteria met are counted [D22]', () => {
  const named = begun.then('2026-03-05', 'clerk', 'check', { items }).then('2026-03-06', 'clerk', 'assess', { assessment: '基本达到' })
    .then('2026-03-10', 'leader', 'apply').then('2026-06-01', 'clerk', 'name', { document: '示例〔2026〕1号' })

  expect(named.facts('items').map(({ by }) => by[1])).toEqual(['met', 'unmet'])
  expect(named.books()).toMatchObject({ started: '1', named: '1' })
})

test('no self-assessment before every criterion is answered; no naming without its document [D22]', () => {
  const half = begun.then('2026-03-05', 'clerk', 'check', { items: [{ item: '诉调对接', met: null, evidence: null }] })

  expect(begun.tries('2026-03-06', 'clerk', 'assess', { assessment: '好' })?.says).toContain('核对标准')
  expect(half.tries('2026-03-06', 'clerk', 'assess', { assessment: '好' })?.says).toContain('核对标准')
  expect(begun.tries('2026-03-06', 'clerk', 'name', { document: '示例' })?.code).toBe('wrong-state')
})
