import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from './cluster-folder.ts'
import { copyDemo } from './demo-copy.ts'
import { demoTold } from './demo-told.ts'

test('the first use plays the demonstration and keeps it, the second takes it from there in seconds, and nobody can tell them apart; what is old is swept', async () => {
  const kept = await makeFolder()
  await writeFile(join(kept, '0123456789abcdef0123.tar'), 'of other sources')
  const played = await copyDemo(kept)
  onTestFinished(played.remove)
  expect(await readdir(kept)).toEqual([expect.stringMatching(/^[0-9a-f]{20}\.tar$/)])
  const [name] = await readdir(kept)
  expect(name).not.toMatch(/^0123/)
  const begun = performance.now()
  const second = await copyDemo(kept)
  onTestFinished(second.remove)

  expect(performance.now() - begun).toBeLessThan(20_000)
  const told = await demoTold(played.dataDir)
  expect(told.verified).toMatchObject({ code: 0 })
  expect(await demoTold(second.dataDir)).toEqual(told)
})
