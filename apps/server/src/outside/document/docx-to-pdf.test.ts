import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxToPdf } from './docx-to-pdf.ts'
import { findLibreOffice } from './find-libre-office.ts'

const docx = readFileSync(join(import.meta.dirname, '../../../../../packages/catalog/src/disputes/mediation/papers/agreement.docx'))
const found = await findLibreOffice()

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'zhenzhi-office-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A program of the test's own in LibreOffice's place. */
async function program(name: string, script: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

const leftBehind = async () => (await readdir(tmpdir())).filter((one) => one.startsWith('zhenzhi-pdf-'))

test('where there is no LibreOffice none is found, and there is no PDF', async () => {
  const nowhere = await findLibreOffice([join(folder, 'soffice')])

  expect(nowhere).toBeUndefined()
  expect(await docxToPdf({ docx, program: nowhere })).toBeUndefined()
})

test('a file that may not be run is not taken for LibreOffice; the first that may is', async () => {
  const asleep = join(folder, 'asleep')
  await writeFile(asleep, '', { mode: 0o644 })
  const awake = await program('awake', 'exit 0')

  expect(await findLibreOffice([asleep, awake])).toBe(awake)
})

describe('the program', () => {
  test('that takes too long is ended, with what it started, and the next in line gets its turn', async () => {
    const trace = join(folder, 'trace')
    const slow = await program('slow', `(sleep 2; touch ${trace}) & wait`)
    const quick = await program('quick', 'printf %s "%PDF-made" > "$8/paper.pdf"')
    const [late, next] = await Promise.allSettled([docxToPdf({ docx, program: slow, seconds: 1 }), docxToPdf({ docx, program: quick })])

    expect(late).toMatchObject({ status: 'rejected', reason: new Error('LibreOffice took more than 1 s') })
    expect(next.status === 'fulfilled' && next.value?.toString()).toBe('%PDF-made')
    await setTimeout(1500)
    expect(existsSync(trace)).toBe(false)
  })

  test('that makes nothing is a fault that says what it said', async () => {
    await expect(docxToPdf({ docx, program: await program('idle', 'echo no display') })).rejects.toThrow('LibreOffice made no PDF: no display')
  })

  test('leaves no folder behind and sees none of our surroundings', async () => {
    const before = await leftBehind()
    const curious = await program('curious', 'env | sort > "$8/paper.pdf"')
    const seen = await docxToPdf({ docx, program: curious })

    expect(seen?.toString().split('\n').map((line) => line.split('=')[0])).not.toContain('VITEST')
    expect((await leftBehind()).length).toBeLessThanOrEqual(before.length)
  })
})

test('LibreOffice makes a PDF of the agreement where it is installed, and nothing comes where it is not', async () => {
  const pdf = await docxToPdf({ docx, program: found })

  expect(pdf?.subarray(0, 5).toString()).toBe(found === undefined ? undefined : '%PDF-')
})
