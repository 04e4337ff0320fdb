import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { startServer } from './stage/start-server.ts'
import type { RunningServer } from './stage/start-server.ts'
import { type } from './steps/fill.ts'
import { signIn } from './steps/sign-in.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer([])
})
afterAll(() => server.stop())

/** A small county, its towns and villages as the national divisions have them. */
const county = ['浙江省', '舟山市', '嵊泗县'] as const
const password = '石桥 柳湾 竹园 白果'

async function chooseDivision(page: Page, level: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: level })
  await box.fill(name)
  await page.getByTitle(name, { exact: true }).waitFor()
  await box.press('Enter')
}

test('on the first run the code from the terminal sets up a county out of the divisions, its villages come along, and its administrator signs in', async () => {
  const code = /one-time code: (\S+)/.exec(server.said())?.[1] ?? ''
  const page = await openPage({ address: server.address })
  await page.goto('/')
  await page.getByRole('heading', { name: '首次启用' }).waitFor()
  await page.getByRole('radio', { name: '本县' }).check()
  for (const [index, level] of ['省', '市（州', '县（市'].entries()) await chooseDivision(page, level, county[index] ?? '')
  await type(page, '姓名', '演示·首任管理员')
  await type(page, '登录名', '首任管理员')
  await page.getByLabel('密码').fill(password)

  await type(page, '启用码', 'AAAA-BBBB-CCCC')
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await page.getByText('启用码不对').first().waitFor()
  expect(await page.getByRole('textbox', { name: '登录名' }).inputValue()).toBe('首任管理员')

  await type(page, '启用码', code.toLowerCase())
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await page.getByRole('heading', { name: '镇治' }).waitFor()
  await signIn(page, '首任管理员', password)
  expect(await page.getByText('演示数据').count()).toBe(0)

  const towns = page.getByRole('combobox', { name: '乡镇' })
  await towns.fill('菜园镇')
  await page.getByTitle('菜园镇', { exact: true }).click()
  await page.goto('/people/places')
  const villages = page.getByRole('table', { name: '村和网格' }).getByRole('row')
  await villages.nth(1).waitFor()
  expect(await villages.count()).toBeGreaterThan(5)
  expect(await page.getByRole('region', { name: '科室和派驻机构' }).innerText()).toContain('司法所')
})

test('an installation that is set up does not offer to be set up again', async () => {
  const page = await openPage({ address: server.address })
  await page.goto('/set-up')
  await page.getByRole('button', { name: '登录' }).waitFor()

  const again = await page.request.post('/api/set-up', {
    data: { setUpCode: /one-time code: (\S+)/.exec(server.said())?.[1] ?? '', kind: 'town', code: '330922100', name: '某镇', administrator: { name: '另一人', signIn: 'another', password } },
  })
  expect(again.status()).toBe(409)
})
