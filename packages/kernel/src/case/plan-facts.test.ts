import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { measure } from '../measure/measure.ts'
import type { MeasureBuilder } from '../measure/measure.ts'
import { petition, toyLaw, visitLedger } from '../story/toy.fixture.ts'
import { another, correct, opened, plainPetition, refusalOf, someone, take, villages } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import type { Law } from './plan.ts'

const standing = (acts: readonly Act[], name: string) => fold(acts).facts.map(({ fact }) => fact).filter(({ measure: id }) => id.endsWith(`.${name}`))
const told = (acts: readonly Act[], name: string) => standing(acts, name).map(({ day, amount, by }) => [day, amount, ...by])

function lawWith(built: Record<string, MeasureBuilder>): Law {
  const measures = Object.fromEntries(Object.entries(built).map(([name, { spec }]) => [name, spec]))
  return { ...toyLaw, definitions: { 'toy-petition': { ...petition, measures: { ...petition.measures, ...measures } } } }
}

const accepted = take(opened('2026-03-02'), { name: 'accept', day: '2026-03-09' })

describe('what an act posts', () => {
  test('is a fact of its day with the values of that moment, of the grade of the act', () => {
    expect(standing(opened('2026-03-02'), 'received')).toEqual([{
      measure: 'toy-petition.received', record: '00000000-0000-7000-8000-000000000001', subject: '00000000-0000-7000-8000-000000000001',
      day: '2026-03-02', amount: '1', unit: 'case', by: [villages[0], 'appeal'], grade: 'record',
    }])
  })

  test('its dimensions are frozen when it happened; a later move leaves them', () => {
    const moved = take(accepted, { name: 'move', day: '2026-03-15', what: { village: villages[1] } })
    const answered = take(moved, { name: 'answer', day: '2026-03-20' })

    expect(told(answered, 'received')).toEqual([['2026-03-02', '1', villages[0], 'appeal']])
    expect(told(answered, 'answered')).toEqual([['2026-03-20', '1', villages[1]]])
  })

  test('an amount, a number in a list, one for each in a list, and nothing where nothing was filled', () => {
    const acts = opened('2026-03-02', { ...plainPetition, persons: null, kind: 'advice' })

    expect(standing(acts, 'persons')).toEqual([])
    expect(standing(acts, 'appeals')).toEqual([])
    expect(standing(acts, 'heads').map(({ amount }) => amount)).toEqual(['2'])
    expect(standing(acts, 'people').map(({ row, subject, amount }) => [row, subject, amount])).toEqual([['0', someone.person, '1'], ['1', another.person, '1']])
    expect(standing(opened('2026-03-02'), 'persons').map(({ amount, unit }) => [amount, unit])).toEqual([['2', 'person-times']])
  })

  test('first counts the first of several acts, each every one', () => {
    const again = take(take(take(accepted, { name: 'answer', day: '2026-03-20' }), { name: 'reopen', day: '2026-04-01' }), { name: 'answer', day: '2026-04-02' })

    expect(told(again, 'accepted')).toEqual([['2026-03-09', '1', villages[0]]])
    expect(told(again, 'answered').map(([day]) => day)).toEqual(['2026-03-20', '2026-04-02'])
  })

  test('of a duty too: what becomes of it stands on that day, whenever it fell due', () => {
    const law = lawWith({ monthDue: measure('按月应答复', 'case').onDuty('answer', 'due').with({ day: { field: 'promised' } }) })
    const drafted = take(take(opened('2026-03-02', plainPetition, { law }), { name: 'accept', day: '2026-03-09', law }), { name: 'draft', day: '2026-03-20', what: { opinion: '修好了', promised: '2026-03-18' }, law })

    expect(told(take(drafted, { name: 'answer', day: '2026-03-21', law }), 'monthDue')).toEqual([['2026-03-18', '1']])
  })

  test('a day of the measure\'s own: that field, and nothing while it is empty', () => {
    const visited = take(accepted, { name: 'visit', day: '2026-03-20' })
    const promised = take(accepted, { name: 'visit', day: '2026-03-20', what: { promised: '2026-03-18' } })

    expect(told(visited, 'visited')).toEqual([])
    expect(told(promised, 'visited')).toEqual([['2026-03-18', '1']])
  })

  test('a condition may ask what was done before, this act among it', () => {
    const law = lawWith({ second: measure('第二次', 'event').on('draft').with({ when: { is: 'times', act: 'draft', how: '≥', times: 2 } }) })
    const draft: Told = { name: 'draft', day: '2026-03-12', what: { opinion: '甲' }, law }
    const acts = [draft, draft, draft].reduce((so, one) => take(so, one), take(opened('2026-03-02', undefined, { law }), { name: 'accept', day: '2026-03-09', law }))

    expect(told(acts, 'second')).toHaveLength(2)
  })
})

