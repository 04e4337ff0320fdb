import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { isSealed, textIn } from './json.ts'
import { own } from './own.ts'
import type { Json } from './json.ts'

describe('the one text of a value', () => {
  test('has its keys in the order of their UTF-16 units, as RFC 8785 §3.2.3 has them', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
    const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])))

    expect(Object.keys(JSON.parse(text))).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'])
    expect(text).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\u{1f600}":0,"\ufb33":0}')
  })

  test('writes the longer key after the shorter, and goes into lists and objects', () => {
    expect(canonical({ b: [{ d: 1, c: null }, []], aa: true, a: false })).toBe('{"a":false,"aa":true,"b":[{"c":null,"d":1},[]]}')
  })

  test('escapes what must be escaped and nothing else', () => {
    expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/<\u2028\u007f')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/<\u2028\u007f"')
    expect(canonical('\b\t\n\f\r\u0000\u001f')).toBe('"\\b\\t\\n\\f\\r\\u0000\\u001f"')
    expect(canonical('汉字\u{20bb7}')).toBe('"汉字\u{20bb7}"')
  })

  test('writes whole numbers plainly', () => {
    expect(canonical([0, -0, 7, -12, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])).toBe('[0,0,7,-12,9007199254740991,-9007199254740991]')
  })

  test('leaves out what is not there', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  test.each([
    ['a float', 1.5], ['a number too large', 2 ** 53], ['no number', Number.NaN], ['infinity', Infinity],
    ['half a character', '\ud83d'], ['the other half', 'x\ude00'], ['half a character inside', { a: ['\udc00'] }],
    ['half a character in a key', { '\ud800': 1 }],
  ] as const)('refuses %s', (_what, value) => {
    expect(() => canonical(value as Json)).toThrow('an act holds')
  })

  test.each([
    ['undefined', undefined], ['undefined in a list', [undefined]], ['a gap in a list', Object.assign([1], { length: 3 })], ['a date', new Date(0)],
    ['a big integer', 1n], ['a function', () => 1], ['a map', new Map()], ['a symbol', Symbol('x')],
  ])('refuses %s, which is no JSON', (_what, value) => {
    // what the types forbid, handed in all the same
    expect(() => canonical(value as Json)).toThrow('an act holds JSON only')
  })

  test('a key called __proto__ is a key', () => {
    const value: Json = JSON.parse('{"b":1,"__proto__":{"a":2}}')

    expect(canonical(value)).toBe('{"__proto__":{"a":2},"b":1}')
  })

  test('says the same of equal values whatever the order of their keys, and reads back as what it was', () => {
    const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
    const json = fc.letrec((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('node')), fc.dictionary(fc.string({ unit: 'binary' }), tie('node'), { noNullPrototype: true })),
    })).node

    fc.assert(fc.property(json, (value) => {
      // the arbitrary is typed unknown; it makes nothing but JSON
      const text = canonical(value as Json)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonical(shuffled(value as Json))).toBe(text)
    }), { numRuns: 60 })
  })
})

function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, item === undefined ? null : shuffled(item)]))
}

test('a shelf holds what was put there, and nothing of what every object answers to', () => {
  const shelf: Readonly<Record<string, number>> = { a: 1 }

  expect(own(shelf, 'a')).toBe(1)
  expect(own(shelf, 'b')).toBeUndefined()
  expect(own(shelf, 'constructor')).toBeUndefined()
  expect(own(shelf, '__proto__')).toBeUndefined()
  expect(own(undefined, 'a')).toBeUndefined()
})

test('ciphertext is known by its five parts of its own', () => {
  const sealed = { alg: 'A', kid: 'k', iv: 'i', ct: 'c', tag: 't' }

  expect(isSealed(sealed)).toBe(true)
  expect(isSealed({ ...sealed, tag: 1 })).toBe(false)
  expect(isSealed({ ...sealed, kid: undefined })).toBe(false)
  expect(isSealed(Object.create(sealed))).toBe(false)
  expect([null, 'x', [], 1, undefined].map(isSealed)).toEqual([false, false, false, false, false])
})

test('what is no text has no text', () => {
  expect(['甲', 1, null, undefined, [], {}].map(textIn)).toEqual(['甲', '', '', '', '', ''])
})
