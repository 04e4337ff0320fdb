import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { lawStatement } from './law-statement.ts'

const paper = ['00000000-0000-7000-c000-000000000001']
const whose = { id: '00000000-0000-7000-8000-0000000000c1' }
const all = ['respect', 'learn', 'observe', 'use']
const year = { from: '2026-01-01', to: '2027-01-31' }
const asked = (role: string) => story(lawStatement, '2026-12-01', { whose, role, latest: '2027-01-10' })
const handed = (role: string, chapters: readonly string[]) => asked(role).then('2027-01-08', 'clerk', 'submit', { statement: paper, handedIn: '2027-01-08', ...(chapters.length === 0 ? {} : { chapters }) })

test('looked for on its last day and missed from the day after [A08]', () => {
  expect(lastDay(asked('member'), 'submit')).toBe('2027-01-10')
  expect(handed('member', all).passes('2027-01-11').books()).toMatchObject({ asked: '1', submitted: '1', due: '1' })
  expect(asked('member').passes('2027-01-11').books()).toMatchObject({ asked: '1', due: '1', late: '1' })
  expect(asked('member').then('2026-12-20', 'clerk', 'excuse', { reason: '已调离' }).passes('2027-01-11').books()['late']).toBeUndefined()
})

test('without its chapter, or with three of its four headings, it is sent back and not covered [A08]', () => {
  const without = handed('member', [])
  const three = handed('member', all.slice(1))

  for (const one of [without, three]) expect(one.tries('2027-01-09', 'leader', 'pass')?.says).toContain('四项')
  const back = without.then('2027-01-09', 'clerk', 'sendBack', { reason: '没有述法专章' })
  const passed = back.then('2027-01-10', 'clerk', 'submit', { statement: paper, handedIn: '2027-01-10', chapters: all }).then('2027-01-10', 'leader', 'pass')
  expect(passed.books()).toMatchObject({ submitted: '1', withChapter: '1' })
  expect(['law-statements-asked', 'law-statements-with-chapter', 'law-chapter-rate'].map((id) => readFigure(id, year, passed, three))).toEqual(['2', '1', '50'])
})

test('passed by somebody else than who took it in; secretary and mayor are told apart, a comment counts once [A07] [A08]', () => {
  const mayor = handed('mayor', all)

  expect(mayor.tries('2027-01-09', 'clerk', 'pass')?.says).toContain('以外的人')
  const commented = mayor.then('2027-01-09', 'leader', 'pass')
    .then('2027-01-12', 'clerk', 'comment', { comment: '同意', commentedBy: '县委依法治县委员会' }).then('2027-01-13', 'clerk', 'comment', { comment: '补充意见', commentedBy: '镇党委' })
  expect(commented.then('2027-01-14', 'clerk', 'file').standing().state).toBe('filed')
  expect(['law-statements-of-heads', 'law-statements-commented'].map((id) => readFigure(id, year, commented, handed('member', all)))).toEqual(['1', '1'])
})