describe('reopening', () => {
  const closed = take(take(accepted, { name: 'answer', day: '2026-03-20' }), { name: 'close', day: '2026-03-25' })
  const reopened = take(closed, { name: 'reopen', day: '2026-04-10' })

  test('never takes back that it was closed; it posts that it was reopened, on its own day', () => {
    expect(told(reopened, 'closed')).toEqual([['2026-03-25', '1', 'appeal']])
    expect(told(reopened, 'reopened')).toEqual([['2026-04-10', '1', 'appeal']])
    expect(reopened.at(-1)?.outcome.facts.every(({ reverses }) => reverses === undefined)).toBe(true)
  })

  test('only “closed in error” does', () => {
    const struck = take(closed, correct(closed.at(-1), '2026-03-26', { void: true }))

    expect(told(struck, 'closed')).toEqual([])
    expect(struck.at(-1)?.outcome.facts.filter(({ measure: id }) => id.endsWith('.closed')).map(({ day, amount }) => [day, amount])).toEqual([['2026-03-25', '-1']])
  })

  test('a stock stands once, ends when it is closed, and stands again when reopened', () => {
    const moved = take(accepted, { name: 'move', day: '2026-03-10', what: { village: villages[1] } })

    expect(told(moved, 'standing')).toEqual([['2026-03-02', '1', villages[0]]])
    expect(told(reopened, 'standing')).toEqual([['2026-03-02', '1', villages[0]], ['2026-03-25', '-1', villages[0]], ['2026-04-10', '1', villages[0]]])
  })

  test('a stock that began on a day of its own never ends before it began, and one without that day never began', () => {
    const law = lawWith({ promises: measure('承诺', 'thing').on('visit').with({ day: { field: 'promised' }, times: { standing: { until: ['close'] } } }) })
    const run = (promised: string | null) => take(take(take(opened('2026-03-02', undefined, { law }), { name: 'move', day: '2026-03-02', what: { village: villages[0] }, law }), { name: 'visit', day: '2026-03-05', what: { promised }, law }), { name: 'close', day: '2026-03-06', law })

    expect(told(run('2026-03-20'), 'promises')).toEqual([['2026-03-20', '1'], ['2026-03-20', '-1']])
    expect(told(run(null), 'promises')).toEqual([])
  })
})

describe('a ledger\'s rows', () => {
  const seen = [
    { what: '灯坏', tag: 'safe', count: 3, worker: '00000000-0000-7000-d000-000000000001' },
    { what: '路滑', tag: 'other', count: null, worker: '00000000-0000-7000-d000-000000000001' },
  ]
  const visit = (what: Act['what'] = {}) => opened('2026-05-20', { village: villages[0], seen, visitors: 4, ...what }, { definition: 'toy-visit' })

  test('are counted one by one, by what stands in the row and in the case', () => {
    expect(told(visit(), 'rows')).toEqual([['2026-05-20', '1', 'safe', villages[0]], ['2026-05-20', '1', 'other', villages[0]]])
    expect(standing(visit(), 'things').map(({ amount, by, row }) => [amount, by, row])).toEqual([['3', ['safe'], '0']])
    expect(new Set(standing(visit(), 'workers').map(({ subject }) => subject))).toEqual(new Set(['00000000-0000-7000-d000-000000000001']))
    expect(told(visit(), 'visitors')).toEqual([['2026-05-20', '4']])
  })

  test('an empty cell is empty, even where the case has a field of that name', () => {
    const spec = visitLedger.measures['rows']!
    const law: Law = { ...toyLaw, definitions: { 'toy-visit': { ...visitLedger, fields: { ...visitLedger.fields, tag: { kind: 'choice', title: '归类', choices: { safe: '安全' } } }, transitions: { register: { ...visitLedger.transitions['register']!, asks: { village: 'required', seen: 'optional', visitors: 'optional', tag: 'optional' } } }, measures: { rows: spec } } } }
    const acts = opened('2026-05-20', { village: villages[0], seen: [{ what: '甲', tag: null, count: 1, worker: null }], tag: 'safe' }, { definition: 'toy-visit', law })

    expect(told(acts, 'rows')).toEqual([['2026-05-20', '1', '', villages[0]]])
  })

  test('put right by a correction, the entry keeps its day and both versions stay visible', () => {
    const corrected = take(visit(), { ...correct(visit()[0], '2026-08-01', { set: { seen: [{ ...seen[0], tag: 'other' }] } }), definition: 'toy-visit' })

    expect(told(corrected, 'rows')).toEqual([['2026-05-20', '1', 'other', villages[0]]])
    expect(corrected.at(-1)?.outcome.facts.filter(({ measure: id }) => id.endsWith('.rows')).map(({ amount, by }) => [amount, by[0]])).toEqual([['-1', 'safe'], ['-1', 'other'], ['1', 'other']])
  })

  test('without rows there is nothing to count but the visit', () => {
    expect(fold(visit({ seen: null, visitors: null })).facts.map(({ fact }) => fact.measure)).toEqual(['toy-visit.visits'])
  })
})

