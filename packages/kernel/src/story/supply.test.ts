import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import type { Deed } from '../case/asking.ts'
import { decide } from '../case/decide.ts'
import { fold } from '../case/fold.ts'
import type { Law } from '../case/plan.ts'
import { questionsOf } from '../case/questions.ts'
import { choice, day, money } from '../field/build.ts'
import { defineLedger } from '../ledger/define-ledger.ts'
import type { Definition } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import type { NeedAnswered } from '../need/need.ts'
import { isRefused } from '../refusal/refusal.ts'
import { calendar2026 } from '../calendar/calendar.fixture.ts'
import { defineSupply, supplyId } from '../supply/define-supply.ts'

const works = defineLedger({
  id: 'road-works',
  title: '道路工程',
  by: ['clerk'],
  fields: { kind: choice('类别', { road: '公路', lane: '小巷' }, { basis: '报表' }), cost: money('造价'), from: day('起'), to: day('止') },
  asks: { kind: 'required', cost: 'optional', from: 'optional', to: 'optional' },
  measures: {
    done: measure('完成', 'thing').on('register').by('kind'),
    spentMoney: measure('投入', 'money').on('register').with({ amount: { field: 'cost' } }),
    inUse: measure('在用', 'thing').on('register').by('kind').with({ times: { term: { from: 'from', to: 'to' } } }),
  },
})

const done = defineSupply(works, 'done')
const sheet = { body: '交通所', signer: { alg: 'x', kid: 'k', iv: 'i', ct: 'c', tag: 't' }, signedOn: '2026-07-02', meaning: '按验收日期', scan: [{ file: 'a', address: 'b' }] }
const half = { ...sheet, amount: 9, kind: 'road', from: '2026-01-01', to: '2026-06-30' }
const free = { supplied: 0, records: 0 }

function lawOf(definition: Definition): Law {
  return { rules: [], calendars: { [calendar2026.version]: calendar2026 }, calendar: calendar2026.version, definitions: { hash: definition }, templates: {} }
}

function supply(definition: Definition, what: Act['what'], { answer = free, acts = [], kind = 'open' }: { answer?: { supplied: number; records: number } | null; acts?: readonly Act[]; kind?: 'open' | 'correct' } = {}) {
  const deed: Deed = {
    kind, name: kind === 'open' ? 'register' : 'correct', key: 'key', day: '2026-07-03', who: { account: 'one', post: 'clerk', organisation: 'office' }, grade: 'supply', what,
  }
  const law = lawOf(definition)
  const needs: NeedAnswered[] = answer === null ? [] : questionsOf(deed, { definition, acts, law }).map((need) => ({ need, answer }))
  return decide({
    town: 1, stream: 'stream', id: `act-${acts.length}`, definition: { id: definition.id, hash: 'hash' }, acts, deed, needs, law, now: { moment: '2026-07-03T01:00:00.000Z', day: '2026-07-03' },
  })
}

function taken(answer: ReturnType<typeof decide>): Act {
  if (isRefused(answer)) throw new Error(answer.refusal.says)
  return { ...answer, prev: null }
}

function saysOf(answer: ReturnType<typeof decide>): string {
  return isRefused(answer) ? answer.refusal.says : ''
}

function entries(act: Act) {
  return act.outcome.facts.map(({ measure: id, day: on, amount, by, grade }) => [id, on, amount, by.join(), grade])
}

describe('a figure supplied for a measure', () => {
  test('is one entry beside the measure, on the last day of its period, by the same dimensions', () => {
    expect(supplyId('road-works.spentMoney')).toBe('road-works-supply-spent-money')
    expect(entries(taken(supply(done, half)))).toEqual([['road-works-supply-done.amount', '2026-06-30', '9', 'road', 'supply']])
  })

  test('of money is kept in 分', () => {
    const { kind: _kind, ...rest } = half

    expect(entries(taken(supply(defineSupply(works, 'spentMoney'), { ...rest, amount: '2500000000' })))).toEqual([['road-works-supply-spent-money.amount', '2026-06-30', '2500000000', '', 'supply']])
  })

  test('that stands counts from the first day until the day after the last; an opening balance until it is given an end', () => {
    const inUse = defineSupply(works, 'inUse')
    const { to: _to, ...open } = half
    const balance = taken(supply(inUse, open))

    expect(entries(taken(supply(inUse, half))).map(([, on, amount]) => [on, amount])).toEqual([['2026-01-01', '9'], ['2026-07-01', '-9']])
    expect(entries(balance).map(([, on, amount]) => [on, amount])).toEqual([['2026-01-01', '9']])
    expect(entries(taken(supply(inUse, { of: 'act-0', set: { to: '2026-03-31' }, reason: '已转为逐件登记' }, { acts: [balance], kind: 'correct' }))).map(([, on, amount]) => [on, amount])).toEqual([['2026-04-01', '-9']])
  })

  test('is refused without a signer, the stamped sheet or a definition, and says which', () => {
    for (const field of ['signer', 'scan', 'meaning', 'body', 'from', 'to']) {
      const { [field]: _left, ...rest }: Record<string, Act['what'][string]> = half
      const answer = supply(done, rest)

      expect(isRefused(answer) && answer.refusal.code).toBe('field-missing')
      expect(isRefused(answer) && answer.refusal.field).toBe(field)
    }
  })

  test('is refused for a period that ends before it begins or is not over', () => {
    expect(saysOf(supply(done, { ...half, to: '2025-12-31' }))).toContain('止日不能早于起日')
    expect(saysOf(supply(done, { ...half, to: '2026-07-04' }))).toContain('还没有过完')
  })

  test('is refused where a supply overlaps, where records lie in the period, and where nobody was asked', () => {
    for (const answer of [{ supplied: 1, records: 0 }, { supplied: 0, records: 3 }, null]) expect(saysOf(supply(done, half, { answer }))).toContain('已经有了')
  })

  test('asks about its own measure, period and dimensions, and when corrected leaves itself out', () => {
    const act = taken(supply(done, half))
    const deed: Deed = { kind: 'correct', name: 'correct', key: 'k', day: '2026-07-03', who: act.who, grade: 'supply', what: { of: act.id, set: { to: '2026-05-31' }, reason: '止日有误' } }

    expect(act.needs.map(({ need }) => need)).toEqual([{ need: 'coverage', measure: 'road-works.done', from: '2026-01-01', to: '2026-06-30', by: [{ field: 'kind', value: 'road' }], except: null }])
    expect(questionsOf(deed, { definition: done, acts: [act], law: lawOf(done) })).toEqual([
      { need: 'coverage', measure: 'road-works.done', from: '2026-01-01', to: '2026-05-31', by: [{ field: 'kind', value: 'road' }], except: 'stream' },
    ])
    expect(fold([act, taken(supply(done, deed.what, { acts: [act], kind: 'correct' }))]).facts.map(({ fact }) => fact.day)).toEqual(['2026-05-31'])
  })
})

test('what has no such measure cannot be supplied', () => {
  expect(() => defineSupply(works, 'nothing')).toThrow('no measure “nothing”')
})
