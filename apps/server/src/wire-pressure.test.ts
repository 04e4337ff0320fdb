import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { watchAll } from './wire-pressure.ts'

test('whoever asks whether people can work is told no for as long as the door is shut', async () => {
  let there = false
  const watches = watchAll({
    database: { app: { waitingCount: 0 }, watch: () => ({ answers: () => there, stop: async () => {} }) },
    dataDir: tmpdir(), clock: () => ({ kind: 'true' }), log: () => {},
  })
  onTestFinished(watches.stop)
  const seen = async () => [
    watches.pressure.closed?.({ writes: false, uploads: false, signsIn: false }) === undefined,
    (await Promise.all(watches.checks.map(({ check }) => check()))).every(({ ok }) => ok),
  ]
  expect(await seen()).toEqual([false, false])
  there = true
  expect(await seen()).toEqual([true, true])
})
