import { expect, test } from 'vitest'
import { choice, text } from '../field/build.ts'
import { assignedTo } from './assigned-to.ts'
import { checkGoesTo } from './goes-to.ts'
import { defineMatter } from './define-matter.ts'
import { closed, open } from './definition.ts'

const offices = { roads: '道路办', water: '水利站' }
const fields = { unit: choice('承办单位', offices), about: choice('被反映的单位', offices), note: text('说明') }
const states = { received: open('已收'), assigned: open('已派'), done: closed('办结') }
const matter = defineMatter({
  id: 'toy-order', title: '玩具工单', office: 'front-desk', goesTo: { field: 'unit', in: ['assigned'] }, against: 'about', fields, states, starts: 'received',
  transitions: { register: { title: '登记', from: [], to: 'received', by: ['clerk'] }, assign: { title: '派单', from: ['received'], to: 'assigned', by: ['clerk'], asks: { unit: 'optional' } }, finish: { title: '办结', from: ['assigned'], to: 'done', by: ['clerk'] } },
})

test('an assigned case lies with the office it was assigned to in the states that say so, and is kept in sight afterwards', () => {
  expect(assignedTo(matter, { state: 'assigned', values: { unit: 'roads' } })).toEqual({ office: 'roads', has: true })
  expect(assignedTo(matter, { state: 'done', values: { unit: 'roads' } })).toEqual({ office: 'roads', has: false })
  expect(assignedTo(matter, { state: 'assigned', values: {} })).toBeUndefined()
})

test('an office the case is about never has it, whatever the fields say', () => {
  expect(assignedTo(matter, { state: 'assigned', values: { unit: 'roads', about: 'roads' } })).toBeUndefined()
})

test('where it goes is a choice field, in states of ours, away from an office of its own', () => {
  const { id: _id, ...rest } = matter
  expect(checkGoesTo(rest)).toEqual([])
  expect(checkGoesTo({ ...rest, office: null, goesTo: { field: 'note', in: ['gone'] } })).toEqual([
    'it goes to “note”, which is no choice field of ours', 'it goes to an office and has none of its own to come back to', 'it goes to an office in “gone”, which is not one of its states',
  ])
})
