import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { mediation } from './mediation.ts'

const village = '00000000-0000-7000-a000-000000000001'
const parties = [
  { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' },
  { person: '00000000-0000-7000-b000-000000000002', of: 'sealed' },
]
const registered = { parties, village, kind: 'neighbours', source: 'sweep', level: 'village', summary: '因院墙滴水起争执' }
const accepted = { willing: true, committee: '石桥村人民调解委员会', mediator: '示例调解员', told: true }
const agreed = { issues: '滴水归谁处理', terms: '双方各退半尺', way: '当面履行', performBy: '2026-04-30', amount: '150000' }
const copy = ['00000000-0000-7000-c000-000000000001']

const found = story(mediation, '2026-03-02', registered)
const mediating = found.then('2026-03-03', 'mediator', 'accept', accepted)
const drafted = mediating.then('2026-03-10', 'mediator', 'draft', agreed)
const signed = drafted.then('2026-03-11', 'mediator', 'sign', { signedCopy: copy })

test('a dispute found in a sweep is registered, accepted, settled in writing, visited and closed [D01] [D02] [D18]', () => {
  const closed = signed.then('2026-03-20', 'village-official', 'visit', { visitNote: '已履行', performed: true }).then('2026-03-21', 'clerk', 'close')

  expect(closed.on('2026-03-21')).toEqual({ state: 'closed', overdue: [] })
  expect(closed.books()).toMatchObject({ received: '1', found: '1', accepted: '1', concluded: '1', succeeded: '1', written: '1', amount: '150000', parties: '2', standing: '0', due: '1', inTime: '1', performed: '1' })
})

test('mediation is expected within a month of acceptance: the day it falls due and the day after [D02]', () => {
  expect(mediating.on('2026-04-03').overdue).not.toContain('fail')
  expect(mediating.on('2026-04-04').overdue).toContain('fail')
})

test('the follow-up visit falls due thirty days after the agreement, as a local setting [D02]', () => {
  expect(signed.on('2026-04-10')).toEqual({ state: 'agreed', overdue: [] })
  expect(signed.on('2026-04-11').overdue).toEqual(['visit'])
  expect(signed.duty('visit')?.rule.id).toBe('LOC-001')
})

test('judicial confirmation is applied for within thirty days of the agreement taking effect, rolled over a holiday [D18]', () => {
  const effective = drafted.thenLate({ day: '2026-04-03', recorded: '2026-04-07', post: 'mediator', name: 'sign', what: { signedCopy: copy } })

  expect(effective.duty('applyConfirmation')).toMatchObject({ raw: '2026-05-03', statutoryDue: '2026-05-06' })
  expect(effective.passes('2026-05-06').acts.at(-1)?.name).toBe('fell-due')
  expect(effective.passes('2026-05-07').acts.at(-1)).toMatchObject({ name: 'lapsed', day: '2026-05-06' })
  expect(effective.on('2026-05-07').overdue).not.toContain('applyConfirmation')
})

test('the clocks of an agreement run from the day on the paper, not from the day it was recorded [D18]', () => {
  const late = drafted.thenLate({ day: '2026-03-12', recorded: '2026-03-20', post: 'mediator', name: 'sign', what: { signedCopy: copy } })

  expect(late.duty('visit')?.trigger).toBe('2026-03-12')
  expect(late.facts('succeeded')[0]?.day).toBe('2026-03-12')
})

test('nobody mediates against a party who refuses: it is declined [D02]', () => {
  const refused = found.tries('2026-03-03', 'mediator', 'accept', { ...accepted, willing: false })
  const declined = found.then('2026-03-03', 'clerk', 'decline', { reason: '一方明确拒绝' })

  expect(refused?.says).toContain('第17条')
  expect(declined.books()).toMatchObject({ received: '1', standing: '0' })
  expect(declined.books()['accepted']).toBeUndefined()
})

test('an agreement is not issued without what article 29 asks for, and says which part is missing [D18]', () => {
  const refusal = mediating.tries('2026-03-10', 'mediator', 'draft', { ...agreed, way: null })

  expect(refusal).toMatchObject({ code: 'field-missing', field: 'way' })
  expect(mediating.tries('2026-03-10', 'mediator', 'sign', { signedCopy: copy })?.code).toBe('paper-not-issued')
})

test('a dispute not settled in the group goes up to the village, with a reason, and is counted where it was settled [D03]', () => {
  const up = story(mediation, '2026-03-02', { ...registered, level: 'group' })
    .then('2026-03-05', 'grid-worker', 'escalate', { level: 'village', reason: '组里调不下来' })
    .then('2026-03-06', 'mediator', 'accept', accepted)
    .then('2026-03-08', 'mediator', 'agreeOrally', { terms: '各让一步' })

  expect(up.facts('received')[0]?.by[3]).toBe('group')
  expect(up.facts('succeeded')[0]?.by[2]).toBe('village')
  expect(found.tries('2026-03-05', 'grid-worker', 'escalate', { level: 'town' })?.code).toBe('field-missing')
})

test('a dispute that cannot be settled ends with what else is open to the parties, and may be taken up again [D02]', () => {
  const failed = mediating.then('2026-03-25', 'mediator', 'fail', { failure: '分歧太大', advised: '可以向法院起诉' })
  const again = failed.then('2026-04-10', 'clerk', 'reopen', { reason: '双方同意再谈' }).then('2026-04-12', 'clerk', 'agreeOrally', { terms: '谈成了' })

  expect(failed.books()).toMatchObject({ concluded: '1', failed: '1', standing: '0' })
  expect(again.books()).toMatchObject({ concluded: '1', failed: '1', succeeded: '1', reopened: '1', standing: '0' })
})

test('a case is closed only after a follow-up visit [D02]', () => {
  expect(signed.tries('2026-03-12', 'clerk', 'close')?.says).toContain('第31条')
})

test('a court confirms only what was applied for [D18]', () => {
  expect(signed.tries('2026-03-15', 'clerk', 'confirm', { confirmation: 'confirmed' })?.code).toBe('guard-unmet')
  const confirmed = signed.then('2026-03-15', 'clerk', 'applyConfirmation').then('2026-03-28', 'clerk', 'confirm', { confirmation: 'confirmed' })

  expect(confirmed.books()['confirmed']).toBe('1')
})

test('taken up again after an agreement, everything of the new round is told anew and nothing of the old one is booked twice [D02] [D18]', () => {
  const visited = signed.then('2026-03-20', 'mediator', 'visit', { visitNote: '没有履行', performed: false })
  const confirmed = visited.then('2026-03-21', 'clerk', 'applyConfirmation')
  const again = confirmed.then('2026-05-10', 'clerk', 'reopen', { reason: '一方反悔，双方愿意再谈' })
  const settled = again.then('2026-05-12', 'mediator', 'agreeOrally', { terms: '重新约定' })

  expect(again.tries('2026-05-12', 'mediator', 'draft', { terms: '重新约定' })).toMatchObject({ code: 'field-missing', field: 'issues' })
  expect(again.tries('2026-05-12', 'mediator', 'sign', { signedCopy: copy })?.code).toBe('paper-already-signed')
  expect(settled.books()).toMatchObject({ amount: '150000', written: '1', oral: '1', succeeded: '1' })
  expect(settled.tries('2026-05-13', 'clerk', 'close')?.says).toContain('第31条')
  expect(settled.tries('2026-05-13', 'mediator', 'visit')).toMatchObject({ code: 'field-missing', field: 'visitNote' })
  expect(settled.tries('2026-05-13', 'clerk', 'confirm', { confirmation: 'confirmed' })?.code).toBe('guard-unmet')
  expect(settled.tries('2026-05-13', 'clerk', 'applyConfirmation')).toBeUndefined()
})

test('a second visit says what was found at the second visit [D02]', () => {
  const visited = signed.then('2026-03-20', 'mediator', 'visit', { visitNote: '还在履行', performed: false })

  expect(visited.tries('2026-04-20', 'mediator', 'visit', { performed: true })).toMatchObject({ code: 'field-missing', field: 'visitNote' })
})
