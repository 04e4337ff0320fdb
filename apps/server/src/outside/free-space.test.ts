import { expect, test, vi } from 'vitest'
import { levelOf, watchSpace } from './free-space.ts'

const GB = 1_000_000_000

test.each([
  [100, 500, 'well'], [2.9, 500, 'few'], [0.9, 500, 'no-files'], [0.2, 500, 'no-writes'],
  [3, 10, 'well'], [1.1, 10, 'few'], [0.5, 10, 'no-files'], [0.2, 10, 'no-writes'],
] as const)('%s GB left of %s are %s', (free, total, level) => {
  expect(levelOf(free * GB, total * GB)).toBe(level)
})

test('a disk is looked at again and again; one that cannot be looked at keeps its level', async () => {
  const told: unknown[] = []
  const here = watchSpace(import.meta.dirname, (space) => told.push(space), 20)
  const nowhere = watchSpace('/no/such/folder', (space) => told.push(space), 20)
  await vi.waitFor(() => expect(Number.isFinite(here.now().free)).toBe(true))
  here.stop()
  nowhere.stop()

  expect(here.now().free).toBeGreaterThan(0)
  expect(nowhere.now().level).toBe('well')
})
