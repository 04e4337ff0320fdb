import { storyteller } from '@zhenzhi/kernel'
import type { Story } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { permit, permitRules } from '../../../test/permit.ts'
import { toyLaw } from '../../../test/toy-law.ts'
import { town, villages } from '../../../test/towns.ts'
import { dutyView } from './duty-view.ts'

const law = toyLaw([permit], permitRules)
const asked = storyteller(law)(permit, '2026-03-02', { village: villages[town]![0] })
const viewed = (story: Story, today: string) =>
  story.standing().duties.map((duty) => dutyView(duty, { definition: permit, law, today })).map(({ passes, status, late }) => [passes, status, late])

test('what was sent out and came back late is late, and says that it was somebody else\'s to return', () => {
  const sent = asked.then('2026-03-02', 'clerk', 'send')

  expect(viewed(sent, '2026-03-13')).toEqual([['not-returned', 'open', false]])
  expect(viewed(sent.then('2026-03-13', 'clerk', 'return'), '2026-03-13')).toEqual([['not-returned', 'discharged', true]])
})

test('what ran out is never late, also once it was renewed after its day', () => {
  const out = asked.then('2026-03-02', 'clerk', 'grant', { from: '2026-03-04' }).passes('2026-04-05')

  expect(viewed(out, '2026-04-05')).toEqual([['expired', 'open', false]])
  expect(viewed(out.then('2026-04-05', 'clerk', 'renew', { from: '2026-04-05' }), '2026-04-05')).toEqual([['expired', 'discharged', false], ['expired', 'open', false]])
})
