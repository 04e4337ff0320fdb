import { readFileSync } from 'node:fs'
import { readBook } from '@zhenzhi/server/test'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { choose } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const sheetUnit = 96 / 25.4

/** The whole list, as it stands in the table on the screen. */
async function listed(page: Page): Promise<string[]> {
  for (let more = page.getByRole('button', { name: '再往下列' }); await more.isVisible();) {
    await more.click()
    await page.getByText('已列出').waitFor()
    await page.waitForLoadState('networkidle')
  }
  const rows = await page.getByRole('table', { name: '矛盾纠纷调解' }).getByRole('row').all()
  return Promise.all(rows.slice(1).map(async (row) => (await row.getByRole('cell').allInnerTexts()).slice(0, 5).map((text) => text.trim()).join('|')))
}

async function exported(page: Page): Promise<{ rows: string[][]; about: string }> {
  await page.getByRole('button', { name: '导出表格' }).click()
  const drawer = page.getByRole('dialog', { name: '导出表格：矛盾纠纷调解' })
  await drawer.getByRole('button', { name: '只要列表里的' }).click()
  expect(await barriers(page)).toEqual([])
  const download = page.waitForEvent('download')
  await drawer.getByRole('button', { name: '导出', exact: true }).click()
  const file = await download
  await drawer.getByText('已导出').waitFor()
  await drawer.getByRole('button', { name: 'Close' }).or(drawer.getByRole('button', { name: '关闭' })).first().click()
  expect(file.suggestedFilename()).toMatch(/^演示数据-矛盾纠纷调解-.*\.xlsx$/)
  const [list, about] = readBook(readFileSync(await file.path()))
  return { rows: (list?.rows ?? []).slice(1), about: JSON.stringify(about?.rows) }
}

test('one character is searched for, the filter is narrowed and kept, the list printed as a ledger and exported, and the rows are the same', async () => {
  const page = await pageOf('clerk')
  await page.goto('/list/mediation')
  await page.getByRole('textbox', { name: '搜索' }).fill('界')
  await page.getByRole('button', { name: '搜索', exact: true }).click()
  await page.getByText(/共 \d+ 件/).waitFor()
  await choose(page, '调解层级', '村级')
  await page.waitForURL(/where=/)
  await page.getByText(/共 \d+ 件/).waitFor()

  await page.getByRole('button', { name: '保存这个筛选' }).click()
  await page.getByRole('textbox', { name: '给现在的筛选起个名字' }).fill('村级地界')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.getByRole('button', { name: '村级地界' }).click()
  await page.waitForURL(/words=/)
  await page.waitForLoadState('networkidle')
  const onScreen = await listed(page)
  expect(onScreen.length).toBeGreaterThan(1)

  const { rows, about } = await exported(page)
  expect(rows.map((row) => row.slice(0, 5).join('|')).toSorted()).toEqual(onScreen.toSorted())
  expect(rows.every((row) => row[4]?.includes('界') && row[3] === '村级')).toBe(true)
  expect(about).toContain('内容里有')

  await page.getByRole('link', { name: '打印台账' }).click()
  const sheets = page.getByRole('region', { name: /^第 \d+ 页$/ })
  await sheets.first().waitFor()
  const count = await sheets.count()
  expect(await sheets.last().innerText()).toContain(`第 ${count} 页　共 ${count} 页`)
  expect(await sheets.last().innerText()).toContain('填表人：')
  expect(await sheets.getByRole('row').filter({ hasText: '村级' }).count()).toBe(onScreen.length)
  expect(await sheets.first().innerText()).toContain('调解层级：村级')
  const box = await sheets.first().boundingBox()
  expect([Math.round((box?.width ?? 0) / sheetUnit), await page.evaluate(`[...document.querySelectorAll('.ledger-body')].every((one) => one.scrollHeight <= one.clientHeight + 1)`)]).toEqual([297, true])
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect([...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/g)].map(([, width, height]) => `${width} ${height}`)).toEqual(Array.from({ length: count }, () => '841 594'))
  expect(await faultsOf(page)).toEqual([])

  await page.goto('/list/mediation')
  await page.getByRole('button', { name: '管理', exact: true }).click()
  await page.getByRole('button', { name: '删除：村级地界' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
  await expect.poll(() => page.getByRole('button', { name: '村级地界' }).count()).toBe(0)
})

test.each([[{ width: 1366, height: 768 }], [phone]])('the search over all kinds marks what it found, and the work list says with whom each matter waits, at %o', async (screen) => {
  const page = await pageOf('leader', screen)
  await page.goto('/search')
  await page.getByRole('textbox', { name: '要找的字或编号' }).fill('墙')
  await page.keyboard.press('Enter')
  await page.locator('mark').first().waitFor()
  expect(new Set(await page.locator('mark').allInnerTexts())).toEqual(new Set(['墙']))
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])

  await page.goto('/?show=others')
  await page.getByText(/没动静|今天刚办过/).first().waitFor()
  await page.getByRole('button', { name: '看各科室' }).click()
  expect(await page.getByRole('table', { name: '各科室在办的事' }).innerText()).toContain('司法所')
  await page.getByRole('button', { name: /^提醒一下：/ }).first().click()
  await page.getByRole('button', { name: /^已复制/ }).or(page.getByRole('textbox', { name: /^提醒的话/ })).first().waitFor()
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])
})
