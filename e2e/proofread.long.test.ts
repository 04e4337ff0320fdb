import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { desk, phone } from './stage/page.ts'
import { type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const wrong = '全年共调解纠纷28件，其中邻里纠纷12件、婚姻家庭纠纷9件、土地纠纷8件。\n深入推进减政放权，群众满意。'

test('a pasted report is proofread, a suggestion taken over and taken back, a file read, and the town’s own report comes with its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenzhi-proof-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const page = await pageOf('clerk', desk)
  await page.goto('/report')
  await page.getByRole('link', { name: '校对别的文字或文件' }).click()
  await type(page, '报告文字', wrong)
  await page.getByRole('button', { name: '校对', exact: true }).click()
  const list = page.getByRole('complementary', { name: '校对结果' })
  await list.getByRole('link', { name: '“减政放权”' }).waitFor()
  const found = await list.getByRole('listitem').count()
  await list.getByRole('listitem').filter({ hasText: '减政放权' }).getByRole('button', { name: '照改' }).click()
  await page.getByRole('region', { name: '报告文字' }).getByText('简政放权').waitFor()
  expect(await list.getByRole('listitem').count()).toBe(found - 1)
  await page.getByRole('button', { name: '撤销上一处修改' }).click()
  await list.getByRole('link', { name: '“减政放权”' }).waitFor()
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('button', { name: '改文字或换一份' }).click()
  writeFileSync(join(folder, 'report.txt'), wrong.replace('28件', '29件'))
  await page.locator('input[type=file]').setInputFiles(join(folder, 'report.txt'))
  await list.getByRole('link', { name: '“减政放权”' }).waitFor()
  expect(await list.getByRole('listitem').count()).toBe(found - 1)

  await page.goto('/report')
  await page.getByRole('link', { name: '校对全文' }).click()
  await page.getByRole('region', { name: '报告文字' }).getByText('法治政府建设').first().waitFor()
})

test('on a phone the text and its findings stand below each other', async () => {
  const page = await pageOf('clerk', phone)
  await page.goto('/report/proofread')
  await type(page, '报告文字', wrong)
  await page.getByRole('button', { name: '校对', exact: true }).click()
  await page.getByRole('link', { name: '“减政放权”' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})
