import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers } from './steps/barriers.ts'
import { takeAct } from './steps/dispute.ts'
import { goToFigures, readFigures } from './steps/figures.ts'
import { choose, pick, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const counted = ['受理市民热线', '在办市民热线'] as const

async function fillOrder(page: Page, { number, demand, caller }: { number: string; demand: string; caller: string }): Promise<void> {
  await page.goto('/register/hotline-order')
  await type(page, '工单编号', number)
  await type(page, '诉求内容', demand)
  await choose(page, '涉及村（社区）', '柳湾')
  await page.getByRole('group', { name: '来电人' }).getByLabel('姓名').fill(caller)
}

const thread = (page: Page) => page.getByRole('region', { name: '脉络' })

test('two callers report one thing: suggested, joined, answered once for both, rated apart, and taken apart again with every figure as it was', async () => {
  const page = await pageOf('clerk')
  const mark = `试并${Date.now() % 1_000_000}`
  await page.goto('/figures')
  const [received = 0, open = 0] = await readFigures(page, counted)

  await fillOrder(page, { number: `${mark}甲`, demand: '新修的文化广场喷泉夜里漏电，小孩碰到发麻', caller: '来某试甲' })
  await page.getByRole('button', { name: '登记工单', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: `${mark}甲` }).waitFor()
  await fillOrder(page, { number: `${mark}乙`, demand: '文化广场喷泉漏电，我家小孩昨晚碰到发麻，请断电检修', caller: '来某试乙' })
  const similar = page.getByRole('region', { name: '可能是同一件' })
  await similar.getByText('新修的文化广场喷泉夜里漏电').first().waitFor()
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])
  await similar.getByRole('listitem').filter({ hasText: '新修的文化广场' }).first().getByRole('button', { name: '比一比' }).click()
  const compared = page.getByRole('dialog')
  await compared.getByRole('region', { name: '已登记的' }).getByText(`${mark}甲`).waitFor()
  expect(await compared.getByRole('region', { name: '正在登记的' }).innerText()).toContain('请断电检修')
  await compared.getByRole('button', { name: '这是同一件，登记并并单' }).click()
  await page.getByRole('button', { name: '登记工单并并单' }).click()
  await page.getByRole('heading', { level: 1, name: `${mark}乙` }).waitFor()
  await thread(page).getByText('还有 1 件反映同一件事').waitFor()

  await takeAct(page, '办理', (form) => type(form, '办理情况', '已断电检修，装了漏电保护。'))
  await thread(page).getByRole('button', { name: '把“办理”照样办到并单的 1 件' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '照样办' }).click()
  await thread(page).getByText('已办理').nth(1).waitFor()
  await rated(page, '满意')
  await thread(page).getByRole('link', { name: '12345热线工单' }).click()
  await page.getByRole('heading', { level: 1, name: `${mark}甲` }).waitFor()
  await page.getByText('已断电检修，装了漏电保护。').first().waitFor()
  await rated(page, '不满意', '没有解决')
  expect(await thread(page).innerText()).toMatch(/评价：不满意[\s\S]*评价：满意|评价：满意[\s\S]*评价：不满意/)
  expect([...await faultsOf(page), ...await barriers(page)]).toEqual([])

  await goToFigures(page)
  const joined = await readFigures(page, counted)
  await page.goBack()
  await thread(page).getByRole('link', { name: '12345热线工单' }).click()
  await page.getByRole('heading', { level: 1, name: `${mark}乙` }).waitFor()
  await page.getByRole('button', { name: '拆单', exact: true }).click()
  await type(page.getByRole('dialog'), '理由', '是两处漏电，不是同一处。')
  await page.getByRole('dialog').getByRole('button', { name: '拆单', exact: true }).click()
  await thread(page).getByText('这件事目前只有这一件').waitFor()
  await goToFigures(page)

  expect(joined).toEqual([received + 2, open + 2])
  expect(await readFigures(page, counted)).toEqual(joined)
})

async function rated(page: Page, rating: string, why?: string): Promise<void> {
  await takeAct(page, '回复', async () => undefined)
  await takeAct(page, '登记评价', async (form) => {
    await pick(form, rating)
    if (why !== undefined) await form.getByRole('checkbox', { name: why }).check()
  })
  await page.getByText(`评价：${rating}`).first().waitFor()
}
