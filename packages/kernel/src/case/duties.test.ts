import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import type { Day } from '../calendar/day.ts'
import { petition, toyLaw } from '../story/toy.fixture.ts'
import { correct, opened, refusalOf, take } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import { hasPassed, isOverdue, passingOf } from './passing.ts'
import type { Law } from './plan.ts'

const received = opened('2026-03-02')
const accepted = take(received, { name: 'accept', day: '2026-03-09' })
/** Sixty days after acceptance. */
const due = '2026-05-08'

const duty = (acts: readonly Act[], name: string) => fold(acts).duties.findLast((one) => one.duty === name)
const overdue = (acts: readonly Act[], day: Day) => fold(acts).duties.filter((one) => isOverdue(one, day)).map((one) => one.duty)

/** What the clock has to say on this day. */
const passing = (acts: readonly Act[], today: Day, law: Law = toyLaw) => passingOf(fold(acts), today, law.definitions['toy-petition']!)

/** And the case once it was said. */
function clock(acts: readonly Act[], today: Day, law: Law = toyLaw): readonly Act[] {
  return passing(acts, today, law).reduce<readonly Act[]>((so, deed) => take(so, { kind: 'clock', name: deed.name, day: deed.day, recorded: today, what: deed.what, law }), acts)
}

/** What stands in the books of what became of answering: `due 2026-05-08`, `late 2026-05-08`. */
function books(acts: readonly Act[]): string[] {
  const names: Record<string, string> = { due: 'due', inTime: 'in time', late: 'late' }
  return fold(acts).facts.map(({ fact: { measure, day } }) => `${names[measure.replace('toy-petition.', '')]} ${day}`).filter((line) => !line.startsWith('undefined')).sort()
}

const posted = (acts: readonly Act[]) => acts.at(-1)?.outcome.facts.filter(({ measure }) => /\.(due|inTime|late)$/.test(measure)).map(({ measure, day, amount }) => `${measure.replace('toy-petition.', '')} ${day} ${amount}`)
const answer = (day: Day, recorded = day): Told => ({ name: 'answer', day, recorded })
const extend = (day: Day, recorded = day): Told => ({ name: 'extend', day, recorded, post: 'leader' })

describe('exactly one due fact per duty, on its due day, whoever comes first', () => {
  test('the answer before its day: due and in time on the due day', () => {
    const acts = take(accepted, answer('2026-03-20'))

    expect(books(acts)).toEqual([`due ${due}`, `in time ${due}`])
    expect(passing(acts, '2026-12-31').map(({ what }) => what['duty'])).not.toContain('answer')
  })

  test('on the due day it is in time, the day after it is late', () => {
    expect(books(take(accepted, answer(due)))).toEqual([`due ${due}`, `in time ${due}`])
    expect(books(take(accepted, answer('2026-05-09')))).toEqual([`due ${due}`, `late ${due}`])
    expect(overdue(accepted, due)).toEqual([])
    expect(overdue(accepted, '2026-05-09')).toEqual(['answer'])
  })

  test('the clock first: due and late; the late answer posts nothing more', () => {
    const fallen = clock(accepted, '2026-05-09')
    const answered = take(fallen, answer('2026-05-12'))

    expect(fallen.at(-1)).toMatchObject({ kind: 'clock', name: 'fell-due', day: due })
    expect(books(fallen)).toEqual([`due ${due}`, `late ${due}`])
    expect(posted(answered)).toEqual([])
    expect(duty(answered, 'answer')).toMatchObject({ status: 'discharged', ended: '2026-05-12', fellDue: due })
  })

  test('answered in time and recorded late, after the clock spoke: late is taken back on that day', () => {
    const answered = take(clock(accepted, '2026-05-12'), answer(due, '2026-05-13'))

    expect(posted(answered)).toEqual([`late ${due} -1`, `inTime ${due} 1`])
    expect(books(answered)).toEqual([`due ${due}`, `in time ${due}`])
  })

  test('what falls due by the clock in an imported case is known by import', () => {
    const imported = take(opened('2026-03-02', undefined, { grade: 'import' }), { name: 'accept', day: '2026-03-09', grade: 'import' })
    const grades = (acts: readonly Act[]) => fold(acts).facts.filter(({ fact }) => /\.(due|late|inTime)$/.test(fact.measure)).map(({ fact }) => fact.grade)

    expect(grades(clock(imported, '2026-05-09'))).toEqual(['import', 'import'])
    expect(grades(take(clock(imported, '2026-05-09'), answer(due, '2026-05-10')))).toEqual(['record', 'record'])
  })

  test('the clock speaks once, and only of what passed', () => {
    const told: Told = { kind: 'clock', name: 'fell-due', day: due, recorded: '2026-05-09', what: { duty: 'answer', round: 1, due } }

    expect(passing(accepted, due)).toEqual([])
    expect(passing(accepted, '2026-05-09').map(({ key }) => key)).toEqual([`clock:00000000-0000-7000-8000-000000000001:answer:1:${due}`])
    expect(passing(clock(accepted, '2026-05-09'), '2026-12-31')).toEqual([])
    expect(refusalOf(accepted, { ...told, recorded: due })?.code).toBe('duty-not-open')
    expect(refusalOf(clock(accepted, '2026-05-09'), told)).toEqual({ code: 'duty-not-open', says: '这一时限已不在计时，或已登记到期，不需要再登记。' })
    expect(refusalOf(take(accepted, answer('2026-03-20')), told)?.code).toBe('duty-not-open')
    expect(refusalOf(accepted, { ...told, what: { duty: 'answer', round: 2, due } })?.code).toBe('duty-not-open')
    expect(refusalOf(accepted, { ...told, what: { duty: 'answer', round: 1, due: '2026-05-07' } })?.code).toBe('duty-not-open')
    expect(refusalOf(accepted, { ...told, name: 'lapsed' })?.code).toBe('duty-not-open')
    expect(refusalOf(accepted, { ...told, day: '2026-05-09' })).toEqual({ code: 'day-wrong', says: `到期要记在到期日 ${due}。` })
    expect(refusalOf(take(accepted, correct(accepted[0], '2026-05-01', { void: true })), told)?.code).toBe('not-found')
    expect(refusalOf([], told)?.code).toBe('not-found')
  })

  test('what passed is told in the order of the days it was due', () => {
    const law: Law = { ...toyLaw, definitions: { 'toy-petition': { ...petition, duties: { ...petition.duties, aaa: { title: '甲', rule: 'T-ANSWER', after: { state: 'received' }, dischargedBy: ['close'] } } } } }

    expect(passing(opened('2026-03-02', undefined, { law }), '2026-12-31', law).map(({ what, day }) => [what['duty'], day])).toEqual([['accept', '2026-03-17'], ['aaa', '2026-05-01']])
  })
})

