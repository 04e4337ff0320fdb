import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone } from './stage/page.ts'
import { pageOf } from './steps/sign-in.ts'

const year = '/figures?from=2026-01-01&to=2026-12-31'
const row = (page: Page, title: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) })
const cells = async (page: Page, title: string) => (await row(page, title).getByRole('cell').allInnerTexts()).slice(1, 4)
/** How many are in sight: the last number said. */
const total = async (page: Page) => Number((await page.getByText(/^共 \d+ 个指标/).innerText()).match(/\d+/g)?.at(-1))

test('the board of a year has last year beside each figure, narrows to what has no number, and is taken along as a table', async () => {
  const page = await pageOf('clerk')
  await page.goto('/figures?from=2025-01-01&to=2025-12-31')
  await page.getByText('记账到第').waitFor()
  const [then = ''] = await cells(page, '登记矛盾纠纷')
  await page.goto(year)
  await page.getByText('记账到第').waitFor()
  const [now = '', before = '', change = ''] = await cells(page, '登记矛盾纠纷')
  expect(before).toBe(String(Number.parseInt(then, 10)))
  expect(Number(change.replace('−', '-').replace('持平', '0'))).toBe(Number.parseInt(now, 10) - Number(before))

  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  const lines = (await readFile(await (await arriving).path(), 'utf8')).split('\r\n')
  expect(lines[0]).toContain('演示数据')
  expect(lines.find((line) => line.includes(',登记矛盾纠纷,'))).toContain(`,${Number.parseInt(now, 10)},件,${before},`)
  expect(lines.length).toBeGreaterThan(150)

  const all = await total(page)
  await page.getByRole('combobox', { name: '数据来源' }).click()
  await page.getByTitle('没有数的').click()
  await expect.poll(() => row(page, '登记矛盾纠纷').count()).toBe(0)
  expect(await total(page)).toBeLessThan(all)
})

test('on a phone its sections are opened one by one, and nothing has to be pushed sideways', async () => {
  const page = await pageOf('clerk', phone)
  await page.goto(year)
  await page.getByText('记账到第').waitFor()
  expect(await row(page, '登记矛盾纠纷').isVisible()).toBe(false)
  await page.getByRole('button', { name: /^矛盾纠纷调解/ }).first().click()
  await row(page, '登记矛盾纠纷').getByText('上年同期').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
})
