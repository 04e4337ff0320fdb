import { expect, test } from 'vitest'
import { clockReadings } from './clock-readings.ts'

const read = (path: string, line: string) => clockReadings(new Map([[path, line]]))

test.each([
  'const t = Date.now()', 'const read = Date.now', `const t = Date['now']()`, 'const t = globalThis.Date.now()', 'const t = new Date()', 'const t = new Date',
  'const t = Date()', 'const t = performance.now()', 'const t = process.hrtime.bigint()', 'const t = dayjs()',
])('%s reads the time', (line) => {
  expect(read('apps/server/src/cases/desk.ts', line)).toEqual([expect.stringMatching(/^apps\/server\/src\/cases\/desk.ts:1: .* reads the time/)])
})

test.each([`const t = new Date('2026-03-02')`, 'const t = dayjs(day)', 'const t = Date.parse(day)', 'const t = clock.now()'])('%s does not', (line) => {
  expect(read('apps/server/src/cases/desk.ts', line)).toEqual([])
})

test('the one clock may read it, and what is not the product', () => {
  for (const path of ['apps/server/src/outside/clock.ts', 'bench/src/main.ts', 'tools/check.ts', 'e2e/person.ts', 'demo/src/play.ts', 'packages/kernel/src/law/a.test.ts']) {
    expect(read(path, 'const t = Date.now()')).toEqual([])
  }
  expect(read('apps/server/src/outside/files.ts', 'const t = Date.now()')).toHaveLength(1)
})
