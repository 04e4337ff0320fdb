import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeAct } from './steps/dispute.ts'
import { choosePeriod, goToFigures, readFigures } from './steps/figures.ts'
import { choose, pick, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const name = '江某试丙'
const [before, first, last, after] = ['2026-11-09', '2026-11-10', '2026-11-15', '2026-11-16'] as const

/** How many are in office at the end of a day. */
async function stockOn(page: Page, day: string): Promise<number> {
  await choosePeriod(page, '2026-01-01', day)
  const [stock = 0] = await readFigures(page, ['网格员'])
  return stock
}

/** Whether the roster of a day has the name. */
async function isListedOn(page: Page, day: string): Promise<boolean> {
  await page.goto(`/roster/grid-worker?on=${day}&words=${encodeURIComponent(name)}`)
  await page.getByText(/这一天在册的里面没有|在册 1 项/).waitFor()
  return await page.getByRole('link', { name }).count() === 1
}

test('a grid worker counts from the first day of the term to its last, and not the day before or after', async () => {
  const page = await pageOf('clerk')
  await page.goto('/figures')
  const usual = await stockOn(page, first)
  const usualAfter = await stockOn(page, after)

  await page.goto('/register/grid-worker')
  await type(page, '姓名', name)
  await choose(page, '所在村', '东坪')
  await pick(page, '专职')
  await type(page, '任期起', first)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await takeAct(page, '离任', async (form) => {
    await type(form, '任期止', last)
    await type(form, '离任原因', '调离')
  })

  await goToFigures(page)
  expect(await stockOn(page, first)).toBe(usual + 1)
  expect(await stockOn(page, after)).toBe(usualAfter)
  expect([await isListedOn(page, before), await isListedOn(page, first)]).toEqual([false, true])
  expect([await isListedOn(page, last), await isListedOn(page, after)]).toEqual([true, false])
})
