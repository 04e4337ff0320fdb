import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nameOfSources } from './demo-sources.ts'

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
