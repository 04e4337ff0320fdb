import type { WayView } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { editionAsked, optionsFor, usualChoice } from './edition-choice.ts'

const step = (id: string, more: Partial<WayView['correct']> = {}): WayView['correct'] => ({ id, title: '', editions: ['upward'], editionRequired: true, says: [], open: true, ...more })
const edition = (number: number, kind: 'upward' | 'public') => ({ number, kind, cutoff: '2026-12-31', draftVersion: 1, hash: '', name: '', moment: '' })
const taken = (id: string, of: number | null, number: number) => ({ number, step: id, title: '', edition: of, day: '2027-01-01', said: [], name: '', post: '', moment: '' })
const view = (editions: WayView['editions'], ...steps: WayView['taken']): WayView => ({ year: 2026, state: 'under-way', last: steps.length, sends: 0, returned: null, steps: [], correct: step('correct'), county: [], taken: steps, editions, told: [] })

test('the first step that needs a text makes one, the next ones look at it, and what goes up is what was signed', () => {
  expect(usualChoice(step('check', { editionRequired: false }), view([]))).toBe('freeze upward')
  expect(usualChoice(step('consult'), view([edition(2, 'public'), edition(1, 'upward')], taken('check', 1, 1)))).toBe('1')
  expect(usualChoice(step('send'), view([edition(2, 'upward'), edition(1, 'upward')], taken('sign', 1, 1)))).toBe('1')
  expect(optionsFor(step('send'), [edition(1, 'upward')]).map(({ value }) => value)).toEqual(['1'])
})

test('after a return a mended text is made, and then looked at', () => {
  const returned = [taken('send', 1, 1), taken('returned', null, 2)]
  expect(usualChoice(step('check'), view([edition(1, 'upward')], ...returned))).toBe('freeze upward')
  expect(usualChoice(step('sign'), view([edition(2, 'upward'), edition(1, 'upward')], ...returned, taken('check', 2, 3)))).toBe('2')
})

test('a choice is asked for as a number, as one to be made by its cut-off, or not at all', () => {
  expect([editionAsked('3', '2026-12-31'), editionAsked('freeze public', '2026-12-31'), editionAsked('', '')]).toEqual([{ number: 3 }, { freeze: { kind: 'public', cutoff: '2026-12-31' } }, null])
})