describe('a roster\'s term', () => {
  const hire = (what: Act['what'] = {}, day = '2026-01-05') => opened(day, { who: someone, village: villages[0], kind: 'full', from: '2026-02-01', ...what }, { definition: 'toy-worker' })
  const step = (name: string, day: string, what: Act['what']): Told => ({ name, day, what, definition: 'toy-worker' })

  test('stands from its first day until the day after its last', () => {
    expect(told(hire(), 'inTerm')).toEqual([['2026-02-01', '1', villages[0], 'full']])
    expect(told(hire({ to: '2026-02-28' }), 'inTerm')).toEqual([['2026-02-01', '1', villages[0], 'full'], ['2026-03-01', '-1', villages[0], 'full']])
    expect(told(hire({ to: '2026-02-01' }), 'inTerm').map(([day, amount]) => [day, amount])).toEqual([['2026-02-01', '1'], ['2026-02-02', '-1']])
  })

  test('a change on the way ends the old entry and begins the new; one before or on the first day is how it begins', () => {
    const during = take(hire(), step('change', '2026-03-10', { village: villages[1] }))
    const before = take(hire(), step('change', '2026-01-20', { village: villages[1] }))
    const onTheDay = take(hire(), step('change', '2026-02-01', { kind: 'part' }))

    expect(told(during, 'inTerm')).toEqual([['2026-02-01', '1', villages[0], 'full'], ['2026-03-10', '-1', villages[0], 'full'], ['2026-03-10', '1', villages[1], 'full']])
    expect(told(before, 'inTerm')).toEqual([['2026-02-01', '1', villages[1], 'full']])
    expect(told(onTheDay, 'inTerm')).toEqual([['2026-02-01', '1', villages[0], 'part']])
  })

  test('a change after the last day changes nothing', () => {
    expect(told(take(hire({ to: '2026-02-28' }), step('change', '2026-03-10', { village: villages[1] })), 'inTerm').map(([day]) => day)).toEqual(['2026-02-01', '2026-03-01'])
  })

  test('its last day put right moves the end, and its first day the beginning', () => {
    const ended = take(hire(), step('end', '2026-06-30', { to: '2026-06-30' }))

    expect(told(take(ended, { ...correct(ended[1], '2026-07-10', { set: { to: '2026-06-15' } }), definition: 'toy-worker' }), 'inTerm').map(([day]) => day)).toEqual(['2026-02-01', '2026-06-16'])
    expect(told(take(ended, { ...correct(ended[0], '2026-07-10', { set: { from: '2026-02-10' } }), definition: 'toy-worker' }), 'inTerm').map(([day]) => String(day)).toSorted()).toEqual(['2026-02-10', '2026-07-01'])
  })

  test('one that would end before it begins is refused, as a correction too', () => {
    const ended = take(hire(), step('end', '2026-06-30', { to: '2026-06-30' }))

    expect(refusalOf([], { kind: 'open', name: 'register', day: '2026-01-05', definition: 'toy-worker', what: { who: someone, village: villages[0], from: '2026-02-01', to: '2026-01-31' } })?.says).toBe('任期止不能早于任期起，请核对两个日期。')
    expect(refusalOf(hire(), step('end', '2026-06-30', { to: '2026-01-31' }))?.code).toBe('guard-unmet')
    expect(refusalOf(ended, { ...correct(ended[1], '2026-07-10', { set: { to: '2026-01-31' } }), definition: 'toy-worker' })?.says).toContain('任期止不能早于任期起')
    expect(refusalOf(ended, { ...correct(ended[0], '2026-07-10', { set: { from: '2026-07-01' } }), definition: 'toy-worker' })?.code).toBe('guard-unmet')
  })
})
