import { expect, test } from 'vitest'
import { findNumber, multiplierOf } from './numbers.ts'

test.each([['1786', 1786], ['1,786', 1786], ['0.5', 0.5], ['二十六', 26], ['十', 10], ['两千', 2000], ['一百零五', 105], ['三万五千', 35_000], ['一亿二千万', 120_000_000]])('%s is %d', (text, value) => {
  expect(findNumber(text)).toBe(value)
})

test.each(['三四', '二〇二一', '村', '三村'])('%s is no number', (text) => {
  expect(findNumber(text)).toBeUndefined()
})

test.each([['万', 1e4], ['百万', 1e6], ['万亿', 1e12], ['', 1]])('%s multiplies by %d', (text, value) => {
  expect(multiplierOf(text)).toBe(value)
})
