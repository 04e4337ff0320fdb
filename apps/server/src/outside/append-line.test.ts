import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonLines, lineFile } from './append-line.ts'

test('what was appended is read back line by line, and a line cut short by a crash is passed over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-lines-'))
  const file = lineFile(join(folder, 'deep', 'lines.txt'))
  expect(await file.read()).toEqual([])
  await file.append(['{"town":1}', '{"town":2}'])
  await file.append(['{"town": 1'])

  expect(jsonLines(await file.read())).toEqual([{ town: 1 }, { town: 2 }])
  await rm(folder, { recursive: true })
})
