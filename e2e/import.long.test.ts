import { join } from 'node:path'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { workbook } from '@zhenzhi/server/test'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { phone } from './stage/page.ts'
import { choose, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'
import { barriers } from './steps/barriers.ts'
import { faultsOf } from './steps/screens.ts'

/** A ledger with a title over all, a heading of two lines, a merged village, two styles of dates, a word of its own and a total. */
const ledger = (topic: string, village: string) => workbook({
  name: '台账',
  rows: [
    ['矛盾纠纷排查调处台账'],
    ['序号', '登记日期', '所在村', '当事人', null, '主要事实', '纠纷类型', '调解层级'],
    [null, null, null, '姓名', '住址', null, null, null],
    [1, { serial: 46037 }, village, '程某试丙、陆某试丁', null, `${topic}，院墙滴水。`, '邻居', '村级'],
    [2, '1月16日', null, '程某试戊、陆某试己', null, `${topic}，田埂占用。`, '邻居', '村级'],
    ['合计', null, null, '4人', null, null, null, null],
  ],
  merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3', 'H2:H3', 'C4:C5'],
})

async function chooseFile(page: Page, bytes: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhenzhi-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, '矛盾纠纷台账.xlsx')
  writeFileSync(path, bytes)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles(path)
}

async function firstVillage(page: Page): Promise<string> {
  const me: { towns: { id: number }[] } = await (await page.request.get('/api/me')).json()
  const { places }: { places: { name: string; kind: string; ended?: unknown }[] } = await (await page.request.get(`/api/towns/${me.towns[0]?.id}/places`)).json()
  return places.find(({ kind, ended }) => kind === 'village' && !ended)?.name ?? ''
}

test('a messy ledger is uploaded, looked over, checked, registered and taken back, through the screens', async () => {
  const page = await pageOf('clerk')
  const topic = `试导入${page.viewportSize()?.width}`
  const village = await firstVillage(page)
  await page.goto('/list/mediation')
  await page.getByRole('link', { name: '导入', exact: true }).first().waitFor()
  await page.getByRole('main').getByRole('link', { name: '导入', exact: true }).click()
  await page.getByText('矛盾纠纷调解').first().waitFor()
  await chooseFile(page, ledger(topic, village))
  await page.getByRole('button', { name: '上传', exact: true }).click()

  await page.getByRole('heading', { name: '导入：矛盾纠纷调解' }).waitFor()
  const columns = page.getByRole('table', { name: '表里的列和登记的内容' })
  expect(await columns.getByRole('row').filter({ hasText: '所在村' }).innerText()).toContain('纠纷发生地')
  await choose(page, '来源 必填', '排查发现')
  await page.getByRole('spinbutton', { name: '台账是哪一年的' }).fill('2026')
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByText('这些词是什么意思').waitFor()
  expect(await page.getByRole('table', { name: '不能导入的格子' }).innerText()).toContain('第 4 行')
  await choose(page, '邻居是', '邻里')
  await page.getByRole('button', { name: '重新检查' }).click()
  await page.getByRole('button', { name: '导入 2 行' }).waitFor()
  expect(await page.getByRole('region', { name: '检查结果' }).innerText()).toContain('略过的 1 行')
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await page.getByText('已导入 2 件').first().waitFor()

  await page.getByRole('link', { name: '看登记好的' }).click()
  await page.goto(`/list/mediation?words=${encodeURIComponent(topic)}`)
  await page.getByText('共 2 件').waitFor()
  expect(await page.getByRole('table').getByRole('link').count()).toBe(2)
  await page.goBack()
  await page.goBack()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await type(page, '为什么撤销', '试验用，撤销')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('已撤销，作废 2 件').first().waitFor()
})

test('what is no spreadsheet is answered with a sentence, and the pages fit a phone', async () => {
  const page = await pageOf('clerk', phone)
  await page.goto('/imports?definition=mediation')
  await chooseFile(page, Buffer.from('日期,村\n2026-01-01,东村\n'))
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await page.getByText('这是文本文件').waitFor()
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])
  await chooseFile(page, ledger('试导入手机', await firstVillage(page)))
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await page.getByRole('button', { name: '检查' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})
