import { expect, test } from 'vitest'
import { keptPages } from './server-settings.ts'

const gib = 2 ** 30

test('the database keeps an eighth of its data as pages, no more than an eighth of the memory, never less than it takes unasked nor more than a county needs', () => {
  expect([0, 0.5, 2, 4, 100].map((kept) => keptPages({ memory: 24 * gib, kept: kept * gib }))).toEqual([128, 128, 256, 512, 2048])
  expect([0.5, 4, 16, 64].map((memory) => keptPages({ memory: memory * gib, kept: 100 * gib }))).toEqual([128, 512, 2048, 2048])
})
