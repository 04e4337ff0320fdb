import type { BoardFigure } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { grouped, narrowed } from './board-groups.ts'

const figure = (id: string, more: Partial<BoardFigure> = {}, beside: Partial<BoardFigure['beside']> = {}): BoardFigure => ({
  id, zh: `指标${id}`, value: '1', absent: '—', numerator: null, denominator: null, unit: '件', grades: ['record'], asOf: { seq: 0, moment: null }, part: 1,
  beside: { kind: '纠纷', office: '司法所', before: null, change: null, ...beside }, ...more,
})
const all = [figure('a', { part: 2 }), figure('b'), figure('c', { grades: [] }, { kind: '会议', office: '' }), figure('d', { grades: ['record', 'supply'] })]
const ids = (figures: readonly BoardFigure[]) => figures.map(({ id }) => id).join('')

test('figures stand under the part of the report and what they count, or under their office', () => {
  const say = (by: 'part' | 'office') => grouped(all, by).map(({ title, kinds }) => `${title}: ${kinds.map((kind) => `${kind.title} ${ids(kind.figures)}`).join(', ')}`)

  expect(say('part')).toEqual(['一、举措和成效: 纠纷 bd, 会议 c', '二、不足和原因: 纠纷 a'])
  expect(say('office')).toEqual(['司法所: 纠纷 abd', '由登记的科室办理: 会议 c'])
})

test('they are narrowed by a word in name or kind, by source, by none and by two sources', () => {
  expect(ids(narrowed(all, { words: ' 会议', source: 'all' }))).toBe('c')
  expect(ids(narrowed(all, { words: '', source: 'none' }))).toBe('c')
  expect(ids(narrowed(all, { words: '', source: 'supply' }))).toBe('d')
  expect(ids(narrowed(all, { words: '', source: 'both' }))).toBe('d')
  expect(ids(narrowed(all, { words: 'b', source: 'record' }))).toBe('b')
})
