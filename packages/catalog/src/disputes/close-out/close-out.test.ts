import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { closeOut } from './close-out.ts'

const village = '00000000-0000-7000-a000-000000000001'
const dispute = '00000000-0000-7000-8000-00000000000d'
const proof = ['00000000-0000-7000-c000-000000000001']
const listing = { number: '2026-07', subject: '三组水沟排水', village, closeBy: '2026-03-31' }
const listed = story(closeOut, '2026-03-02', listing)
const applied = listed.then('2026-03-20', 'village-official', 'apply', { result: '水沟已疏通', evidence: proof })
const stands = (state: string) => ({ need: { need: 'standing' as const, case: dispute }, answer: { state, void: false } })

test('a number is listed, applied for with evidence, verified by another and cancelled, with the days it took [D08]', () => {
  const cancelled = applied.then('2026-03-25', 'clerk', 'verify', { checked: '看了现场，回访了两户' })

  expect(cancelled.books()).toMatchObject({ listed: '1', cancelled: '1', standing: '0', due: '1', inTime: '1', days: '23' })
  expect(applied.books()).toMatchObject({ standing: '1' })
})

test('who applied does not verify; without evidence nobody applies; what falls short goes back [D08]', () => {
  const byClerk = listed.then('2026-03-20', 'clerk', 'apply', { result: '水沟已疏通', evidence: proof })
  const back = applied.then('2026-03-22', 'leader', 'sendBack', { reason: '还没有回访' })

  expect(byClerk.tries('2026-03-25', 'clerk', 'verify', { checked: '看了' })?.says).toContain('申请销号以外的人')
  expect(byClerk.tries('2026-03-25', 'leader', 'verify', { checked: '看了' })).toBeUndefined()
  expect(listed.tries('2026-03-20', 'clerk', 'apply', { result: '好了' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(applied.tries('2026-03-25', 'clerk', 'verify')).toMatchObject({ code: 'field-missing', field: 'checked' })
  expect(back.tries('2026-03-23', 'mediator', 'apply', { result: '好了' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(back.books()).toMatchObject({ sentBack: '1', standing: '1' })
})

test('the day to close by is the last one in time; the day after it is overdue, and a moved day runs anew [D08]', () => {
  expect([listed.on('2026-03-31').overdue, listed.on('2026-04-01').overdue]).toEqual([[], ['verify']])
  expect(listed.then('2026-03-30', 'clerk', 'postpone', { closeBy: '2026-04-10', reason: '等材料' }).on('2026-04-10').overdue).toEqual([])
  expect(listed.then('2026-03-30', 'clerk', 'postpone', { closeBy: '2026-04-10', reason: '等材料' }).on('2026-04-11').overdue).toEqual(['verify'])
  expect(listed.passes('2026-04-01').books()['late']).toBe('1')
  expect(() => story(closeOut, '2026-03-02', { ...listing, closeBy: '2026-03-01' })).toThrow('不能早于')
})

test('a number tied to a dispute is cancelled only once that dispute has come to something [D08]', () => {
  const tied = story(closeOut, '2026-03-02', { ...listing, dispute })
  const applying = { result: '谈成了', evidence: proof }

  expect(tied.knowing(stands('mediating')).tries('2026-03-20', 'clerk', 'apply', applying)?.says).toContain('还没有调解出结果')
  expect(tied.knowing(stands('closed')).tries('2026-03-20', 'clerk', 'apply', applying)).toBeUndefined()
})
