import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { copy, parties, village } from '../mediation/dispute.fixture.ts'
import { administrativeMediation } from './administrative-mediation.ts'

const registered = story(administrativeMediation, '2026-03-02', { parties, village, kind: 'land', unit: 'land-office', power: '示例条例第5条', summary: '因田埂起争执' }, 'officer')
const mediating = registered.then('2026-03-03', 'officer', 'accept', { willing: true })

test('the unit with the power mediates, and its agreements are counted by unit [D19]', () => {
  const signed = mediating.then('2026-03-05', 'officer', 'record', { session: '看了现场' }).then('2026-03-08', 'officer', 'draft', { terms: '恢复田埂', performBy: '2026-04-01' })
    .then('2026-03-09', 'officer', 'sign', { signedCopy: copy })

  expect(signed.books()).toMatchObject({ received: '1', accepted: '1', agreed: '1', standing: '0' })
  expect(signed.facts('agreed')[0]?.by[0]).toBe('land-office')
  expect(signed.on('2026-03-09').state).toBe('agreed')
})

test('nobody is mediated against their will; a signed copy needs an agreement made; a failure names other ways [D19]', () => {
  expect(registered.tries('2026-03-03', 'officer', 'accept', { willing: false })?.says).toContain('不予调解')
  expect(mediating.tries('2026-03-09', 'officer', 'sign', { signedCopy: copy })?.code).toBe('paper-not-issued')
  expect(mediating.tries('2026-03-09', 'officer', 'fail', { failure: '谈不拢' })).toMatchObject({ code: 'field-missing', field: 'otherWays' })
  expect(mediating.then('2026-03-09', 'officer', 'fail', { failure: '谈不拢', otherWays: ['lawsuit'] }).books()).toMatchObject({ failed: '1', standing: '0' })
})