describe('extension and stops', () => {
  test('extended before the day, recorded after it: the opposite is posted on that day', () => {
    const fallen = clock(accepted, '2026-05-11')
    const extended = take(fallen, extend('2026-05-07', '2026-05-12'))

    expect(posted(extended)).toEqual([`due ${due} -1`, `late ${due} -1`])
    expect(duty(extended, 'answer')).toMatchObject({ extended: 30, statutoryDue: '2026-06-07', status: 'open' })
    expect(books(clock(extended, '2026-06-08'))).toEqual(['due 2026-06-07', 'late 2026-06-07'])
    expect(books(take(extended, answer('2026-06-07')))).toEqual(['due 2026-06-07', 'in time 2026-06-07'])
  })

  test('the extension struck out again: the clock\'s word of then counts again, and nobody has to say it twice', () => {
    const extended = take(clock(accepted, '2026-05-11'), extend('2026-05-07', '2026-05-12'))
    const struck = take(extended, correct(extended.at(-1), '2026-05-13', { void: true }))
    const later = take(clock(extended, '2026-06-08'), correct(extended.at(-1), '2026-06-09', { void: true }))

    expect(books(struck)).toEqual([`due ${due}`, `late ${due}`])
    expect(duty(struck, 'answer')).toMatchObject({ fellDue: due, statutoryDue: due, extended: 0 })
    expect(books(later)).toEqual([`due ${due}`, `late ${due}`])
    expect(passing(later, '2026-12-31')).toEqual([])
  })

  test('stopped before the day, recorded after it', () => {
    const stopped = take(clock(accepted, '2026-05-11'), { name: 'pause', day: '2026-05-06', recorded: '2026-05-12' })

    expect(posted(stopped)).toEqual([`due ${due} -1`, `late ${due} -1`])
    expect(overdue(stopped, '2026-12-31')).toEqual([])
    expect(fold(stopped).duties.some((one) => hasPassed(one, '2026-12-31'))).toBe(false)
  })

  test('a stop moves the day by the days it lasted, the extension counted first', () => {
    const resumed = take(take(accepted, { name: 'pause', day: '2026-04-01' }), { name: 'resume', day: '2026-04-11' })
    const both = take(take(take(accepted, extend('2026-03-30')), { name: 'pause', day: '2026-04-01' }), { name: 'resume', day: '2026-04-11' })

    expect(duty(resumed, 'answer')).toMatchObject({ statutoryDue: '2026-05-18', stops: [{ from: '2026-04-01', to: '2026-04-11' }] })
    expect(duty(both, 'answer')?.statutoryDue).toBe('2026-06-17')
    expect(books(take(resumed, answer('2026-05-18')))).toEqual(['due 2026-05-18', 'in time 2026-05-18'])
  })

  test('answered while the clock stood still: the stop ends with it, whatever is recorded later', () => {
    const answered = take(take(accepted, { name: 'pause', day: '2026-04-01' }), answer('2026-04-11'))
    const later = take(answered, { name: 'close', day: '2026-09-01' })

    expect(duty(answered, 'answer')).toMatchObject({ statutoryDue: '2026-05-18', stops: [{ from: '2026-04-01', to: '2026-04-11' }], status: 'discharged' })
    expect(books(answered)).toEqual(['due 2026-05-18', 'in time 2026-05-18'])
    expect(duty(later, 'answer')).toEqual(duty(answered, 'answer'))
    expect(books(later)).toEqual(books(answered))
  })
})

