import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { templates } from './make-templates.ts'

describe.each(templates.map((one) => ({ ...one, name: basename(one.file) })))('$name', ({ file, make }) => {
  test('is what its script makes, byte for byte', async () => {
    expect((await make()).equals(await readFile(file))).toBe(true)
  })
})
