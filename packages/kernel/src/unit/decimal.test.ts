import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDecimals, compareDecimals, divideDecimals, isDecimal, negateDecimal, shiftDecimal } from './decimal.ts'
import { dimensions, displayAmount, displayUnits, findUnit, writtenIn } from './unit.ts'

/* The oracle: exact fractions of big integers; it shares nothing with the code it judges. */
interface Fraction {
  top: bigint
  bottom: bigint
}

const decimalText = fc.tuple(fc.boolean(), fc.stringMatching(/^\d{1,20}$/), fc.option(fc.stringMatching(/^\d{1,8}$/)))
  .map(([negative, whole, places]) => `${negative ? '-' : ''}${whole}${places === null ? '' : `.${places}`}`)

function fraction(text: string): Fraction {
  const negative = text.startsWith('-')
  const [whole = '', places = ''] = text.replace('-', '').split('.')
  const bottom = 10n ** BigInt(places.length)
  const top = BigInt(whole) * bottom + (places === '' ? 0n : BigInt(places))
  return { top: negative ? -top : top, bottom }
}

const same = (a: Fraction, b: Fraction) => a.top * b.bottom === b.top * a.bottom
const plain = /^(0|-?(0\.\d*[1-9]|[1-9]\d*(\.\d*[1-9])?))$/

describe('decimals as text', () => {
  test('are what they look like', () => {
    for (const text of ['0', '12', '-0.5', '007', '1786', '0.000000000001']) expect(isDecimal(text)).toBe(true)
    for (const text of ['', '.5', '5.', '+1', '1e3', '１２', ' 1', '1\n', '--1', '0x1', '1.2.3', '0.0000000000001', '1'.repeat(31)]) expect(isDecimal(text)).toBe(false)
  })

  test('what is none is a fault, never a figure', () => {
    for (const work of [() => addDecimals('1', 'x'), () => negateDecimal(''), () => compareDecimals('1e3', '1'), () => shiftDecimal('NaN', 1), () => divideDecimals('1', '', 2)]) {
      expect(work).toThrow('not a decimal')
    }
  })

  test('add up exactly, written the one plain way', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
    expect(addDecimals('-0.5', '0.5')).toBe('0')
    expect(addDecimals('9007199254740993', '0.10')).toBe('9007199254740993.1')
    fc.assert(fc.property(decimalText, decimalText, (a, b) => {
      const [x, y, sum] = [fraction(a), fraction(b), addDecimals(a, b)]
      expect(sum).toMatch(plain)
      expect(same(fraction(sum), { top: x.top * y.bottom + y.top * x.bottom, bottom: x.bottom * y.bottom })).toBe(true)
      expect(addDecimals(b, a)).toBe(sum)
    }))
  })

  test('have an opposite, and an order', () => {
    expect(negateDecimal('0')).toBe('0')
    expect(negateDecimal('-0.50')).toBe('0.5')
    fc.assert(fc.property(decimalText, decimalText, (a, b) => {
      const [x, y] = [fraction(a), fraction(b)]
      const difference = x.top * y.bottom - y.top * x.bottom
      expect(addDecimals(a, negateDecimal(a))).toBe('0')
      expect(negateDecimal(negateDecimal(a))).toBe(addDecimals(a, '0'))
      expect(compareDecimals(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1)
    }))
  })

  test('shift by powers of ten exactly, both ways', () => {
    expect(shiftDecimal('20000000', 6)).toBe('20')
    expect(shiftDecimal('5', 2)).toBe('0.05')
    expect(shiftDecimal('-5', 2)).toBe('-0.05')
    expect(shiftDecimal('0.05', -2)).toBe('5')
    expect(shiftDecimal('0', 3)).toBe('0')
    fc.assert(fc.property(decimalText, fc.integer({ min: 0, max: 4 }), (a, power) => {
      const [x, shifted] = [fraction(a), fraction(shiftDecimal(a, power))]
      expect(same(shifted, { top: x.top, bottom: x.bottom * 10n ** BigInt(power) })).toBe(true)
      expect(shiftDecimal(shiftDecimal(a, power), -power)).toBe(addDecimals(a, '0'))
    }))
  })
})

