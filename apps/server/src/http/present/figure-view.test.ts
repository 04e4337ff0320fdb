import { expect, test } from 'vitest'
import { figureView } from './figure-view.ts'

const plain = { id: 'paid', zh: '发放金额', absent: '—', numerator: null, denominator: null, grades: ['record' as const], records: 3, asOf: { seq: 7, moment: null } }

test('money is shown with its 分 in two places where it has any, and everything else as it was counted', () => {
  const shown = (value: string | null, unit: '元' | '万元' | '%') => figureView({ ...plain, value, unit }, []).value

  expect([shown('320.5', '元'), shown('320', '元'), shown(null, '元'), shown('147.5', '万元'), shown('33.3', '%')]).toEqual(['320.50', '320', null, '147.5', '33.3'])
})

test('of a mean the sum is money too, and what it is divided by is not', () => {
  expect(figureView({ ...plain, value: '106.83', numerator: '320.5', denominator: '3', unit: '元' }, [])).toMatchObject({ value: '106.83', numerator: '320.50', denominator: '3' })
})
