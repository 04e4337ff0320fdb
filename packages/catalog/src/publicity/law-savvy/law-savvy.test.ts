import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { villageRegister } from '../../villages/village-register/village-register.ts'
import { lawSavvyTarget } from '../law-savvy-target/law-savvy-target.ts'
import { lawSavvy } from './law-savvy.ts'

const places = ['1', '2'].map((last) => `00000000-0000-7000-a000-00000000000${last}`)
const [north = '', south = ''] = places
const year = { from: '2026-01-01', to: '2026-12-31' }
const who = (last: number) => ({ person: `00000000-0000-7000-b000-00000000000${last}`, of: 'sealed' })
const none = (day: string, measure: string, subject: string) => ({ need: { need: 'count' as const, measure, subject, from: '1900-01-01', to: day }, answer: '0' })

function recommended(last: number, { village = north, day = '2026-03-02' } = {}) {
  return story(lawSavvy, day, { who: who(last), village }, { post: 'village-official', needs: [none(day, 'law-savvy.current', who(last).person)] })
}
const trained = recommended(1).then('2026-04-10', 'clerk', 'train', { course: '法律明白人轮训' })
const passed = trained.then('2026-04-11', 'clerk', 'pass')
const certified = passed.then('2026-05-06', 'clerk', 'certify', { document: '〔2026〕3号' })
const registered = places.map((village) => story(villageRegister, '2026-01-02', { village, kind: 'village', from: '2019-01-01' }, { needs: [none('2026-01-02', 'village-register.villages', village)] }))

test('nobody is examined without a training since the last pass, nor certified without a pass [H24] [H25]', () => {
  expect(recommended(1).tries('2026-04-11', 'clerk', 'pass')?.says).toContain('先登记参训')
  expect(recommended(1).tries('2026-04-11', 'clerk', 'fail')?.says).toContain('先登记参训')
  expect(trained.tries('2026-05-06', 'clerk', 'certify')?.says).toContain('还没有通过考试')
  expect(trained.then('2026-04-11', 'clerk', 'fail').tries('2026-05-06', 'clerk', 'certify')?.says).toContain('还没有通过考试')
  expect(certified.tries('2027-04-11', 'clerk', 'pass')?.says).toContain('先登记参训')
  expect(trained.then('2026-04-11', 'clerk', 'fail').then('2026-04-18', 'clerk', 'pass').standing().state).toBe('recommended') // a retake needs no new training
  expect(recommended(1).tries('2026-05-06', 'clerk', 'decline')?.code).toBe('field-missing')
})

test('one who passed in two rounds of a year is one, who only attended is none, who failed first and then passed is one [H25]', () => {
  const twice = certified.then('2026-09-10', 'clerk', 'train', { course: '秋季轮训' }).then('2026-09-11', 'clerk', 'pass')
  const onlyThere = recommended(2).then('2026-04-10', 'clerk', 'train', { course: '法律明白人轮训' })
  const failed = recommended(3).then('2026-04-10', 'clerk', 'train', { course: '法律明白人轮训' }).then('2026-04-11', 'clerk', 'fail')
  const retook = recommended(4).then('2026-04-10', 'clerk', 'train', { course: '法律明白人轮训' }).then('2026-04-11', 'clerk', 'fail').then('2026-04-20', 'clerk', 'pass')
  const figure = (id: string, to = year.to) => readFigure(id, { ...year, to }, twice, onlyThere, failed, retook)

  expect([figure('law-savvy-trained'), figure('law-savvy-attended'), figure('law-savvy-pass-rate')]).toEqual(['2', '4', '66.67'])
  expect([figure('law-savvy-trained', '2026-04-10'), figure('law-savvy-trained', '2026-04-11'), figure('law-savvy-trained', '2026-04-20')]).toEqual(['0', '1', '2'])
  expect(readFigure('law-savvy-trained', { from: '2027-01-01', to: '2027-12-31' }, twice)).toBe('0') // certified still, trained no more
  const struck = twice.corrects('2026-10-01', 'clerk', { of: twice.acts.at(-1)?.id, void: true })
  expect([twice, struck].flatMap((told) => [readFigure('law-savvy-trained', { ...year, from: '2026-09-01' }, told), readFigure('law-savvy-trained', year, told)])).toEqual(['1', '1', '0', '1'])
})

