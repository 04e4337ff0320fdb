import { rm } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { copyDemo } from './demo-copy.ts'
import { runMain } from './run-main.ts'

async function copied() {
  const copy = await copyDemo()
  onTestFinished(copy.remove)
  return { DATA_DIR: copy.dataDir, LOG_LEVEL: 'warn' }
}

test('two who want the demonstration at once each get one that is whole and their own; a later one gets the same', async () => {
  const [one, other] = await Promise.all([copied(), copied()])
  const later = await copied()
  const figures = (env: typeof one) => runMain(['figures', '--town', '石桥镇', '--year', '2025', '--json'], env)
  const first = await figures(one)

  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/disputes-registered/) })
  expect(await figures(later)).toEqual(first)
  await rm(one.DATA_DIR, { recursive: true })
  expect(await runMain(['verify'], other)).toMatchObject({ code: 0, stdout: expect.stringMatching(/全部相符/) })
}, 600_000)
