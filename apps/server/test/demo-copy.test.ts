import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyDemo } from './demo-copy.ts'
import { nameOfSources } from './demo-sources.ts'
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

test('the name of the sources changes with anything that is played, and not with a test', async () => {
  const root = await mkdtemp(join(tmpdir(), 'zhenzhi-sources-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const folder of ['demo/src', 'packages/catalog/src/rules', 'apps/server/migrations']) await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, 'demo/src/county.ts'), 'one')
  const name = await nameOfSources(root)
  const names = [name]
  for (const path of ['demo/src/county.ts', 'packages/catalog/src/rules/some.json', 'apps/server/migrations/9999-some.sql', 'package-lock.json']) {
    await writeFile(join(root, path), 'another')
    names.push(await nameOfSources(root))
  }
  expect(new Set(names).size).toBe(5)
  await writeFile(join(root, 'demo/src/county.test.ts'), 'a test')
  await cp(join(root, 'demo'), join(root, 'elsewhere'), { recursive: true })
  expect(await nameOfSources(root)).toBe(names.at(-1))
  expect(await readdir(root)).toContain('elsewhere')
})
