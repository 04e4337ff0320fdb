import { describe, expect, test } from 'vitest'
import { reportedLine } from './reported-line.ts'
import type { ReportedAsked } from './reported-line.ts'

const worth = (value: string | null, numerator: string | null = null, denominator: string | null = null) => ({ value, numerator, denominator })
const still = { corrected: '0', late: '0', newlyMeasured: '0', matured: '0.00' }
const line = (rest: Partial<ReportedAsked>) =>
  reportedLine({ id: 'disputes-registered', zh: '登记矛盾纠纷', unit: '件', reported: worth('72'), again: worth('72'), total: worth('72'), current: null, why: still, ...rest })

describe('a figure that was reported, against today’s', () => {
  test('is the same where nothing came since, however it is written', () => {
    expect(line({ total: worth('72.0') })).toMatchObject({ moved: false, difference: '0', reasons: [], asksCorrection: false })
  })

  test('asks for a note of correction only where something was corrected [K20]', () => {
    expect(line({ total: worth('75'), why: { ...still, late: '3' } })).toMatchObject({ difference: '3', reasons: [{ reason: 'late', amount: '3' }], asksCorrection: false })
    expect(line({ total: worth('74'), why: { ...still, late: '3', corrected: '-1' } })).toMatchObject({ difference: '2', asksCorrection: true })
    expect(line({ total: worth('73'), why: { ...still, matured: '1' } }).reasons.map(({ reason }) => reason)).toEqual(['matured'])
  })

  test('that moved with nothing entered was defined anew, or only time went by', () => {
    expect(line({ again: worth('70'), total: worth('70') }).reasons).toEqual([{ reason: 'redefined', amount: null }])
    expect(line({ unit: '次/月', reported: worth('0.91', '10', '11'), again: worth('0.91', '10', '11'), total: worth('0.83', '10', '12') }).reasons).toEqual([{ reason: 'time', amount: null }])
  })

  test('without a value then or now has no difference, and has moved all the same', () => {
    expect(line({ reported: worth(null), again: worth(null), total: worth('1'), why: { ...still, late: '1' } })).toMatchObject({ difference: null, moved: true })
    expect(line({ reported: worth(null), again: undefined, total: worth(null) })).toMatchObject({ difference: null, moved: false })
  })

  test('a rate whose value stands while its parts moved has moved', () => {
    expect(line({ unit: '%', reported: worth('50', '1', '2'), again: worth('50', '1', '2'), total: worth('50', '2', '4'), why: { ...still, matured: '1' } })).toMatchObject({ moved: true, difference: '0' })
  })
})
