import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeAct } from './steps/dispute.ts'
import { choosePeriod, goToFigures, readFigures } from './steps/figures.ts'
import { choose, pick, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const name = '江某试丙'

/** The stock on a day: what the figures say at its end, and whether the roster of that day has the name. */
async function standOn(page: Page, day: string): Promise<{ stock: number; listed: boolean }> {
  await goToFigures(page)
  await choosePeriod(page, '2026-01-01', day)
  const [stock = 0] = await readFigures(page, ['网格员'])
  await page.goto(`/roster/grid-worker?on=${day}&words=${encodeURIComponent(name)}`)
  await page.getByText(/在册/).nth(1).waitFor()
  return { stock, listed: await page.getByRole('link', { name }).count() === 1 }
}

test('a grid worker counts from the first day of the term to its last, and not the day before or after', async () => {
  const page = await pageOf('clerk')
  const before = await standOn(page, '2026-11-10')

  await page.goto('/register/grid-worker')
  await type(page, '姓名', name)
  await choose(page, '所在村', '东坪')
  await pick(page, '专职')
  await type(page, '任期起', '2026-11-10')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await takeAct(page, '离任', async (form) => {
    await type(form, '任期止', '2026-11-15')
    await type(form, '离任原因', '调离')
  })

  expect(before.listed).toBe(false)
  expect(await standOn(page, '2026-11-09')).toEqual({ stock: before.stock, listed: false })
  expect(await standOn(page, '2026-11-10')).toEqual({ stock: before.stock + 1, listed: true })
  expect(await standOn(page, '2026-11-15')).toEqual({ stock: before.stock + 1, listed: true })
  expect(await standOn(page, '2026-11-16')).toEqual({ stock: before.stock, listed: false })
})
