import { expect, test } from 'vitest'
import { copy, signedOf, registered, accepted, agreed } from './dispute.fixture.ts'
import { story } from '../../story.fixture.ts'
import { mediation } from './mediation.ts'

const signed = signedOf()

test('confirmation is applied for jointly, on the last of the thirty days, not the day after [D18]', () => {
  expect(signed.duty('applyConfirmation')?.statutoryDue).toBe('2026-04-10')
  expect(signed.tries('2026-04-10', 'clerk', 'applyConfirmation')).toBeUndefined()
  expect(signed.tries('2026-04-11', 'clerk', 'applyConfirmation')?.says).toContain('三十日已过')
  expect(signed.tries('2026-03-15', 'clerk', 'applyConfirmation', { jointly: false })?.says).toContain('双方共同申请')
})

test('status, adoption and marriage are not confirmed; of a family dispute it has to be said [D18]', () => {
  const family = signedOf({ kind: 'family' })

  expect(family.tries('2026-03-15', 'clerk', 'applyConfirmation', { jointly: true })?.says).toContain('婚姻关系')
  expect(family.tries('2026-03-15', 'clerk', 'applyConfirmation', { jointly: true, statusMatter: true })?.says).toContain('不受理')
  expect(signed.tries('2026-03-15', 'clerk', 'applyConfirmation', { statusMatter: true })?.says).toContain('不受理')
  expect(family.tries('2026-03-15', 'clerk', 'applyConfirmation', { jointly: true, statusMatter: false })).toBeUndefined()
})

test('the court has three days to accept and fifteen to decide, ten more for a reason; neither is a delay of ours [D18]', () => {
  const applied = signed.then('2026-03-15', 'clerk', 'applyConfirmation', { jointly: true, court: '示例人民法院', filedOn: '2026-03-16' })
  const taken = applied.then('2026-03-19', 'clerk', 'courtAccepts', { courtAcceptedOn: '2026-03-19' })
  const longer = taken.then('2026-04-02', 'clerk', 'courtExtends', { courtReason: '需要核实' })
  const confirmed = longer.then('2026-04-10', 'clerk', 'confirm', { confirmation: 'confirmed' })

  expect(applied.tries('2026-03-16', 'clerk', 'applyConfirmation', { jointly: true })?.says).toContain('已经办过')
  expect(applied.duty('courtAccepts')).toMatchObject({ rule: { id: 'MED-025' }, statutoryDue: '2026-03-19', side: 'other' })
  expect(applied.passes('2026-03-19').acts.at(-1)?.name).not.toBe('fell-due')
  expect(applied.passes('2026-03-20').acts.at(-1)).toMatchObject({ name: 'fell-due', day: '2026-03-19' })
  expect(applied.on('2026-03-25').overdue).toEqual([])
  expect([taken.duty('confirm')?.statutoryDue, longer.duty('confirm')?.statutoryDue]).toEqual(['2026-04-03', '2026-04-13'])
  expect(taken.passes('2026-04-03').acts.at(-1)?.name).toBe('courtAccepts')
  expect(taken.passes('2026-04-04').acts.at(-1)).toMatchObject({ name: 'fell-due', day: '2026-04-03' })
  expect(taken.tries('2026-04-02', 'clerk', 'courtExtends')).toMatchObject({ code: 'field-missing', field: 'courtReason' })
  expect(confirmed.books()).toMatchObject({ appliedConfirmation: '1', confirmed: '1' })
  expect(taken.then('2026-03-30', 'clerk', 'confirm', { confirmation: 'rejected' }).books()).toMatchObject({ rejected: '1' })
  expect(signed.tries('2026-03-15', 'clerk', 'courtAccepts', { courtAcceptedOn: '2026-03-15' })?.says).toContain('还没有登记司法确认申请')
})

test('agreed on anew, the parties have thirty days anew, though those of the first agreement are over [D18]', () => {
  const again = signed.then('2026-04-20', 'clerk', 'reopen', { reason: '双方愿意再谈' }).then('2026-04-25', 'clerk', 'agreeOrally', { terms: '重新约定' })

  expect(again.tries('2026-05-01', 'clerk', 'applyConfirmation')).toBeUndefined()
  expect(again.duty('applyConfirmation')).toMatchObject({ trigger: '2026-04-25', round: 2 })
})

