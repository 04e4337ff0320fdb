import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import type { Fact } from '../measure/fact.ts'
import { isRefused } from '../refusal/refusal.ts'
import { factLine } from '../story/fact-line.fixture.ts'
import { naiveBooks } from '../story/naive-books.fixture.ts'
import { attempt, take } from '../story/toy-asking.fixture.ts'
import { happenings, play } from '../story/toy-walk.fixture.ts'
import { addDecimals } from '../unit/decimal.ts'
import { canonical } from '../value/canonical.ts'
import { fold } from './fold.ts'

const runs = { numRuns: 150 }

function sums(facts: readonly Fact[]): Record<string, string> {
  const sum: Record<string, string> = {}
  for (const { measure, day, amount } of facts) {
    const key = `${measure} ${day}`
    sum[key] = addDecimals(sum[key] ?? '0', amount)
  }
  return Object.fromEntries(Object.entries(sum).filter(([, amount]) => amount !== '0'))
}

const standing = (acts: readonly Act[]) => fold(acts).facts.map(({ fact }) => fact)
// an act is JSON by its making; its type has no index signature
const text = (act: object) => canonical(JSON.parse(JSON.stringify(act)))

test('after every act the books hold what somebody counts who knows only the toy petition: facts, sums, days', () => {
  fc.assert(fc.property(happenings, (what) => {
    play(what, ({ acts, recorded }) => {
      const ever = acts.flatMap(({ outcome }) => outcome.facts)
      expect(standing(acts).map(factLine).toSorted()).toEqual(naiveBooks(acts, recorded.at(-1) ?? ''))
      expect(sums(ever)).toEqual(sums(standing(acts)))
    })
  }), runs)
})

test('every reversal is the opposite of a standing fact, on its day, and no fact is reversed twice', () => {
  fc.assert(fc.property(happenings, (what) => {
    const { acts } = play(what, () => {})
    const stands = new Map<string, Fact>()
    for (const act of acts) {
      for (const [ordinal, fact] of act.outcome.facts.entries()) {
        if (fact.reverses === undefined) continue
        const key = `${fact.reverses.act} ${fact.reverses.ordinal}`
        const { reverses: _reverses, amount, ...rest } = fact
        const { amount: before, ...original } = stands.get(key) ?? { amount: 'nothing stands there' }
        expect(rest).toEqual(original)
        expect(addDecimals(amount, before)).toBe('0')
        expect(ordinal).toBeLessThan(act.outcome.facts.length)
        stands.delete(key)
      }
      for (const [ordinal, fact] of act.outcome.facts.entries()) if (fact.reverses === undefined) stands.set(`${act.id} ${ordinal}`, fact)
    }
    expect([...stands.values()]).toEqual(standing(acts))
  }), runs)
})

test('each round of a duty has at most one due fact, and with it exactly one of in time and late, on that day', () => {
  fc.assert(fc.property(happenings, (what) => {
    play(what, ({ acts }) => {
      const days = (name: string) => standing(acts).filter(({ measure }) => measure === `toy-petition.${name}`).map(({ day }) => day)
      const owed = fold(acts).duties.filter(({ duty, status }) => duty === 'answer' && status !== 'open')
      expect(days('due').toSorted()).toEqual([...days('inTime'), ...days('late')].toSorted())
      expect(days('due').length).toBeLessThanOrEqual(fold(acts).duties.filter(({ duty }) => duty === 'answer').length)
      for (const one of owed.filter(({ status }) => status === 'discharged')) expect(days('due')).toContain(one.statutoryDue)
    })
  }), runs)
})

test('the same acts fold to the same standing, also once they were written down and read again', () => {
  fc.assert(fc.property(happenings, (what) => {
    const { acts } = play(what, () => {})
    const again: Act[] = JSON.parse(JSON.stringify(acts))
    expect(again).toEqual(acts)
    expect(fold(again)).toEqual(fold(acts))
    expect(JSON.parse(`[${acts.map(text).join(',')}]`)).toEqual(again)
  }), runs)
})

