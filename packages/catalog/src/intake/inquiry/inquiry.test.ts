import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { inquiry } from './inquiry.ts'

const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const of = (kind: string) => story(inquiry, '2026-03-02', { kind, channel: 'phone', subject: '怎样办理宅基地审批' })

test('each of the three kinds has days of its own: on the last in time, the day after late [E18]', () => {
  for (const [kind, rule, last, after] of [['question', 'LOC-105', '2026-03-09', '2026-03-10'], ['complaint', 'LOC-106', '2026-03-23', '2026-03-24'], ['opinion', 'LOC-031', '2026-05-01', '2026-05-02']] as const) {
    expect(of(kind).duty('reply')).toMatchObject({ rule: { id: rule }, statutoryDue: last })
    expect(of(kind).on(last).overdue).toEqual([])
    expect(of(kind).on(after).overdue).toEqual(['reply'])
  }
})

test('received and replied count by kind; what is asked often becomes a public answer, once [E18]', () => {
  const replied = of('question').then('2026-03-03', 'clerk', 'assign', { unit: 'land-office' }).then('2026-03-05', 'officer', 'reply', { reply: sealed, frequent: true })
  const published = replied.then('2026-03-06', 'clerk', 'publish', { publicAnswer: '向村民小组申请……' }).then('2026-03-09', 'clerk', 'publish', { publicAnswer: '修订' })

  expect(published.books()).toMatchObject({ received: '1', replied: '1', due: '1', inTime: '1', published: '1', standing: '0' })
  expect(published.facts('received')[0]?.by[1]).toBe('question')
  expect(of('question').then('2026-03-05', 'officer', 'reply', { reply: sealed }).tries('2026-03-06', 'clerk', 'publish', { publicAnswer: '答' })?.says).toContain('常见问题')
})
