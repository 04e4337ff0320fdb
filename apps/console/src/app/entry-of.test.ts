import { expect, test } from 'vitest'
import { findEngine, whereaboutOf } from './entry-of.ts'

test('every page stands under an entry of the menu, or says by what it is told', () => {
  expect(whereaboutOf('/')).toEqual({ entry: 'work' })
  expect(whereaboutOf('/catalogue/ledger')).toEqual({ entry: 'ledger' })
  for (const path of ['/figures', '/receipt', '/closings', '/closings/7']) expect(whereaboutOf(path)).toEqual({ entry: 'figures' })
  for (const path of ['/supplies', '/supplies/give']) expect(whereaboutOf(path)).toEqual({ entry: 'supplies' })
  for (const path of ['/people', '/people/places', '/people/leading', '/people/audit']) expect(whereaboutOf(path)).toEqual({ entry: 'manage' })
  expect(whereaboutOf('/persons')).toEqual({ entry: 'persons' })
  for (const path of ['/list/mediation', '/register/mediation', '/roster/mediation']) expect(whereaboutOf(path)).toEqual({ definition: 'mediation' })
  expect(whereaboutOf('/cases/0190')).toEqual({ caseId: '0190' })
  expect(findEngine('roster')).toEqual({ entry: 'roster' })
  expect(findEngine('supply')).toEqual({ entry: 'supplies' })
})

test('a page that is nobody\'s stands under none', () => {
  for (const path of ['/own', '/constructor', '/catalogue/x', '/cases', '/list/']) expect(whereaboutOf(path)).toEqual({})
  expect(findEngine(undefined)).toEqual({})
})
