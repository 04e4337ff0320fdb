import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { isRefused } from '../refusal/refusal.ts'
import { attempt, correct, opened, someone, villages } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { addDecimals } from '../unit/decimal.ts'
import { fold } from './fold.ts'

/*
 * A roster's stock on every single day, against somebody who looks at the day: is the term running, and what was last said by then?
 * And a ledger's entry, against somebody who counts its rows as they now stand.
 */

const start = '2026-02-01'
const days = Array.from({ length: 90 }, (_, n) => addDays('2026-01-01', n))
const offset = fc.integer({ min: -20, max: 60 })

interface Turn {
  what: 'change' | 'end' | 'from' | 'to' | 'village' | 'strike'
  at: number
  pick: number
}

const turns = fc.array(fc.record<Turn>({ what: fc.constantFrom('change', 'change', 'end', 'from', 'to', 'village', 'strike'), at: offset, pick: fc.nat(20) }), { maxLength: 8, size: 'max' })

function worked(what: readonly Turn[], open: { from: number; to: number | null }): readonly Act[] {
  let acts = opened('2026-01-05', { who: someone, village: villages[0], kind: 'full', from: addDays(start, open.from), to: open.to === null ? null : addDays(start, open.to) }, { definition: 'toy-worker' })
  for (const turn of what) {
    const decided = attempt(acts, { ...toldOf(turn, acts), recorded: '2026-12-31', definition: 'toy-worker' })
    if (!isRefused(decided)) acts = [...acts, { ...decided, prev: null }]
  }
  return acts
}

function toldOf({ what, at, pick }: Turn, acts: readonly Act[]): Told {
  const day = addDays(start, at)
  const last = acts.findLast(({ id, kind }) => kind === 'step' && fold(acts).acts.some((line) => line.id === id && !line.void))
  const change = acts.find(({ name }) => name === 'change')
  switch (what) {
    case 'change': return { name: 'change', day, what: { village: villages[pick % 2] ?? null, kind: pick % 3 === 0 ? 'part' : 'full' } }
    case 'end': return { name: 'end', day, what: { to: addDays(day, pick - 5) } }
    case 'from': return correct(acts[0], '2026-12-31', { set: { from: day } })
    case 'to': return correct(acts.findLast(({ name }) => name === 'end'), '2026-12-31', { set: { to: day } })
    case 'village': return correct(pick % 2 === 0 ? acts[0] : change, '2026-12-31', { set: { village: villages[pick % 2] ?? null } })
    case 'strike': return correct(last, '2026-12-31', { void: true })
  }
}

/** Looks at the acts as they now count and at nothing else. */
function naiveStock(acts: readonly Act[], day: Day): string[] {
  const steps = acts.filter(({ kind }) => kind !== 'correct').map((act) => ({ id: act.id, day: act.day, what: { ...act.what }, void: false }))
  for (const { kind, what } of acts) {
    const target = kind === 'correct' ? steps.find(({ id }) => id === what['of']) : undefined
    if (target !== undefined && what['void'] === true) target.void = true
    if (target !== undefined) Object.assign(target.what, what['set'])
  }
  const counted = steps.filter((step) => !step.void)
  const all = Object.assign({}, ...counted.map(({ what }) => what)) as Record<string, string | null>
  const [from, to] = [all['from'] ?? '', all['to'] ?? '9999-12-31']
  if (day < from || day > to) return []
  const known = counted.filter((step, index) => index === 0 || step.day <= day)
  const then = Object.assign({}, ...known.map(({ what }) => what)) as Record<string, string | null>
  return [`${then['village']} ${then['kind']} 1`]
}

function bookedStock(acts: readonly Act[], day: Day): string[] {
  const stock = new Map<string, string>()
  for (const fact of acts.flatMap(({ outcome }) => outcome.facts).filter((one) => one.day <= day)) {
    const key = fact.by.join(' ')
    stock.set(key, addDecimals(stock.get(key) ?? '0', fact.amount))
  }
  return [...stock].filter(([, amount]) => amount !== '0').map(([key, amount]) => `${key} ${amount}`)
}

test('a roster\'s stock is right on every day, whatever was changed, ended, corrected or struck out', () => {
  fc.assert(fc.property(turns, fc.record({ from: fc.integer({ min: -10, max: 20 }), to: fc.option(fc.integer({ min: 20, max: 50 })) }), (what, open) => {
    const acts = worked(what, open)
    for (const day of days) expect([day, ...bookedStock(acts, day)]).toEqual([day, ...naiveStock(acts, day)])
  }), { numRuns: 120 })
})

test('a ledger\'s entry holds its rows as they now stand, whatever was corrected', () => {
  const row = fc.record({ what: fc.constantFrom('灯', '路'), tag: fc.constantFrom('safe', 'other', null), count: fc.option(fc.integer({ min: 0, max: 9 })), worker: fc.constantFrom(...villages, null) })
  const rows = fc.array(row, { maxLength: 4 })

  fc.assert(fc.property(rows, fc.array(rows, { maxLength: 4 }), (first, corrections) => {
    let acts = opened('2026-05-20', { village: villages[0], seen: first, visitors: 3 }, { definition: 'toy-visit' })
    for (const seen of corrections) acts = [...acts, { ...takenOf(acts, seen), prev: null }]
    const seen = corrections.at(-1) ?? first
    const facts = fold(acts).facts.map(({ fact }) => fact)
    const sum = (name: string) => facts.filter(({ measure }) => measure === `toy-visit.${name}`).reduce((so, { amount }) => addDecimals(so, amount), '0')

    expect(sum('rows')).toBe(String(seen.length))
    expect(sum('things')).toBe(String(seen.reduce((so, { count }) => so + (count ?? 0), 0)))
    expect(new Set(facts.filter(({ measure }) => measure === 'toy-visit.workers').map(({ subject }) => subject))).toEqual(new Set(seen.map(({ worker }) => worker ?? acts[0]!.stream)))
    expect(facts.every(({ day }) => day === '2026-05-20')).toBe(true)
    expect(acts.flatMap(({ outcome }) => outcome.facts).reduce((so, { amount }) => addDecimals(so, amount), '0')).toBe(facts.reduce((so, { amount }) => addDecimals(so, amount), '0'))
  }), { numRuns: 150 })
})

function takenOf(acts: readonly Act[], seen: Act['what'][string]) {
  const decided = attempt(acts, { ...correct(acts[0], '2026-06-01', { set: { seen } }), definition: 'toy-visit' })
  if (isRefused(decided)) throw new Error(decided.refusal.says)
  return decided
}
