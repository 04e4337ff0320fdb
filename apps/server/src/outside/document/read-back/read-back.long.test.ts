import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defaultOutline, blocksOf, compareFile, markReport } from '@zhenzhi/reporting'
import type { Block } from '@zhenzhi/reporting'
import { afterAll, expect, test } from 'vitest'
import { findLibreOffice } from '../find-libre-office.ts'
import { reportDocx } from '../report-docx.ts'
import { blocks, printedDocx, writing } from './printed.fixture.ts'
import { readBack } from './read-back.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhenzhi-back-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
const program = await findLibreOffice()

/** The file after LibreOffice opened and saved it; where there is none, the file as it was. */
function saved(docx: Buffer, name: string): Buffer {
  if (program === undefined) return docx
  writeFileSync(join(folder, `${name}.docx`), docx)
  const out = join(folder, 'saved')
  spawnSync(program, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--convert-to', 'docx', '--outdir', out, join(folder, `${name}.docx`)], { timeout: 240_000 })
  return readFileSync(join(out, `${name}.docx`))
}

const every = blocksOf(defaultOutline).map((block): Block => ({ ...block, sentences: block.sentences.map(({ text }) => ({ text: text.replaceAll(/\{\{(figure|value|numerator|denominator):[^}]*\}\}/g, '{{$1:rate}}') })) }))

test.each([['a draft of odd signs', blocks], ['the outline every town begins with, every sentence of it', every]] as const)('%s comes back from LibreOffice without a difference', async (name, of) => {
  const docx = of === blocks ? await printedDocx() : await reportDocx(markReport(of, writing, { town: 7, year: 2026, version: 1, cutoff: '2026-11-30' }), { demo: false })
  const file = readBack(saved(docx, of === blocks ? 'odd' : 'outline'))
  if (file === undefined) throw new Error(`${name} was not read`)

  expect(compareFile({ file, blocks: of, current: of, writing, today: writing.known })).toMatchObject({ by: 'marks', differences: [] })
})
