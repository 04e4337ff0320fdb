import { cellIndicators, definitions, indicators } from '@zhenzhi/catalog'
import { checkIndicator } from '@zhenzhi/kernel'
import { lintSecondReport, secondReports } from '@zhenzhi/reporting'
import { expect, test } from 'vitest'

const known = [...indicators, ...cellIndicators].map(({ id }) => id)

test('every figure a second report names is one of the register or of its cells, and each row has its cells [K01]', () => {
  expect(secondReports.flatMap((report) => lintSecondReport(report, known))).toEqual([])
})

test('figures of cells have measures that feed them and ids of their own [K01]', () => {
  expect(cellIndicators.flatMap((one) => checkIndicator(one, definitions))).toEqual([])
  expect(new Set(known).size).toBe(known.length)
})