describe('whose clock it is', () => {
  const answered = take(accepted, answer('2026-03-20'))

  test('a party\'s right lapses the day after its last day, rolled over rest, and is never overdue', () => {
    // 2026-04-19 is a Sunday: thirty days after the answer, rolled to Monday
    expect(duty(answered, 'review')).toMatchObject({ raw: '2026-04-19', statutoryDue: '2026-04-20', side: 'party' })
    expect(clock(answered, '2026-04-20')).toHaveLength(answered.length)
    expect(clock(answered, '2026-04-21').at(-1)).toMatchObject({ name: 'lapsed', day: '2026-04-20' })
    expect(overdue(clock(answered, '2026-04-21'), '2026-12-31')).toEqual([])
    expect(overdue(answered, '2026-12-31')).toEqual([])
  })

  test('what another body owes falls due and is no delay of ours', () => {
    const law: Law = { ...toyLaw, definitions: { 'toy-petition': { ...petition, duties: { ...petition.duties, answer: { ...petition.duties['answer']!, rule: 'T-ELSEWHERE' } } } } }
    const acts = take(opened('2026-03-02', undefined, { law }), { name: 'accept', day: '2026-03-09', law })

    expect(clock(acts, '2026-03-20', law).at(-1)).toMatchObject({ name: 'fell-due', day: '2026-03-19' })
    expect(overdue(acts, '2026-12-31')).toEqual([])
  })
})

