import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, openPage, phone } from './stage/page.ts'
import { pageOf } from './steps/sign-in.ts'

/** Screens that are named in the address, and what shows that they are all there. */
const screens: Readonly<Record<string, string>> = {
  '/': '去办理', '/catalogue/matter': '矛盾纠纷调解', '/list/mediation': '共 ', '/register/mediation': '纠纷主要事实', '/register/meeting': '会议主题',
  '/roster/grid-worker': '在册的', '/figures': '记账到第', '/receipt?figure=disputes-succeeded': '校验码', '/closings': '封账', '/report': '不能作为依据', '/own': '登录的地方',
}
const managing: Readonly<Record<string, string>> = { '/people': '登录名', '/people/places': '科室和派驻机构', '/people/audit': '查阅目的' }

async function show(page: Page, address: string, sign: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('main').getByText(sign).first().waitFor()
}

async function openCase(page: Page): Promise<void> {
  await show(page, '/list/mediation?state=mediating', '共 ')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: '为什么是这一天？' }).first().click()
}

/** What an axe finds that keeps somebody out. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return bad.map(({ id, nodes }) => `${new URL(page.url()).pathname}: ${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`)
}

test('nobody is kept out of a main screen: no serious or critical finding by axe', async () => {
  const page = await openPage()
  await show(page, '/sign-in', '登录名')
  const found = await barriers(page)
  const clerk = await pageOf('clerk')
  for (const address of ['/', '/list/mediation', '/register/mediation', '/figures', '/receipt?figure=disputes-succeeded', '/report']) {
    await show(clerk, address, screens[address] ?? '')
    found.push(...await barriers(clerk))
  }
  await openCase(clerk)
  found.push(...await barriers(clerk))
  await clerk.getByRole('button', { name: '制作协议书' }).click()
  await clerk.getByRole('dialog').waitFor()
  found.push(...await barriers(clerk))

  expect(found).toEqual([])
})

test('every screen made of invented records says so, and none has to be pushed sideways, at a desk or on a phone', async () => {
  const faults: string[] = []
  const check = async (page: Page) => {
    const [where, width] = [new URL(page.url()).pathname, page.viewportSize()?.width]
    if (!(await page.getByRole('complementary', { name: '演示数据' }).isVisible())) faults.push(`${where} at ${width} does not say 演示数据`)
    const wider = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
    if (wider === true) faults.push(`${where} at ${width} is wider than the screen`)
  }
  for (const screen of [desk, phone]) {
    const [clerk, administrator] = [await pageOf('clerk', screen), await pageOf('administrator', screen)]
    for (const [page, some] of [[clerk, screens], [administrator, managing]] as const) {
      for (const [address, sign] of Object.entries(some)) {
        await show(page, address, sign)
        await check(page)
      }
    }
    await openCase(clerk)
    await check(clerk)
    const door = await openPage({ screen })
    await show(door, '/sign-in', '登录名')
    await check(door)
  }

  expect(faults).toEqual([])
})
