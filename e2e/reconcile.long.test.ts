import { workbook } from '@zhenzhi/server/test'
import type { SheetCell } from '@zhenzhi/server/test'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { choose, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const heads = ['工单编号', '来电时间', '当前状态', '办理期限', '承办单位', '诉求内容', '派单日期', '办理日期', '办结日期', '群众评价']
/** A month before everything the demonstration tells, so that nothing of it stands between. */
const day = (date: number) => `2021-03-${String(date).padStart(2, '0')}`
const row = (number: string, at: number, more: Partial<Record<string, SheetCell>> = {}): SheetCell[] => {
  const usual: Record<string, SheetCell> = { 工单编号: number, 来电时间: `${day(at)} 09:30:00`, 当前状态: '办理中', 办理期限: '2021-04-10', 承办单位: '司法所', 诉求内容: '路灯不亮。', ...more }
  return heads.map((head) => usual[head] ?? null)
}
const sent = { 派单日期: day(10) }
const numberOf = (prefix: string, at: number) => `${prefix}-20210300${String(at).padStart(2, '0')}`
const list = (rows: SheetCell[][]) => workbook({ name: '工单明细', rows: [heads, ...rows] })

async function upload(page: Page, bytes: Buffer): Promise<void> {
  await page.goto('/reconcile?definition=hotline-order')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles({ name: '12345平台工单.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: bytes })
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await page.getByRole('heading', { name: '对账：12345热线工单' }).waitFor()
}

async function see(page: Page, kind: string): Promise<void> {
  await page.getByRole('group', { name: '看哪一类' }).getByRole('button', { name: new RegExp(kind) }).click()
  await page.getByRole('table', { name: kind }).waitFor()
}

/** Takes a class over by its preview. */
async function takeClass(page: Page, kind: string): Promise<string> {
  await see(page, kind)
  await page.getByRole('button', { name: '这一类全部接过来，先预览' }).click()
  const preview = page.getByRole('region', { name: '预览' })
  await preview.getByRole('button', { name: /确认接过来/ }).waitFor()
  const told = await preview.innerText()
  await preview.getByRole('button', { name: /确认接过来/ }).click()
  await preview.waitFor({ state: 'hidden' })
  await page.getByText(/已接过来/).first().waitFor()
  return told
}

async function compare(page: Page, word: '对账' | '再对一次'): Promise<string> {
  const answered = page.waitForResponse((reply) => reply.url().endsWith('/compare'))
  await page.getByRole('button', { name: word, exact: true }).click()
  await answered
  await page.locator('button:not(.ant-btn-loading)', { hasText: '再对一次' }).waitFor()
  return page.getByRole('region', { name: '我们的件数和平台的为什么不一样' }).innerText()
}

test('a list of the platform is held against ours, seven rows explain the difference, it is taken over, and the second run is clean', async () => {
  const page = await pageOf('clerk')
  const gd = `GD${page.viewportSize()?.width}`
  const all = Array.from({ length: 28 }, (_, at) => numberOf(gd, at + 1))
  await upload(page, list(all.map((number, at) => row(number, at + 1, at === 6 || at === 7 ? sent : {}))))
  await compare(page, '对账')
  await page.getByRole('heading', { name: '这些词是什么意思（1）' }).waitFor()
  for (const state of ['已收单', '已派单']) await choose(page, '办理中是', state)
  await page.keyboard.press('Escape')
  expect(await compare(page, '再对一次')).toContain('我们少 28 件')
  expect(await takeClass(page, '平台有，我们没有')).toContain('补录 28 件')
  expect(await compare(page, '再对一次')).toContain('每一件都对得上')

  await upload(page, list([
    ...all.slice(4).map((number, at) => row(number, at + 5, changed(at))),
    row(all[4] ?? '', 5), row(numberOf(gd, 31), 5), row(numberOf(gd, 32), 6, { 办理期限: '2021-02-30' }), row('', 7), row(numberOf(gd, 1).replace('-', ' '), 1),
  ]))
  const first = await compare(page, '对账')
  await page.getByRole('heading', { name: '这些词是什么意思（1）' }).waitFor()
  await choose(page, '已结是', '已办结')
  await page.keyboard.press('Escape')
  const told = await compare(page, '再对一次')
  expect([first, told].map((one) => one.includes('我们少 1 件'))).toEqual([true, true])
  expect(await page.getByRole('table', { name: '相差的每一件和原因' }).getByRole('row').count() - 1).toBe(7)
  for (const kind of ['平台有，我们没有', '我们有，平台没有', '办到哪一步不同', '期限不同', '内容不同']) await see(page, kind)
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])

  await takeClass(page, '期限不同')
  await compare(page, '再对一次')
  expect(await takeClass(page, '办到哪一步不同')).toContain('办结')
  await compare(page, '再对一次')
  await see(page, '平台有，我们没有')
  const taken = await takeClass(page, '平台有，我们没有')
  expect([taken.includes('补录 1 件'), taken.includes('没有 2021年2月30日')]).toEqual([true, true])
  const after = await compare(page, '再对一次')
  expect(after).not.toContain(numberOf(gd, 31))
  await page.getByRole('button', { name: '撤销接过来的' }).click()
  await type(page, '为什么撤销', '试验用，撤销')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText(/已撤销 \d+ 件/).first().waitFor()

  await page.goto('/reconcile')
  await page.getByRole('table', { name: '对过的名单' }).getByRole('link').first().click()
  await page.getByRole('region', { name: '我们的件数和平台的为什么不一样' }).waitFor()
})

/** What the platform has otherwise: two further on, two with another day to answer by, one with another unit. */
function changed(at: number): Partial<Record<string, SheetCell>> {
  if (at < 2) return { 当前状态: '已结', 办理日期: '2021-04-02', 办结日期: '2021-04-06' }
  if (at < 4) return { ...sent, 办理期限: '2021-04-25' }
  return at === 4 ? { 承办单位: '财政所' } : {}
}

test('the pages of reconciling fit a phone', async () => {
  const page = await pageOf('clerk', phone)
  await upload(page, list([row('GD-PHONE-2021030101', 1)]))
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])
  await page.getByRole('button', { name: '对账', exact: true }).click()
  await page.getByRole('button', { name: '再对一次' }).waitFor()
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])
})
