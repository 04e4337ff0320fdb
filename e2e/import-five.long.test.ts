import { join } from 'node:path'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { workbook } from '@zhenzhi/server/test'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { gridWorkerLedger } from './ledgers/grid-worker.ts'
import { hotlineLedger } from './ledgers/hotline.ts'
import type { Ledger, Mends } from './ledgers/ledger.ts'
import { mediationLedger } from './ledgers/mediation.ts'
import { petitionLedger } from './ledgers/petition.ts'
import { publicityLedger } from './ledgers/publicity.ts'
import { barriers } from './steps/barriers.ts'
import { readFigures } from './steps/figures.ts'
import { choose, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const pictures = join(import.meta.dirname, 'pictures/ledgers')
mkdirSync(pictures, { recursive: true })
const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })

async function upload(page: Page, { definition, file, sheets }: Ledger): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhenzhi-ledger-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, file)
  writeFileSync(path, workbook(sheets, file.endsWith('.xls') ? 'biff8' : 'xlsx'))
  await page.goto(`/imports?definition=${definition}`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles(path)
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await page.getByRole('button', { name: '检查' }).waitFor()
}

/** How many times a person had to put something right, or to say what the sheet does not, before the first check and after it. */
interface Corrections {
  columns: number
  answers: number
  words: number
}

async function mend(page: Page, { sheet, year, period, columns = [], constants = [] }: Mends): Promise<Omit<Corrections, 'words'>> {
  if (sheet !== undefined) await chooseSheet(page, sheet)
  if (year !== undefined) await page.getByRole('spinbutton', { name: '台账是哪一年的' }).fill(year)
  if (period !== undefined) {
    await type(page, '起止日期', period[0])
    await type(page, '至', period[1])
  }
  let changed = 0
  for (const [heading, target] of columns) changed += await putRight(page, heading, target)
  for (const { title, text, listed } of constants) {
    if (listed) await choose(page, `${title} 必填`, text)
    else await type(page, `${title} 必填`, text)
  }
  return { columns: changed, answers: [sheet, year, period].filter((one) => one !== undefined).length + constants.length }
}

/** Chooses what a column is, unless that was proposed. */
async function putRight(page: Page, heading: string, target: string): Promise<0 | 1> {
  const row = page.getByRole('table', { name: '表里的列和登记的内容' }).getByRole('row').filter({ hasText: heading })
  if ((await row.innerText()).includes(target)) return 0
  await choose(page, `${heading} 登记为`, target)
  return 1
}

async function chooseSheet(page: Page, sheet: string): Promise<void> {
  await page.getByRole('combobox', { name: '工作表' }).click()
  await page.getByTitle(new RegExp(`^${sheet}（`)).last().click()
  await page.getByRole('table', { name: '表里的列和登记的内容' }).getByRole('row').nth(3).waitFor()
}

async function sayWords(page: Page, { suggestions, words = [] }: Mends): Promise<number> {
  if (suggestions) await page.getByRole('button', { name: /^采用全部/ }).click()
  for (const [word, meaning] of words) await choose(page, `${word}是`, meaning)
  return words.length + (suggestions ? 1 : 0)
}

/** Every cell that was put in wrong is listed where it stands, with its reason, and no other. */
async function expectWrong(page: Page, { wrong }: Ledger): Promise<number> {
  await page.getByRole('table', { name: '不能导入的格子' }).waitFor()
  const listed = page.getByRole('table', { name: '不能导入的格子' }).getByRole('row')
  const found = (await listed.allInnerTexts()).slice(1).map((text) => text.replaceAll(/\s+/g, ' '))
  expect(found).toHaveLength(wrong.length)
  for (const { line, letter, says } of wrong) {
    const where = letter === undefined ? `第 ${line} 行` : `第 ${line} 行 ${letter} 列`
    expect(found.filter((one) => one.startsWith(where) && one.includes(says)), `${where} ${says}\n${found.join('\n')}`).toHaveLength(1)
  }
  return found.length
}

async function figuresOf(page: Page, { moves }: Ledger): Promise<number[]> {
  await page.goto('/figures?from=2026-01-01&to=2026-11-19')
  await page.getByRole('link', { name: Object.keys(moves)[0] ?? '', exact: true }).first().waitFor()
  return readFigures(page, Object.keys(moves))
}

async function expectListed(page: Page, { definition, words, good }: Ledger): Promise<void> {
  if (words === undefined) {
    await page.goto(`/roster/${definition}?on=2026-11-18&words=${encodeURIComponent('某册')}`)
    await page.getByText(`在册 ${good} 项`).waitFor()
    return
  }
  await page.goto(`/list/${definition}?words=${encodeURIComponent(words)}`)
  await page.getByText(`共 ${good} 件`).waitFor()
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByRole('region', { name: '检查结果' }).waitFor()
  await page.getByRole('table', { name: '不能导入的格子' }).waitFor()
}

async function takeIn(page: Page, ledger: Ledger): Promise<Corrections & { wrong: number }> {
  const { definition, good, mends } = ledger
  await upload(page, ledger)
  await picture(page, `${definition}-1-proposed`)
  const before = await mend(page, mends)
  await check(page)
  await picture(page, `${definition}-2-checked`)
  const words = await sayWords(page, mends)
  await check(page)
  // What was said can still be looked at, and said otherwise.
  await page.getByText(/已经选好的 \d+ 个词/).click()
  await page.getByRole('combobox', { name: `${mends.words?.[0]?.[0]}是` }).waitFor()
  await picture(page, `${definition}-3-again`)
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])
  const wrong = await expectWrong(page, ledger)
  await page.getByRole('button', { name: `只导入没有问题的 ${good} 行` }).click()
  await page.getByText(`已导入 ${good} 件`).first().waitFor({ timeout: 60_000 })
  expect(await expectWrong(page, ledger), 'what was left out is still told').toBe(wrong)
  const file = await page.getByRole('link', { name: '下载要改的' }).getAttribute('href')
  expect((await page.request.get(file ?? '')).status()).toBe(200)
  await picture(page, `${definition}-4-done`)
  return { ...before, words, wrong }
}

async function undo(page: Page, { good }: Ledger): Promise<void> {
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await type(page, '为什么撤销', '试验用，撤销')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText(`已撤销，作废 ${good} 件`).first().waitFor({ timeout: 60_000 })
}

const ledgers = [mediationLedger(), petitionLedger(), hotlineLedger(), publicityLedger(), gridWorkerLedger()]

test.for(ledgers)('a messy ledger of $title is taken in: each wrong cell is told, the good rows count', async (ledger) => {
  const page = await pageOf('clerk')
  const before = await figuresOf(page, ledger)
  const began = performance.now()
  const told = await takeIn(page, ledger)
  const seconds = Math.round((performance.now() - began) / 1000)
  const address = page.url()
  console.log(`${ledger.title}: ${ledger.good} rows in, ${told.wrong} of ${ledger.wrong.length} wrong cells told; ${told.columns} columns put right, ${told.answers} answers, ${told.words} words said; ${seconds} s`)

  await expectListed(page, ledger)
  const after = await figuresOf(page, ledger)
  expect(after.map((figure, at) => figure - (before[at] ?? 0))).toEqual(Object.values(ledger.moves))
  if (ledger.definition !== 'publicity-event') return
  await page.goto(address)
  await undo(page, ledger)
  expect(await figuresOf(page, ledger)).toEqual(before)
})
