import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone } from './stage/page.ts'
import { takeAct } from './steps/dispute.ts'
import { choose, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const order = `【12345热线工单】
工单编号：RX-LIANXI-0801
工单类型：投诉
诉求内容：村后有人焚烧秸秆，烟进了屋。
受理时间：2026-11-20 09:42
办理期限：2026-12-10`

/** The duty list of the year and one rule, typed by the dispatcher. */
async function keepCatalogue(page: Page): Promise<void> {
  await page.goto('/routing')
  for (const [line, item, unit] of [[1, '秸秆禁烧巡查', '综合行政执法队'], [2, '秸秆综合利用', '农业农村']] as const) {
    await page.getByRole('button', { name: '添一项' }).click()
    await type(page, `第 ${line} 行事项`, item)
    await type(page, `第 ${line} 行依据`, `示例条例第${line}条`)
    await choose(page, `第 ${line} 行承办单位`, unit)
  }
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').first().waitFor()
  await page.getByRole('tab', { name: '派单规则' }).click()
  await page.getByRole('button', { name: '添一条规则' }).click()
  await choose(page, '第 1 条规则：文中的词', '秸秆')
  await choose(page, '第 1 条规则：派给', '综合行政执法队')
  await choose(page, '第 1 条规则：清单事项', '秸秆禁烧')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '保存', disabled: true }).waitFor()
}

async function tryOut(page: Page): Promise<string> {
  await page.getByRole('tab', { name: '试一试' }).click()
  await type(page, '把工单的诉求贴在这里', '田里焚烧秸秆')
  await page.getByRole('button', { name: '试一试', exact: true }).click()
  return page.getByRole('status', { name: '试的结果' }).innerText()
}

/** Pastes the order and registers it; says what was suggested. */
async function register(page: Page): Promise<{ address: string; suggested: string }> {
  await page.goto('/paste')
  await type(page, '工单文字', order)
  await page.getByRole('button', { name: '识别' }).click()
  await page.getByRole('region', { name: '粘贴的文字' }).waitFor()
  const hint = page.getByRole('status', { name: '派单建议' })
  await hint.getByRole('button', { name: '采用：综合行政执法队' }).waitFor()
  const suggested = await hint.innerText()
  await page.getByRole('button', { name: '登记工单' }).click()
  await page.waitForURL(/\/cases\//)
  await page.getByText('已收单').first().waitFor()
  return { address: new URL(page.url()).pathname, suggested }
}

test('an order goes where the rules say, its unit objects with the clause, the dispatcher sends it on, it is handled and closed [E20]', async () => {
  const [desk, enforcement, rural] = [await pageOf('dispatcher'), await pageOf('enforcement'), await pageOf('rural')]
  await keepCatalogue(desk)
  expect(await tryOut(desk)).toContain('文中有“秸秆”')
  const { address, suggested } = await register(desk)
  expect(suggested).toContain('清单第 1 项：秸秆禁烧巡查')
  await takeAct(desk, '派单', async (form) => {
    await form.getByRole('button', { name: '采用：综合行政执法队' }).click()
  })

  await enforcement.goto(address)
  await takeAct(enforcement, '提出派单异议', async (form) => {
    await choose(form, '从履职事项清单里选', '综合利用')
    expect(await form.getByRole('textbox', { name: '清单编号' }).inputValue()).toBe('2')
  })
  await enforcement.goto('/routing')
  await enforcement.getByRole('tab', { name: '有异议、无人承接' }).click()
  await enforcement.getByText('有异议，等派单人答复').waitFor()

  await desk.goto(address)
  await takeAct(desk, '改派', (form) => choose(form, '承办单位', '农业农村'))
  await rural.goto(address)
  await takeAct(rural, '办理', (form) => type(form, '办理情况', '已劝止，联系打捆机收走。'))
  await desk.goto(address)
  await takeAct(desk, '办结', async () => undefined)
  await desk.getByText('已办结').first().waitFor()
  await desk.goto('/routing')
  await desk.getByRole('tab', { name: '派错统计' }).click()
  await desk.getByRole('table', { name: '按承办单位' }).getByText('综合行政执法队').waitFor()
})

test('on a phone the catalogue is read and tried, and nothing has to be pushed sideways [E20]', async () => {
  const page = await pageOf('dispatcher', phone)
  await page.goto('/routing')
  await page.getByRole('heading', { level: 1, name: '派单目录' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})
