import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { demoPassword, people } from './steps/sign-in.ts'

const farthest = 40

/** Presses Tab until this is under the cursor, as somebody does whose mouse is broken. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < farthest; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.and(page.locator(':focus')).count() === 1) return
  }
  throw new Error(`${String(target)} cannot be reached with ${farthest} presses of Tab`)
}

test('with the keyboard alone somebody signs in and registers a meeting', async () => {
  const page = await openPage()
  const { keyboard } = page
  await page.goto('/sign-in')
  await page.getByLabel('登录名').waitFor()
  await keyboard.type(people.clerk)
  await keyboard.press('Tab')
  await keyboard.type(demoPassword)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: '工作台' }).waitFor()

  await tabTo(page, page.getByRole('region', { name: '登记' }).getByRole('link', { name: '会议' }))
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: '登记：会议' }).waitFor()
  await tabTo(page, page.getByRole('combobox', { name: '会议类别' }))
  await keyboard.type('镇长办公会')
  await keyboard.press('Enter')
  await tabTo(page, page.getByLabel('会议主题'))
  await keyboard.type('只用键盘登记的会')
  await tabTo(page, page.getByRole('button', { name: '加一行' }))
  await keyboard.press('Enter')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Space')
  await keyboard.press('Shift+Tab')
  await keyboard.type('安排防汛')
  await tabTo(page, page.getByRole('button', { name: '登记', exact: true }))
  await keyboard.press('Enter')

  await page.getByRole('heading', { level: 1, name: '只用键盘登记的会' }).waitFor()
  const facts = await page.getByRole('region', { name: '基本情况' }).innerText()
  expect(facts).toContain('镇长办公会')
  expect(facts).toMatch(/安排防汛/)
})
