import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { isRefused } from '../refusal/refusal.ts'
import { factLine } from '../story/fact-line.fixture.ts'
import { naiveBooks } from '../story/naive-books.fixture.ts'
import { attempt } from '../story/toy-asking.fixture.ts'
import { happenings, play } from '../story/toy-walk.fixture.ts'
import { canonical } from '../value/canonical.ts'
import { fold } from './fold.ts'

/* The two promises of books.property.test.ts that most depends on, over many more walks. */

// an act is JSON by its making; its type has no index signature
const text = (act: object) => canonical(JSON.parse(JSON.stringify(act)))

test('over twenty thousand walks the books hold what the naive counter counts', () => {
  fc.assert(fc.property(happenings, (what) => {
    const { acts, recorded } = play(what, () => {})
    expect(fold(acts).facts.map(({ fact }) => factLine(fact)).toSorted()).toEqual(naiveBooks(acts, recorded.at(-1) ?? ''))
  }), { numRuns: 20_000 })
})

test('over two thousand walks each act decided again is the same to the byte', () => {
  fc.assert(fc.property(happenings, (what) => {
    const { acts, recorded, laws } = play(what, () => {})
    const kept: Act[] = JSON.parse(`[${acts.map(text).join(',')}]`)
    acts.forEach((act, index) => {
      const { kind, name, day, who, needs, what: said } = act
      const again = attempt(kept.slice(0, index), { kind, name, day, what: said, needs, post: who.post, account: who.account, recorded: recorded[index]!, law: laws[index]! })
      expect(isRefused(again) ? again : text({ ...again, prev: null })).toBe(text(act))
    })
  }), { numRuns: 2000 })
})
