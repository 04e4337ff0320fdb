import fc from 'fast-check'
import type { Dice } from './dice.ts'

/** Texts that have broken programs before. None holds a word the checks look for in answers. */
const oddTexts: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '字\udc00', '\ufeff', '\u202e倒', '\u200b', '١٢٣', '１２３', '²', '𠮷𠮷', 'e\u0301', '👨‍👩‍👧', 'İ', 'ß',
  'NaN', 'Infinity', '-0', '1e309', '0x10', '1_000', '99999999999999999999', '-1', '1.5', 'null', 'undefined', 'true', '[object Object]', '{}', '[]',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then', '@day', '$1', '%s%n', '%00', '%', '%25', '%E0%A4%A',
  `' OR 1=1 --`, `'); DROP TABLE z; --`, `" OR ""="`, '\\', `\\'`, ';', '/*', '${7*7}', '{{7*7}}', '#{7}',
  '<script>alert(1)</script>', '<img src=x onerror=a()>', '"><svg/onload=a()>', 'javascript:alert(1)', '=1+1', '=cmd|\' /C calc\'!A0', '@SUM(1)', '+1', '-1+1',
  '../../etc/passwd', '..%2f..%2fetc%2fpasswd', '..\\..\\win.ini', '/etc/passwd', 'C:\\', 'file://x', 'con', 'a'.repeat(300), '字'.repeat(5000), 'x'.repeat(70_000),
  '2026-02-30', '0000-00-00', '9999-12-31', '-000001-01-01', '+275760-09-13', '2026-03-02T00:00:00Z', '2026-3-2', '２０２６-03-02',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '00000000-0000-0000-0000-00000000000g', 'yes', 'all', '*', '?', '&', '#',
  '\r\n', 'a\r\nset-cookie: zz=1', '\t', '\u0085', '\u2028', '机密★10年',
]

const oddOthers: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53 + 2, 4294967296, 2147483648, -2147483649, 1e-320, [], {}, [[]], [null], [1, 'a', {}], { a: 1 }, [{}], { length: 1e9 }, { toJSON: 1 },
  JSON.parse('{"then":1}'), { '': '' }, Array.from({ length: 3000 }, () => 1),
]

/** Whatever a stranger might put where something else belongs. What fast-check makes of it is one pool, drawn once for a seed. */
export function oddPool(seed: number): (dice: Dice) => unknown {
  const anything = fc.sample(fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.double(), fc.bigInt().map(String)), { seed, numRuns: 400 })
  return (dice) => {
    if (dice.chance(0.55)) return dice.pick(oddTexts)
    return dice.chance(0.5) ? dice.pick(oddOthers) : dice.pick(anything)
  }
}

/** The same, as a text. */
export function oddText(dice: Dice): string {
  return dice.pick(oddTexts)
}
