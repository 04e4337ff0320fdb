import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { modelGroup } from './model-group.ts'

const village = '00000000-0000-7000-a000-000000000001'
const applied = story(modelGroup, '2026-02-01', { kind: 'anti-fraud-group', unitName: '石桥村三组', village }, 'village-official')
const implementing = applied.then('2026-02-10', 'village-official', 'implement', { plan: '组内张贴、开会' })
const accepted = implementing.then('2026-05-10', 'clerk', 'accept', { passed: 'passed', criteria: '各项达标' })
const shown = accepted.then('2026-05-11', 'clerk', 'announce', { publicUntil: '2026-05-17' })
const named = shown.then('2026-05-18', 'clerk', 'name', { document: '示例〔2026〕5号' })

test('a group applies, works, is accepted, shown in public and named: it counts on the day it was named [F12]', () => {
  expect(named.books()).toMatchObject({ applied: '1', accepted: '1', named: '1', standing: '1' })
  expect(named.facts('named').map(({ day, by }) => [day, by[0]])).toEqual([['2026-05-18', 'anti-fraud-group']])
  expect(shown.books()['named']).toBeUndefined()
})

test('it is not named on the last day of publication, but the day after [F12]', () => {
  expect(shown.tries('2026-05-17', 'clerk', 'name')?.says).toContain('公示期')
  expect(shown.tries('2026-05-18', 'clerk', 'name')).toBeUndefined()
})

test('what falls short is not made public; it works on and is accepted the second time, counted once [F12]', () => {
  const short = implementing.then('2026-04-10', 'clerk', 'accept', { passed: 'failed' })
  const again = short.then('2026-04-11', 'clerk', 'rework', { reason: '宣传不到位' }).then('2026-05-10', 'clerk', 'accept', { passed: 'passed' })

  expect(short.tries('2026-04-11', 'clerk', 'announce', { publicUntil: '2026-04-18' })?.says).toContain('未达标')
  expect(short.books()['accepted']).toBeUndefined()
  expect(again.books()['accepted']).toBe('1')
})

test('publication does not end before it begins [F12]', () => {
  expect(accepted.tries('2026-05-11', 'clerk', 'announce', { publicUntil: '2026-05-10' })?.says).toContain('不能早于')
})

test('a naming reviewed stands; one taken back stands no longer and was still named in its year [F12]', () => {
  const revoked = named.then('2027-03-01', 'clerk', 'review', { review: 'improve' }).then('2027-05-01', 'clerk', 'revoke', { reason: '发生案件未整改' })

  expect(revoked.books()).toMatchObject({ named: '1', reviewed: '1', revoked: '1', standing: '0' })
  expect(revoked.facts('named')[0]?.day).toBe('2026-05-18')
})

test('a group named by mistake is struck out and counts nowhere; one declined was never named [F12]', () => {
  expect(named.corrects('2026-06-01', 'clerk', { of: named.acts.at(-1)?.id, void: true }).books()).toMatchObject({ named: '0', standing: '0', accepted: '1' })
  expect(applied.then('2026-03-01', 'clerk', 'decline', { reason: '不符合条件' }).books()['named']).toBeUndefined()
})

test('the village applies and works; accepting and naming is the town\'s [F12]', () => {
  expect(implementing.tries('2026-05-10', 'village-official', 'accept', { passed: 'passed' })?.code).toBe('not-your-post')
  expect(applied.tries('2026-05-18', 'clerk', 'name')?.code).toBe('wrong-state')
})
