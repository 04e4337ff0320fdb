import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { villageRegister } from '../../villages/village-register/village-register.ts'
import { legalAdviser } from './legal-adviser.ts'

const village = '00000000-0000-7000-a000-000000000001'
const lawyer = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const retained = story(legalAdviser, '2026-01-10', { lawyer, firm: '示例律师事务所', level: 'town', fee: '3000000', from: '2026-01-01', to: '2026-12-31' })

test('a town adviser is retained from the first to the last day of the contract [H01]', () => {
  expect(retained.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2026-01-01', '1', 'town'], ['2027-01-01', '-1', 'town']])
  expect(retained.books()).toMatchObject({ retained: '1', fee: '3000000' })
})

test('a village adviser is kept apart from the town\'s, and one without a fee has none [H01]', () => {
  const other = story(legalAdviser, '2026-01-10', { lawyer, firm: '示例律师事务所', level: 'village', village, from: '2026-01-01' })

  expect(other.facts('inTerm').map(({ by }) => by)).toEqual([['village', village]])
  expect(other.books()['fee']).toBeUndefined()
})

test('a contract ended early ends the term that day, and an assessment leaves the term as it is [H01]', () => {
  const open = story(legalAdviser, '2026-01-10', { lawyer, firm: '示例律师事务所', level: 'town', from: '2026-01-01' })
  const ended = open.then('2026-05-01', 'clerk', 'change', { assessment: 'poor' }).then('2026-06-30', 'clerk', 'end', { to: '2026-06-30', reason: '解聘' })

  expect(ended.facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-01', '1'], ['2026-07-01', '-1']])
  expect(ended.on('2026-07-01').state).toBe('ended')
  expect(open.tries('2026-06-30', 'clerk', 'end', { to: '2025-12-31' })?.says).toContain('不能早于')
})

test('a last day before the first is refused; a wrong one is corrected [H01]', () => {
  const corrected = retained.corrects('2026-02-01', 'clerk', { of: retained.acts[0]?.id, set: { to: '2026-11-30' } })

  expect(() => story(legalAdviser, '2026-01-10', { lawyer, firm: '所', level: 'town', from: '2026-02-01', to: '2026-01-31' })).toThrow('不能早于')
  expect(corrected.facts('inTerm').map(({ day }) => day).sort()).toEqual(['2026-01-01', '2026-12-01'])
})

const [north, south, west] = ['1', '2', '3'].map((last) => `00000000-0000-7000-a000-00000000000${last}`)
const year = { from: '2026-01-01', to: '2026-12-31' }
const inVillage = (place: string | undefined, term: { from: string; to?: string }) =>
  story(legalAdviser, term.from, { lawyer, firm: '示例律师事务所', level: 'village', village: place ?? null, ...term })
const setUp = (place: string | undefined, kind = 'village') => story(villageRegister, '2026-01-02', { village: place ?? null, kind, from: '2019-01-01' }, {
  needs: [{ need: { need: 'count', measure: 'village-register.villages', subject: place ?? '', from: '1900-01-01', to: '2026-01-02' }, answer: '0' }],
})
const villages = [setUp(north), setUp(south), setUp(west, 'community')]

test('a village with two advisers is covered once, and is covered still when one of them leaves [H03]', () => {
  const [first, second] = [inVillage(north, { from: '2025-07-01', to: '2026-06-30' }), inVillage(north, { from: '2026-06-01' })]
  const gone = inVillage(south, { from: '2025-07-01', to: '2026-12-30' })
  const all = [first, second, gone, retained, ...villages]
  const covered = (to: string) => readFigure('villages-with-lawyer', { ...year, to }, ...all)

  // two advisers at once in one village are two terms and one village; begun this year is neither
  expect([covered('2026-06-15'), readFigure('village-lawyers', { ...year, to: '2026-06-15' }, ...all)]).toEqual(['2', '3'])
  expect([covered('2026-06-30'), covered('2026-07-01'), covered('2026-12-30'), covered('2026-12-31')]).toEqual(['2', '2', '2', '1'])
  expect(readFigure('village-lawyer-coverage', year, ...all)).toBe('33.33')
  expect(readFigure('village-lawyers-per-village', { ...year, to: '2026-06-15' }, ...all)).toBe('1') // three by three villages: the share of those covered is another figure
  expect(readFigure('village-lawyer-coverage', { ...year, to: '2026-06-15' }, ...all)).toBe('66.67')
  expect(readFigure('village-lawyer-coverage', year, first)).toBeNull()
  expect(readFigure('legal-advisers-retained', year, ...all)).toBe('1')
})

test('the village is named, and one struck out covers nowhere [H03]', () => {
  expect(() => inVillage(undefined, { from: '2026-01-01' })).toThrow('哪个村')
  const wrong = inVillage(west, { from: '2026-01-01' })
  expect(readFigure('villages-with-lawyer', year, wrong.corrects('2026-02-01', 'clerk', { of: wrong.acts[0]?.id, void: true }))).toBe('0')
  expect(readFigure('villages-with-lawyer', year, wrong.corrects('2026-02-01', 'clerk', { of: wrong.acts[0]?.id, set: { from: '2027-01-01' } }))).toBe('0')
})

test('every year with a contract of the town\'s adviser counts once, two contracts in a year do not make up for a year without [H01]', () => {
  const contracts = ['2016-03-01', '2017-03-01', '2018-03-01', '2018-09-01', '2020-03-01'].map((from) => story(legalAdviser, from, { lawyer, firm: '示例律师事务所', level: 'town', from }))
  const five = { from: '2016-01-01', to: '2020-12-31' }

  expect(readFigure('legal-adviser-engagements', five, ...contracts, inVillage(north, { from: '2019-05-01' }))).toBe('0.8') // five contracts by five years would be one
  expect(readFigure('legal-adviser-engagements', five, ...contracts, story(legalAdviser, '2019-03-01', { lawyer, firm: '所', level: 'town', from: '2019-03-01' }))).toBe('1')
})
