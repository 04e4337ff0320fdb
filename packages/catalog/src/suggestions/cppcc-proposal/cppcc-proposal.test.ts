import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { cppccProposal } from './cppcc-proposal.ts'

test('a proposal goes the same way under its own rule, and is none of the deputies’ suggestions [J02]', () => {
  const proposal = story(cppccProposal, '2026-02-10', { subject: '关于增设公交站的提案' })
  const answered = proposal.then('2026-05-10', 'clerk', 'reply').then('2026-05-20', 'clerk', 'rate', { rating: 'basically-satisfied' }).then('2026-05-21', 'clerk', 'close')

  expect(proposal.duty('reply')?.rule.id).toBe('PRO-010')
  expect(lastDay(proposal, 'reply')).toBe('2026-05-10')
  expect(answered.books()).toMatchObject({ received: '1', answered: '1', inTime: '1', rated: '1' })
  expect(answered.facts('answered')[0]?.measure).toBe('cppcc-proposal.answered')
})

test('a proposal answered twice by mistake counts once, and one not answered counts nowhere among the handled [J02]', () => {
  const proposal = story(cppccProposal, '2026-02-10', { subject: '关于增设公交站的提案' })

  expect(proposal.books()['answered']).toBeUndefined()
  expect(proposal.then('2026-03-01', 'clerk', 'reply').tries('2026-03-02', 'clerk', 'reply')?.code).toBe('wrong-state')
})

test('what does not satisfy is done once more, and only once, within its own days; it is not closed before [J02]', () => {
  const rated = story(cppccProposal, '2026-02-10', { subject: '关于增设公交站的提案' }).then('2026-05-08', 'clerk', 'reply')
  const unhappy = rated.then('2026-05-20', 'clerk', 'rate', { rating: 'unsatisfied' })
  const again = unhappy.then('2026-05-21', 'clerk', 'redo')
  const answered = again.then('2026-06-10', 'clerk', 'replyAgain').then('2026-06-11', 'clerk', 'rate', { rating: 'unsatisfied' })

  expect(rated.tries('2026-05-20', 'clerk', 'redo')?.says).toContain('评价为不满意的才再办')
  expect(unhappy.tries('2026-05-21', 'clerk', 'close')?.says).toContain('请先办“再办”')
  expect(lastDay(again, 'replyAgain')).toBe('2026-06-21')
  expect(answered.tries('2026-06-12', 'clerk', 'redo')?.says).toContain('只再办一次')
  expect(answered.then('2026-06-12', 'clerk', 'close').books()).toMatchObject({ redone: '1', answered: '1', standing: '0' })
})