describe('a duty ends and comes again', () => {
  test('reopened, it is owed again: a second round, its own day, its own facts', () => {
    const closed = take(take(accepted, answer('2026-03-20')), { name: 'close', day: '2026-03-25' })
    const reopened = take(closed, { name: 'reopen', day: '2026-06-01' })
    const again = take(clock(reopened, '2026-08-03'), answer('2026-08-05'))

    expect(fold(reopened).duties.filter((one) => one.duty === 'answer').map(({ round, trigger, statutoryDue, status }) => [round, trigger, statutoryDue, status])).toEqual([
      [1, '2026-03-09', due, 'discharged'], [2, '2026-06-01', '2026-07-31', 'open'],
    ])
    expect(books(again)).toEqual(['due 2026-05-08', 'due 2026-07-31', 'in time 2026-05-08', 'late 2026-07-31'])
  })

  test('closed otherwise in time, it is withdrawn and was never due; after its day, it was due and late', () => {
    const moved = take(received, { name: 'move', day: '2026-03-05', what: { village: '00000000-0000-7000-a000-000000000002' } })
    const close = (day: Day) => take(take(take(moved, { name: 'visit', day }), { name: 'close', day }), { name: 'reopen', day })
    const due1 = (acts: readonly Act[]) => fold(acts).facts.filter(({ fact }) => fact.measure === 'toy-petition.acceptDue').map(({ fact }) => fact.day)

    expect(duty(close('2026-03-17'), 'accept')).toMatchObject({ status: 'withdrawn', ended: '2026-03-17', statutoryDue: '2026-03-17' })
    expect(due1(close('2026-03-17'))).toEqual([])
    expect(due1(close('2026-03-18'))).toEqual(['2026-03-17'])
    expect(due1(clock(moved, '2026-03-20'))).toEqual(['2026-03-17'])
  })

  test('withdrawn in time but recorded after the clock spoke: the clock\'s due is taken back', () => {
    const moved = take(received, { name: 'move', day: '2026-03-05', what: { village: '00000000-0000-7000-a000-000000000002' } })
    const told = clock(moved, '2026-03-25')
    const visited = take(told, { name: 'visit', day: '2026-03-10', recorded: '2026-03-26' })
    const closed = take(visited, { name: 'close', day: '2026-03-10', recorded: '2026-03-26' })

    expect(duty(closed, 'accept')).toMatchObject({ status: 'withdrawn', ended: '2026-03-10', fellDue: '2026-03-17' })
    expect(closed.at(-1)?.outcome.facts.filter(({ measure }) => measure === 'toy-petition.acceptDue').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-17', '-1']])
  })

  test('the step that raised it struck out after the clock spoke, and taken again: the clock need not speak again', () => {
    const told = clock(accepted, '2026-05-09')
    const struck = take(told, correct(accepted[1], '2026-05-10', { void: true }))
    const again = take(struck, { name: 'accept', day: '2026-03-09', recorded: '2026-05-10' })
    const other = take(struck, { name: 'accept', day: '2026-03-10', recorded: '2026-05-10' })

    expect(books(struck)).toEqual([])
    expect(passing(struck, '2026-05-10').map(({ what }) => what['duty'])).toEqual(['accept'])
    expect(books(again)).toEqual([`due ${due}`, `late ${due}`])
    expect(passing(again, '2026-12-31').map(({ what }) => what['duty'])).toEqual([])
    expect(passing(other, '2026-05-10').map(({ day }) => day)).toEqual(['2026-05-09'])
  })

  test('the late fact has the values of the day it was raised anew, not those of a clock that spoke before', () => {
    const village = (n: number) => `00000000-0000-7000-a000-00000000000${n}`
    const moved = take(received, { name: 'move', day: '2026-03-09', what: { village: village(2) } })
    const struck = take(clock(moved, '2026-05-09'), correct(moved[1], '2026-05-10', { void: true }))
    const again = take(struck, { name: 'move', day: '2026-03-09', recorded: '2026-05-10', what: { village: village(3) } })

    expect(fold(again).facts.find(({ fact }) => fact.measure === 'toy-petition.late')?.fact).toMatchObject({ day: due, by: [village(3)] })
  })

  test('staying where one is is no second arrival', () => {
    const reviewed = take(take(take(accepted, answer('2026-03-20')), { name: 'review', day: '2026-03-25' }), { name: 'visit', day: '2026-03-26' })

    expect(fold(reviewed).duties.filter((one) => one.duty === 'review').map(({ round, status }) => [round, status])).toEqual([[1, 'discharged']])
  })

  test('a closed case keeps what can still be done from there', () => {
    const { visit } = petition.transitions
    const law: Law = { ...toyLaw, definitions: { 'toy-petition': { ...petition, transitions: { ...petition.transitions, visit: { ...visit!, from: ['closed'], to: 'closed' } } } } }
    const drafted = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '支持', promised: '2026-03-30' }, law })
    const closed = take(take(drafted, { ...answer('2026-03-20'), law }), { name: 'close', day: '2026-03-21', law })

    expect(fold(closed).duties.map(({ duty: name, status }) => [name, status])).toEqual([['accept', 'discharged'], ['answer', 'discharged'], ['visit', 'open'], ['review', 'withdrawn']])
    expect(duty(take(closed, { name: 'visit', day: '2026-04-01', law }), 'visit')).toMatchObject({ status: 'discharged', statutoryDue: '2026-04-07' })
  })

  test('a clock that hangs on a day follows the day when it is said anew, and starts again once it was met', () => {
    const promised = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '支持', promised: '2026-03-16' } })
    const later = take(promised, { name: 'draft', day: '2026-03-13', what: { promised: '2026-03-18' } })
    const met = take(later, { name: 'visit', day: '2026-03-20', what: { promised: '2026-04-01' } })

    expect(duty(later, 'visit')).toMatchObject({ round: 1, trigger: '2026-03-18', statutoryDue: '2026-03-25', status: 'open' })
    expect(fold(met).duties.filter((one) => one.duty === 'visit').map(({ round, trigger, status }) => [round, trigger, status])).toEqual([[1, '2026-03-18', 'discharged'], [2, '2026-04-01', 'open']])
    expect(duty(take(later, { name: 'draft', day: '2026-03-14', what: { promised: null } }), 'visit')?.trigger).toBe('2026-03-18')
  })
})
