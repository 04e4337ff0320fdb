import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { accept, registerDispute, takeAct } from './steps/dispute.ts'
import { type } from './steps/fill.ts'
import { show } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const entry = (page: Page) => page.getByRole('navigation', { name: '主菜单' }).locator('a.active').innerText()

test('an act that needs a paper first stands there disabled with the reason, until the paper is made', async () => {
  const page = await pageOf('clerk')
  await registerDispute(page, { parties: ['程某试丙', '陆某试丁'] })
  await accept(page)
  const acts = page.getByRole('region', { name: '现在可以办' })
  const sign = acts.getByRole('button', { name: '登记签署' })

  expect(await sign.isDisabled()).toBe(true)
  await acts.getByText('《人民调解协议书》还没有制作，请先办“制作协议书”并打印。').waitFor()
  await takeAct(page, '制作协议书', async (form) => {
    await type(form, '争议事项和各方责任', '滴水由谁处理。')
    await type(form, '协议内容', '檐口加装水槽。')
    await type(form, '履行方式', '当面履行')
    await type(form, '履行期限', '2026-12-20')
    await type(form, '协议涉及金额', '320.5')
  })
  expect(await sign.isEnabled()).toBe(true)
  expect(await acts.getByText('还没有制作').count()).toBe(0)
  await page.getByRole('region', { name: '基本情况' }).getByText('320.50元').waitFor()
  expect(await entry(page)).toBe('事项')
})

test('the menu says where one is, on lists, forms, cases and receipts', async () => {
  const page = await pageOf('clerk')
  const pages = {
    '/': ['去办理', '工作台'], '/list/mediation': ['共 ', '事项'], '/register/meeting': ['会议主题', '台账'], '/list/grid-worker': ['共 ', '名册'],
    '/receipt?figure=disputes-succeeded': ['校验码', '数据'],
  } as const
  for (const [address, [sign, title]] of Object.entries(pages)) {
    await show(page, address, sign)
    expect([address, await entry(page)]).toEqual([address, title])
  }
  await page.goto('/list/meeting')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { name: '办理经过' }).waitFor()
  expect(await entry(page)).toBe('台账')
})

test('a list asked for what nobody knows leaves it out and says so', async () => {
  const page = await pageOf('clerk')
  await show(page, '/list/mediation?state=gone&place=x&colour=red&where=kind:land', '共 ')

  expect(await page.getByRole('status').filter({ hasText: '认不出' }).innerText()).toContain('colour、状态、村或网格。没有采用')
  const kinds = await page.getByRole('table').locator('td[data-title="纠纷类型"]').allInnerTexts()
  expect([kinds.length > 0, new Set(kinds).size]).toEqual([true, 1])
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.getByText('认不出').waitFor({ state: 'detached' })
})

test('the county opens its figure town by town, goes down into one, and comes back', async () => {
  const page = await pageOf('county')
  await show(page, '/receipt?figure=disputes-registered', '各乡镇的数')
  const rows = page.getByRole('table').getByRole('row')
  const told = (await rows.locator('td[data-title="数值"]').allInnerTexts()).map(parseFloat)
  const whole = parseFloat(await page.getByRole('region', { name: '数值' }).locator('.figure-value').innerText())

  expect(told.length).toBeGreaterThan(1)
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(whole)
  await rows.getByRole('link').first().click()
  await page.getByText('校验码').waitFor()
  expect(parseFloat(await page.getByRole('region', { name: '数值' }).locator('.figure-value').innerText())).toBe(told[0])
  await page.getByRole('link', { name: /^返回/ }).click()
  await page.getByText('各乡镇的数').waitFor()
})
