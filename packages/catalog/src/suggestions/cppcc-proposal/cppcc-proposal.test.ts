import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { cppccProposal } from './cppcc-proposal.ts'

test('a proposal goes the same way under its own rule, and is none of the deputies’ suggestions [J02]', () => {
  const proposal = story(cppccProposal, '2026-02-10', { subject: '关于增设公交站的提案' })
  const answered = proposal.then('2026-05-10', 'clerk', 'reply').then('2026-05-20', 'clerk', 'rate', { rating: 'basically-satisfied' }).then('2026-05-21', 'clerk', 'close')

  expect(proposal.duty('reply')?.rule.id).toBe('PRO-010')
  expect(proposal.on('2026-05-11').overdue).toEqual(['reply'])
  expect(answered.books()).toMatchObject({ received: '1', answered: '1', inTime: '1', rated: '1' })
  expect(answered.facts('answered')[0]?.measure).toBe('cppcc-proposal.answered')
})

test('a proposal answered twice by mistake counts once, and one not answered counts nowhere among the handled [J02]', () => {
  const proposal = story(cppccProposal, '2026-02-10', { subject: '关于增设公交站的提案' })

  expect(proposal.books()['answered']).toBeUndefined()
  expect(proposal.then('2026-03-01', 'clerk', 'reply').tries('2026-03-02', 'clerk', 'reply')?.code).toBe('wrong-state')
})
