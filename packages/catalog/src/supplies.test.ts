import { checkDefinition, joinDefinition, partDefinition } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { definitions, indicators } from './register.ts'
import { suppliesOf } from './supplies.ts'

const supplies = suppliesOf(definitions, indicators)

test('every measure an indicator reads can be supplied, each under a name of its own', () => {
  const measures = new Set(supplies.map(({ supplies: measure }) => measure))

  expect(new Set(supplies.map(({ id }) => id)).size).toBe(supplies.length)
  expect([...measures].filter((measure) => measure === undefined)).toEqual([])
  expect(supplies.length).toBeGreaterThan(10)
  expect(definitions.filter(({ id }) => supplies.some((one) => one.id === id))).toEqual([])
})

test.each(supplies.map((one) => ({ id: one.id, one })))('$id is data, sound, and kept by what its measure is kept by', ({ one }) => {
  const [id = '', name = ''] = (one.supplies ?? '').split('.')
  const measure = definitions.find((definition) => definition.id === id)?.measures[name]
  const { behaviour, wording } = partDefinition(one)

  expect(checkDefinition(one)).toEqual([])
  expect(joinDefinition(behaviour, wording)).toEqual(one)
  expect(one.measures['amount']?.by).toEqual(measure?.by)
  expect(one.measures['amount']?.unit).toBe(measure?.unit)
})
