import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { village } from '../mediation/dispute.fixture.ts'
import { legalAid } from './legal-aid.ts'

const applicant = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const applied = story(legalAid, '2026-03-02', { applicant, village, kind: 'wages', matter: '拖欠三个月工资', hardship: 'statement' })

test('an application is looked at, passed to the county, approved there and its result told [D20]', () => {
  const done = applied.then('2026-03-03', 'clerk', 'check').then('2026-03-04', 'clerk', 'refer', { sentNumber: '示例12号' }).then('2026-03-10', 'clerk', 'approve', { lawyer: '示例律师' })
    .then('2026-06-01', 'clerk', 'finish', { outcome: '已追回工资' })

  expect(done.books()).toMatchObject({ received: '1', referred: '1', approved: '1', finished: '1', due: '1', inTime: '1' })
  expect(applied.then('2026-03-04', 'clerk', 'refer').then('2026-03-10', 'clerk', 'refuse', { reason: '不符合条件' }).books()).toMatchObject({ refused: '1' })
})

test('it is passed on within three working days, as a local setting: the last of them and the day after [D20]', () => {
  expect(applied.duty('refer')).toMatchObject({ statutoryDue: '2026-03-05', rule: { id: 'LOC-052' } })
  expect([applied.on('2026-03-05').overdue, applied.on('2026-03-06').overdue]).toEqual([[], ['refer']])
  expect(applied.tries('2026-03-06', 'clerk', 'approve')?.code).toBe('wrong-state')
})