describe('dividing', () => {
  test('by nothing gives nothing, neither 0 nor 100 %', () => {
    expect(divideDecimals('5', '0', 2)).toBeUndefined()
    expect(divideDecimals('0', '-0.00', 2)).toBeUndefined()
  })

  test('rounds half away from zero', () => {
    expect(divideDecimals('1', '2', 0)).toBe('1')
    expect(divideDecimals('-1', '2', 0)).toBe('-1')
    expect(divideDecimals('1', '-2', 0)).toBe('-1')
    expect(divideDecimals('1', '8', 2)).toBe('0.13')
    expect(divideDecimals('-1', '8', 2)).toBe('-0.13')
    expect(divideDecimals('2', '3', 4)).toBe('0.6667')
    expect(divideDecimals('0.4499999', '1', 0)).toBe('0')
    expect(divideDecimals('-0.04', '1', 0)).toBe('0')
    expect(divideDecimals('0', '7', 2)).toBe('0')
    expect(divideDecimals('99.995', '100', 4)).toBe('1')
  })

  test('is never further off than half of its last place, and a half goes away from zero', () => {
    fc.assert(fc.property(decimalText, decimalText, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
      const [x, y] = [fraction(a), fraction(b)]
      fc.pre(y.top !== 0n)
      const quotient = divideDecimals(a, b, places)
      const [top, bottom] = [abs(x.top * y.bottom) * 10n ** BigInt(places), abs(y.top * x.bottom)]
      const rounded = (top * 2n + bottom) / (bottom * 2n)
      const negative = x.top < 0n !== y.top < 0n
      expect(same(fraction(quotient ?? ''), { top: negative ? -rounded : rounded, bottom: 10n ** BigInt(places) })).toBe(true)
    }))
  })
})

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}

describe('units', () => {
  test('an amount is said in a word exactly, never rounded', () => {
    expect(displayAmount('20000000', '万元')).toBe('20')
    expect(displayAmount('12345', '元')).toBe('123.45')
    expect(displayAmount('12345', '分')).toBe('12345')
    expect(displayAmount('1786', '人次')).toBe('1786')
    expect(displayAmount('12345', '万人次')).toBe('1.2345')
    expect(displayAmount('1500', '公里')).toBe('1.5')
    expect(displayAmount('-5', '万元')).toBe('-0.000005')
    expect([displayAmount('30000', '元/月'), displayAmount('12', '位')]).toEqual(['300', '12'])
    expect([findUnit('元/月'), findUnit('类')?.dimension, findUnit('%'), findUnit('constructor')]).toEqual([{ dimension: 'money', power: 2 }, 'thing', undefined, undefined])
  })

  test('money in 元 is written with its 分 in two places or with none; all else stays as it is', () => {
    expect(['320.5', '320.05', '320', '320.00', '-0.5', '3187.625'].map((value) => writtenIn(value, '元'))).toEqual(['320.50', '320.05', '320', '320', '-0.50', '3187.625'])
    expect([writtenIn('20.5', '万元'), writtenIn('1.5', '公里'), writtenIn('33.3', '%'), writtenIn('—', '元')]).toEqual(['20.5', '1.5', '33.3', '—'])
  })

  test('every word belongs to a dimension and every dimension has a word', () => {
    const used = new Set<string>(Object.values(displayUnits).map((unit) => unit.dimension))

    expect([...used].filter((dimension) => !dimensions.some((one) => one === dimension))).toEqual([])
    expect(dimensions.filter((dimension) => !used.has(dimension))).toEqual([])
    expect(displayUnits.件.dimension).toBe(displayUnits.宗.dimension)
    expect(displayUnits.户.dimension).not.toBe(displayUnits.户次.dimension)
  })
})
