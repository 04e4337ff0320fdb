import { checkIndicator } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { inspectionIndicators } from './inspection.indicators.ts'
import { inspection } from './inspection.ts'

const shop = '00000000-0000-7000-d000-000000000001'
const clinic = '00000000-0000-7000-d000-000000000002'
const routine = { premises: shop, kind: 'catering', area: 'food', campaign: 'routine', officers: 2, result: 'pass' }
const campaign = { ...routine, campaign: 'food', officers: 3 }

const visit = (day: string, what: Parameters<typeof story>[2]) => story(inspection, day, what, 'body')

test('every finished inspection counts, and the premises once however often [C25]', () => {
  const visits = [visit('2026-03-02', routine), visit('2026-06-02', { ...routine, result: 'problems', problems: 2 })]
  const facts = visits.flatMap((one) => one.facts('premises'))

  expect(visits.map((one) => one.books()['done'])).toEqual(['1', '1'])
  expect(facts).toHaveLength(2)
  expect(new Set(facts.map(({ subject }) => subject))).toEqual(new Set([shop]))
  expect(visits[1]?.books()['problems']).toBe('2')
})

test('where nobody was met the outing counts and the inspection does not [C25]', () => {
  const absent = visit('2026-03-02', { ...routine, result: 'absent', schoolArea: true })

  expect(absent.books()).toEqual({ officerTimes: '2' })
})

test('nothing found is booked as a nought, nothing said as nothing [C25]', () => {
  expect(visit('2026-03-02', { ...routine, problems: 0 }).facts('problems').map(({ amount }) => amount)).toEqual(['0'])
  expect(visit('2026-03-02', routine).facts('problems')).toEqual([])
})

test('a record form counts with its number and both signatures, an inspection without one is told apart [C26]', () => {
  const form = { form: true, formNumber: '咸食检〔2026〕3号', signature: 'both' }

  expect(visit('2026-03-02', { ...routine, ...form }).books()).toMatchObject({ done: '1', forms: '1' })
  expect(visit('2026-03-02', routine).books()).toMatchObject({ done: '1', withoutForm: '1' })
  expect(visit('2026-03-02', { ...routine, ...form }).books()['withoutForm']).toBeUndefined()
  expect(() => visit('2026-03-02', { ...routine, ...form, formNumber: null })).toThrow('编号')
  expect(() => visit('2026-03-02', { ...routine, ...form, signature: null })).toThrow('签字')
})

test('a food campaign counts person-times by outing, premises by kind, and not what was routine [C27]', () => {
  const outing = [visit('2026-09-20', campaign), visit('2026-09-20', { ...campaign, premises: clinic, kind: 'market', officers: 0 })]

  expect(outing.flatMap((one) => one.facts('officerTimes')).map(({ amount, by }) => [amount, by[1]])).toEqual([['3', 'food'], ['0', 'food']])
  expect(outing.flatMap((one) => one.facts('premises')).map(({ subject, by }) => [subject, by[0], by[2]])).toEqual([[shop, 'catering', 'food'], [clinic, 'market', 'food']])
  expect(visit('2026-03-02', routine).facts('officerTimes')[0]?.by[1]).toBe('routine')
})

test('shops in and around a school count by visit, twice when visited twice [C27]', () => {
  const visits = ['2026-03-02', '2026-09-02'].map((day) => visit(day, { ...campaign, kind: 'school-shop', schoolArea: true }))

  expect(visits.flatMap((one) => one.facts('schoolVisits')).map(({ unit, amount }) => [unit, amount])).toEqual([['visit', '1'], ['visit', '1']])
  expect(visit('2026-03-02', campaign).facts('schoolVisits')).toEqual([])
})

test('drug and device campaigns are told apart by their kind, and medical institutions count once [C30]', () => {
  const drugs = { ...routine, premises: clinic, kind: 'medical', area: 'drugs', officers: 4 }
  const visits = ['pharmacist', 'vaccines', 'cold-chain'].map((one) => visit('2026-05-06', { ...drugs, campaign: one }))

  expect(visits.flatMap((one) => one.facts('officerTimes')).map(({ amount, by }) => [amount, by[1]])).toEqual([['4', 'pharmacist'], ['4', 'vaccines'], ['4', 'cold-chain']])
  expect(new Set(visits.flatMap((one) => one.facts('premises')).map(({ subject }) => subject))).toEqual(new Set([clinic]))
})

test('an inspection under the wrong campaign is put right on its own day [C27] [C30]', () => {
  const wrong = visit('2026-05-06', campaign)
  const right = wrong.corrects('2026-06-01', 'clerk', { of: wrong.acts[0]?.id, set: { campaign: 'devices', area: 'devices' } })

  expect(right.books()).toEqual(wrong.books())
  expect(right.facts('officerTimes').map(({ day, by }) => [day, by[0], by[1]])).toEqual([['2026-05-06', 'devices', 'devices']])
})

test('grid workers inspect nobody [C25]', () => {
  expect(() => story(inspection, '2026-03-02', routine, 'grid-worker')).toThrow('not-your-post')
})

test('every figure reads a measure that is kept that way [C25] [C26] [C27] [C30]', () => {
  expect(inspectionIndicators.flatMap((one) => checkIndicator(one, [inspection]))).toEqual([])
})
