import { expect, test } from 'vitest'
import { findRecord, goToFigures, openReceipt, readFigures } from './steps/figures.ts'
import { choose, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const titles = ['班子专题研究法治政府建设', '召开会议', '参会人次'] as const
const items = ['听取法治政府建设汇报', '研究明年法治工作安排'] as const

test('a meeting with two items on law counts once as a session, and with both items in the receipt', async () => {
  const page = await pageOf('clerk')
  await page.goto('/figures')
  const before = await readFigures(page, titles)

  await page.getByRole('link', { name: '工作台' }).click()
  await page.getByRole('region', { name: '登记' }).getByRole('link', { name: '会议' }).click()
  await choose(page, '会议类别', '党委会')
  await type(page, '会议主题', '党委会专题会（试）')
  await type(page, '参加人数', '12')
  const agenda = page.getByRole('group', { name: '议题 必填', exact: true })
  for (const [index, item] of items.entries()) {
    await agenda.getByRole('button', { name: /加一行/ }).click()
    await agenda.getByLabel('议题名称').nth(index).fill(item)
    await agenda.getByRole('group', { name: '议题归类' }).nth(index).getByRole('radio', { name: '法治政府建设' }).check()
  }
  await page.getByRole('button', { name: '登记', exact: true }).click()
  const facts = page.getByRole('region', { name: '基本情况' })
  for (const item of items) await facts.getByText(item).waitFor()

  await goToFigures(page)
  const [sessions = 0, held = 0, attended = 0] = before
  expect(await readFigures(page, titles)).toEqual([sessions + 1, held + 1, attended + 12])
  await openReceipt(page, titles[0])
  expect(await findRecord(page, '党委会专题会（试）')).toBe(true)
  const record = page.getByRole('row').filter({ hasText: '党委会专题会（试）' })
  expect(await record.getByRole('cell').last().innerText()).toBe(String(items.length))
})
