import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openPage, phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { choosePeriod, goToFigures, readFigures } from './steps/figures.ts'
import { addPhoto, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const number = '13900000021'

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(join(import.meta.dirname, 'pictures/returns'), { recursive: true })
  await page.screenshot({ path: join(import.meta.dirname, `pictures/returns/${name}-${page.viewportSize()?.width ?? 0}.png`), fullPage: true })
}

/** What is wrong with the screen as it is now; leaves a picture of it. */
async function wrongWith(page: Page, name: string): Promise<string[]> {
  await picture(page, name)
  return [...await faultsOf(page), ...await barriers(page)]
}

/** The month before: the one that is over. */
function before(shown: string): string {
  const [year = 0, month = 1] = shown.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

function after(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

const row = (page: Page, village: string) => page.getByRole('table', { name: '各村月报' }).getByRole('row').filter({ hasText: village })
const codeOf = () => readFileSync(join(inject('demoFolder'), 'codes.txt'), 'utf8').trim().split('\n').findLast((line) => line.startsWith(number))?.split(' ')[1] ?? ''

/** An old phone without scripts: the number, the code, one big button. */
async function reportByLink(address: string, village: string): Promise<void> {
  const old = await openPage({ screen: phone, scripts: false })
  await old.goto(address)
  await old.getByLabel('您的手机号码').fill(number)
  await picture(old, 'link-phone')
  await old.getByRole('button', { name: '发验证码' }).click()
  await old.getByLabel('短信里的6个数字').fill(codeOf())
  await old.getByRole('button', { name: '确定' }).click()
  await old.getByRole('button', { name: '本月没有' }).waitFor()
  await picture(old, 'link-form')
  expect(await old.locator('input:not([type=hidden])').count()).toBeLessThanOrEqual(5)
  expect(await old.getByText(village).count()).toBeGreaterThan(0)
  expect([await old.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), await old.evaluate('document.scripts.length')]).toEqual([0, 0])
  await old.getByLabel('本月发现几起').fill('2')
  await old.getByLabel('化解几起').fill('1')
  await old.getByLabel('还有几起').fill('5')
  await old.getByRole('button', { name: '报送' }).click()
  await old.getByText('应当还有1起，您填的是5起').waitFor()
  await picture(old, 'link-wrong')
  await old.getByRole('button', { name: '本月没有' }).click()
  await old.getByText('报好了').waitFor()
  await picture(old, 'link-done')
}

test('a month of returns comes in by link, by chain and on paper, with a nought and one missing; it is merged, confirmed, and locked by somebody else [D06] [D07] [D26]', async () => {
  const page = await pageOf('clerk')
  await page.goto('/returns')
  await page.getByRole('heading', { level: 1, name: '村级月报' }).waitFor()
  const month = before(await monthShown(page))
  await page.goto(`/returns?month=${month}`)
  await page.getByRole('button', { name: '开账' }).click()
  await page.getByRole('table', { name: '各村月报' }).waitFor()
  const villages = await page.getByRole('table', { name: '各村月报' }).getByRole('row').locator('td:first-child').allInnerTexts()
  const [linked = '', first = '', second = '', written = '', ...rest] = villages
  expect(rest.length).toBeGreaterThan(0)
  expect(await wrongWith(page, 'opened')).toEqual([])

  await page.getByRole('button', { name: `${linked}：登记报送人` }).click()
  await type(page, '姓名', '程某试甲')
  await type(page, '手机号码', number)
  await page.getByRole('button', { name: '登记报送人' }).last().click()
  await page.getByText('程某试甲').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '报送链接和二维码' }).click()
  await page.getByRole('button', { name: '做这个月的链接' }).click()
  const link = page.getByRole('listitem').filter({ hasText: linked }).getByRole('link')
  const address = await link.getAttribute('href') ?? ''
  expect(await wrongWith(page, 'links')).toEqual([])
  await reportByLink(address, linked)

  await page.getByRole('button', { name: '粘贴接龙' }).click()
  await type(page, '把群里的接龙整段粘贴到这里', `#接龙\n1. ${first} 发现3起 化解2起 程某试乙\n2. ${second}：零报告 陆某试丙\n我们这里化解1起`)
  await page.getByRole('button', { name: '认一认' }).click()
  await page.getByText('没有认出来的 1 行').waitFor()
  expect(await wrongWith(page, 'chain')).toEqual([])
  await page.getByRole('button', { name: '录入选中的 2 个村' }).click()
  await row(page, first).getByText('代录').first().waitFor()

  await page.getByRole('button', { name: `${written}：代录` }).click()
  await addPhoto(page, '纸质月报.png')
  for (const [label, value] of [['本月发现（起）', '1'], ['本月化解（起）', '1'], ['还有（起）', '0']] as const) await type(page, label, value)
  await type(page, '由谁报的', '程某试丁')
  await picture(page, 'paper')
  await page.getByRole('button', { name: '录入', exact: true }).click()
  await row(page, written).getByText('已报').waitFor()
  expect(await row(page, linked).innerText()).toContain('零报告')
  expect(await row(page, rest[0] ?? '').innerText()).toContain('逾期未报')
  const reminder = await page.getByRole('region', { name: '催报的话' }).innerText()
  expect(rest.every((village) => reminder.includes(village)) && !reminder.includes(first)).toBe(true)

  await page.getByRole('button', { name: '汇总各村月报' }).click()
  await page.getByRole('button', { name: '确认汇总' }).click()
  await page.getByText('锁定要由另一位同事办').waitFor()
  expect(await wrongWith(page, 'confirmed')).toEqual([])
  const leader = await pageOf('leader')
  await leader.goto(`/returns?month=${month}`)
  await leader.getByRole('button', { name: '锁定本月' }).click()
  await leader.getByRole('button', { name: '锁定', exact: true }).click()
  await row(leader, rest[0] ?? '').getByText('未报，已锁定').waitFor()
  expect(await wrongWith(leader, 'locked')).toEqual([])

  await page.getByRole('link', { name: '下个月' }).click()
  await page.getByRole('button', { name: '开账' }).click()
  await page.getByRole('button', { name: `${first}：代录` }).click()
  for (const [label, value] of [['本月发现（起）', '0'], ['本月化解（起）', '1'], ['还有（起）', '0']] as const) await type(page, label, value)
  await type(page, '由谁报的', '程某试乙')
  await page.getByRole('button', { name: '录入', exact: true }).click()
  await row(page, first).getByText('零报告').waitFor()

  await goToFigures(page)
  await choosePeriod(page, `${month}-01`, lastOf(month))
  const figures = await readFigures(page, ['村级月报按期报送率', '村级月报已报', '村级月报逾期或未报', '村级零报告', '村级月报发现纠纷', '月底未化解纠纷'])
  expect(figures).toEqual([0, 4, villages.length, 2, 4, 1])
  // The village that reported the month after in its month is due once more, and in time.
  await choosePeriod(page, `${month}-01`, lastOf(after(month)))
  const [rate = 0] = await readFigures(page, ['村级月报按期报送率'])
  expect(rate).toBeCloseTo(100 / (villages.length + 1), 0)
})

test('on a phone the month is cards, and nothing has to be pushed sideways', async () => {
  const page = await pageOf('clerk', phone)
  await page.goto('/returns')
  await page.getByRole('button', { name: '开账' }).or(page.getByRole('table', { name: '各村月报' })).first().waitFor()
  if (await page.getByRole('button', { name: '开账' }).count() > 0) await page.getByRole('button', { name: '开账' }).click()
  await page.getByRole('table', { name: '各村月报' }).waitFor()
  expect(await wrongWith(page, 'phone')).toEqual([])
})

async function monthShown(page: Page): Promise<string> {
  const [, year = '', month = ''] = /(\d{4})年(\d{1,2})月/.exec(await page.getByRole('heading', { level: 1 }).innerText()) ?? []
  return `${year}-${month.padStart(2, '0')}`
}

function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
