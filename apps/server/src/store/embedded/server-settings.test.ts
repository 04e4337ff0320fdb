import { expect, test } from 'vitest'
import { keptPages } from './server-settings.ts'

const gib = 2 ** 30

test('the database keeps an eighth of the memory for pages, never less than it takes unasked nor more than a county needs', () => {
  expect([0.5, 1, 4, 16, 64].map((size) => keptPages(size * gib))).toEqual([128, 128, 512, 2048, 2048])
})