test('who is certified counts at the end, by village and against what is to be had; who was put forward or left does not [H24]', () => {
  const day = '2026-02-02'
  const target = places.map((village) => story(lawSavvyTarget, day, { village, needed: 3, from: '2026-01-01' }, { needs: [none(day, 'law-savvy-target.villages', village)] }))
  const make = (last: number) => recommended(last).then('2026-04-10', 'clerk', 'train', { course: '轮训' }).then('2026-04-11', 'clerk', 'pass').then('2026-05-06', 'clerk', 'certify')
  const left = make(3).then('2026-12-31', 'clerk', 'leave', { reason: '外出务工' })
  const all = [certified, make(2), left, recommended(5, { village: south }), ...target, ...registered]
  const figure = (id: string, to = year.to) => readFigure(id, { ...year, to }, ...all)

  expect([figure('law-savvy-current', '2026-05-05'), figure('law-savvy-current', '2026-05-06'), figure('law-savvy-current', '2026-12-30'), figure('law-savvy-current')]).toEqual(['0', '3', '3', '2'])
  expect([figure('law-savvy-per-village'), figure('law-savvy-per-village', '2026-12-30')]).toEqual(['1', '1.5'])
  expect([figure('villages-with-law-savvy'), figure('law-savvy-needed'), figure('law-savvy-filled-rate')]).toEqual(['1', '6', '33.33'])
  expect([figure('law-savvy-certified'), readFigure('law-savvy-current', { from: '2027-01-01', to: '2027-12-31' }, ...all)]).toEqual(['3', '2'])
})

test('somebody who is certified already is not put forward again, and a village has one number set [H24]', () => {
  const again = { need: { need: 'count' as const, measure: 'law-savvy.current', subject: who(1).person, from: '1900-01-01', to: '2026-06-01' }, answer: '1' }
  const set = { need: { need: 'count' as const, measure: 'law-savvy-target.villages', subject: north, from: '1900-01-01', to: '2026-06-01' }, answer: '1' }

  expect(() => story(lawSavvy, '2026-06-01', { who: who(1), village: north }, { post: 'clerk', needs: [again] })).toThrow('已经是在册')
  expect(() => story(lawSavvyTarget, '2026-06-01', { village: north, needed: 3, from: '2026-06-01' }, { needs: [set] })).toThrow('已经定了配备数')
  expect(() => story(lawSavvyTarget, '2026-06-01', { village: south, needed: 3, from: '2026-06-01', to: '2026-05-31' }, { needs: [none('2026-06-01', 'law-savvy-target.villages', south)] })).toThrow('不能早于')
  const begun = story(lawSavvyTarget, '2026-06-01', { village: south, needed: 3, from: '2026-06-01' }, { needs: [none('2026-06-01', 'law-savvy-target.villages', south)] })
  expect(begun.tries('2026-07-01', 'clerk', 'end', { to: '2026-05-31' })?.says).toContain('不能早于')
})

test('what they did counts each time by its kind; a review keeps no mark; somebody struck out was never there [H24]', () => {
  const busy = certified.then('2026-06-01', 'village-official', 'serve', { service: 'mediation' }).then('2026-07-01', 'village-official', 'serve', { service: 'publicity' }).then('2026-12-20', 'clerk', 'assess', { assessment: 'kept' })

  expect(readFigure('law-savvy-services', year, busy)).toBe('2')
  expect(recommended(1).tries('2026-06-01', 'village-official', 'serve', { service: 'mediation' })?.code).toBe('wrong-state')
  expect(lawSavvy.fields['assessment']?.kind).toBe('choice')
  expect(readFigure('law-savvy-current', year, busy.corrects('2026-12-21', 'clerk', { of: busy.acts[0]?.id, void: true }))).toBe('0')
})
