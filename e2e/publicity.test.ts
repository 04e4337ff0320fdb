import type { FigureView } from '@zhenzhi/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { choose, type } from './steps/fill.ts'
import { demoPassword } from './steps/sign-in.ts'

type Values = ReadonlyMap<string, readonly [value: string | null, numerator: string | null, denominator: string | null]>

/** The desk of the town whose year 2022 the demo holds. */
async function deskOf2022(): Promise<{ page: Page; town: number }> {
  const page = await openPage()
  const answer = await page.request.post('/api/sign-in', { data: { signIn: 'gbqjb', password: demoPassword } })
  expect(answer.ok()).toBe(true)
  const me: { towns: { id: number }[] } = await (await page.request.get('/api/me')).json()
  return { page, town: me.towns[0]?.id ?? 0 }
}

async function readAll(page: Page, town: number, year: number): Promise<Values> {
  const answer = await page.request.get(`/api/figures?town=${town}&from=${year}-01-01&to=${year}-12-31`)
  const figures: FigureView[] = await answer.json()
  return new Map(figures.map(({ id, value, numerator, denominator }) => [id, [value, numerator, denominator]]))
}

/** By how much each figure moved; those that did not are left out. */
function moved(before: Values, after: Values): Record<string, number> {
  expect([...after.keys()]).toEqual([...before.keys()])
  return Object.fromEntries([...after].flatMap(([id, now]) => {
    const then = before.get(id) ?? [null, null, null]
    return now.join() === then.join() ? [] : [[id, Number((Number(now[0]) - Number(then[0])).toFixed(4))]]
  }))
}

async function register(page: Page): Promise<void> {
  await page.goto('/register/publicity-event')
  await type(page, '办理日期', '2022-06-15')
  await type(page, '活动名称', '反诈禁毒赶集日（试）')
  await choose(page, '主办单位', '派出所')
  await choose(page, '所在村', '渡船')
  const topics = page.getByRole('group', { name: '宣传主题 必填', exact: true })
  for (const [at, topic] of ['反诈', '禁毒'].entries()) {
    await topics.getByRole('button', { name: /加一行/ }).click()
    await topics.getByRole('combobox', { name: '主题' }).nth(at).fill(topic)
    await topics.getByRole('combobox', { name: '主题' }).nth(at).press('Enter')
  }
  await type(page, '受众人次', '85')
  const handouts = page.getByRole('group', { name: '发放资料' })
  for (const [at, [kind, copies]] of ([['传单', '200'], ['册子', '50']] as const).entries()) {
    await handouts.getByRole('button', { name: /加一行/ }).click()
    await handouts.getByRole('group', { name: '资料类型' }).nth(at).getByRole('radio', { name: kind, exact: true }).check()
    await handouts.getByLabel('份数').nth(at).fill(copies)
  }
  await type(page, '自愿安装反诈APP', '30')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('region', { name: '基本情况' }).getByText('渡船村').waitFor()
}

test('one more publicity event typed in moves the figures it tells of by what it tells, and no others', async () => {
  const { page, town } = await deskOf2022()
  const [before, yearBefore] = [await readAll(page, town, 2022), await readAll(page, town, 2021)]
  await register(page)

  const after = await readAll(page, town, 2022)
  console.log(`${after.size} figures read: ${JSON.stringify(moved(before, after))}`)
  expect(moved(before, after)).toEqual({
    'publicity-events': 1, 'publicity-audience': 85, 'publicity-copies': 250, 'publicity-events-anti-fraud': 1, 'publicity-events-anti-drugs': 1, 'antifraud-app-installs': 0.003,
  })
  expect(moved(yearBefore, await readAll(page, town, 2021))).toEqual({})
})