test('performance counts on the day it was promised for: in time, or run out the day after; a visit that finds it unperformed changes nothing [D18]', () => {
  const unperformed = signed.then('2026-03-20', 'mediator', 'visit', { visitNote: '还没有做', performed: false })
  const urged = unperformed.then('2026-04-20', 'mediator', 'urge', { remindedWays: ['urged'] })
  const inTime = urged.then('2026-04-30', 'mediator', 'visit', { visitNote: '做完了', performed: true })
  const closed = unperformed.then('2026-03-21', 'clerk', 'close')
  const lateAfterClosing = closed.passes('2026-05-01').then('2026-05-06', 'mediator', 'visitAgain', { visitNote: '后来做完了', performed: true })

  expect(unperformed.books()['performanceDue']).toBeUndefined()
  expect(urged.tries('2026-04-21', 'mediator', 'urge')).toMatchObject({ code: 'field-missing', field: 'remindedWays' })
  expect(inTime.books()).toMatchObject({ performanceDue: '1', performedInTime: '1', urged: '1' })
  expect(inTime.facts('performanceDue')[0]?.day).toBe('2026-04-30')
  expect(unperformed.passes('2026-04-30').acts.some(({ what }) => what['duty'] === 'visitAgain')).toBe(false)
  expect(unperformed.passes('2026-05-01').acts.at(-1)).toMatchObject({ name: 'fell-due', day: '2026-04-30' })
  expect(unperformed.on('2026-05-02').overdue).not.toContain('visitAgain')
  expect(lateAfterClosing.books()).toMatchObject({ performanceDue: '1' })
  expect(lateAfterClosing.books()['performedInTime']).toBeUndefined()
})

test('at the end its difficulty and what was prevented are told, once a dispute; a number of people says of what [D18]', () => {
  const visited = signed.then('2026-03-20', 'mediator', 'visit', { visitNote: '平和', performed: true })
  const closed = visited.then('2026-03-21', 'clerk', 'close', { grade: 'difficult', prevented: 'fight', preventedPersons: 12 })
  const twice = closed.then('2026-04-01', 'clerk', 'reopen', { reason: '再谈' }).then('2026-04-02', 'clerk', 'agreeOrally', { terms: '又谈成' })
    .then('2026-04-10', 'clerk', 'visit', { visitNote: '平和', performed: true }).then('2026-04-11', 'clerk', 'close', { grade: 'difficult', prevented: 'fight', preventedPersons: 12 })

  expect(closed.books()).toMatchObject({ graded: '1', prevented: '1', preventedPersons: '12' })
  expect(twice.books()).toMatchObject({ graded: '1', prevented: '1', preventedPersons: '12' })
  expect(visited.tries('2026-03-21', 'clerk', 'close', { preventedPersons: 12 })?.says).toContain('防止了什么')
  expect(visited.then('2026-03-21', 'clerk', 'close').books()['graded']).toBeUndefined()
})

test('opening and new less ended is what stands open, also when it is taken up again or handed up [D01]', () => {
  const up = story(mediation, '2026-03-02', { ...registered, level: 'group' }).then('2026-03-03', 'mediator', 'accept', accepted)
    .then('2026-03-05', 'mediator', 'escalate', { level: 'village', reason: '调不下来' }).then('2026-03-06', 'mediator', 'accept', accepted)
  const settled = up.then('2026-03-08', 'mediator', 'draft', agreed).then('2026-03-09', 'mediator', 'sign', { signedCopy: copy })
  const again = settled.then('2026-03-15', 'clerk', 'reopen', { reason: '再谈' })
  const failed = again.then('2026-03-20', 'clerk', 'fail', { failure: '谈不拢', advised: '可以起诉' })

  for (const one of [up, settled, again, failed]) {
    const { begun = '0', ended = '0', standing = '0' } = one.books()
    expect(Number(begun) - Number(ended)).toBe(Number(standing))
  }
  expect(settled.books()).toMatchObject({ found: '1', foundSettled: '1' })
  expect(failed.books()).toMatchObject({ foundSettled: '1', standing: '0', begun: '2', ended: '2' })
})

test('asked on a visit how content they are, those who are not say why; where nobody asked there is no rating [D15]', () => {
  const visited = (what: object) => signed.then('2026-03-20', 'mediator', 'visit', { visitNote: '上门看过', performed: false, ...what })

  expect(visited({ rating: 'unsatisfied', discontents: ['unresolved', 'attitude'] }).books()).toMatchObject({ visits: '1', rated: '1', discontents: '2' })
  expect(visited({}).books()['rated']).toBeUndefined()
  const after = visited({}).then('2026-03-21', 'clerk', 'close', { grade: 'ordinary' })
  for (const [one, act] of [[signed, 'visit'], [after, 'visitAgain']] as const) {
    const told = { visitNote: '上门看过', performed: false }
    expect(one.tries('2026-03-22', 'mediator', act, { ...told, rating: 'unsatisfied' })?.says).toContain('没有说原因')
    expect(one.tries('2026-03-22', 'mediator', act, { ...told, rating: 'satisfied', discontents: ['slow'] })?.says).toContain('不选不满意的原因')
  }
})