test('each act decided again, with what was answered then, is the same to the byte', () => {
  fc.assert(fc.property(happenings, (what) => {
    const { acts, recorded, laws } = play(what, () => {})
    const kept: Act[] = JSON.parse(`[${acts.map(text).join(',')}]`)
    acts.forEach((act, index) => {
      const { kind, name, day, who, needs, what: said } = act
      const again = attempt(kept.slice(0, index), { kind, name, day, what: said, needs, post: who.post, account: who.account, recorded: recorded[index]!, law: laws[index]! })
      expect(isRefused(again) ? again : text({ ...again, prev: null })).toBe(text(act))
    })
  }), { numRuns: 60 })
})

test('joining and splitting leaves every measure, subject, day and amount as it was', () => {
  fc.assert(fc.property(happenings, (what) => {
    const { acts, recorded, laws } = play(what.filter((one) => one.what !== 'join' && one.what !== 'void'), () => {})
    const [today, law] = [recorded.at(-1)!, laws.at(-1)!]
    const other = '00000000-0000-7000-8000-000000000002'
    const joined = take(acts, { kind: 'join', name: 'join', day: today, law, what: { into: other, reason: '同' }, needs: [{ need: { need: 'standing', case: other }, answer: { exists: true, thread: other } }] })
    const back = take(joined, { kind: 'split', name: 'split', day: today, law, what: { reason: '不同' } })

    expect(standing(back).map(factLine).sort()).toEqual(standing(acts).map(factLine).sort())
    expect(sums(back.slice(acts.length).flatMap(({ outcome }) => outcome.facts))).toEqual({})
    const touched = joined.at(-1)!.outcome.facts.map(({ measure }) => measure.replace('toy-petition.', ''))
    expect(touched.filter((measure) => !['accepted', 'answered', 'closed'].includes(measure))).toEqual([])
  }), runs)
})

test('only corrections, joining and the late word of what happened take anything back, and reopening never that it was closed', () => {
  fc.assert(fc.property(happenings, (what) => {
    const { acts } = play(what, () => {})
    const taken = acts.flatMap(({ kind, name, outcome }) => outcome.facts.filter(({ reverses }) => reverses !== undefined).map(({ measure }) => ({ kind, name, measure: measure.replace('toy-petition.', '') })))
    const byStepOrClock = taken.filter(({ kind }) => kind === 'step' || kind === 'clock')

    expect(byStepOrClock.filter(({ measure }) => !['due', 'late', 'acceptDue'].includes(measure))).toEqual([])
    expect(taken.filter(({ name, measure }) => name === 'reopen' && measure === 'closed')).toEqual([])
  }), runs)
})

test('the walks go somewhere: every kind of act and every transition is walked, and every measure is posted and taken back', () => {
  const seen = new Set<string>()
  for (const what of fc.sample(happenings, { numRuns: 600, seed: 7 })) {
    for (const { kind, name, outcome } of play(what, () => {}).acts) {
      seen.add(kind).add(name)
      for (const { measure, reverses } of outcome.facts) seen.add(`${reverses === undefined ? '+' : '-'} ${measure.replace('toy-petition.', '')}`)
    }
  }
  const measures = ['received', 'persons', 'people', 'heads', 'appeals', 'accepted', 'answered', 'paid', 'visited', 'closed', 'reopened', 'standing', 'acceptDue', 'due', 'inTime', 'late']
  const wanted = [
    'open', 'step', 'clock', 'correct', 'join', 'split', 'fell-due', 'lapsed', 'recalculated', ...measures.flatMap((measure) => [`+ ${measure}`, `- ${measure}`]),
    'accept', 'refuse', 'move', 'draft', 'sign', 'serve', 'extend', 'pause', 'resume', 'answer', 'review', 'visit', 'close', 'reopen', 'chase',
  ]

  expect(wanted.filter((one) => !seen.has(one))).toEqual([])
})
