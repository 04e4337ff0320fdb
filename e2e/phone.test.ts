import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeAct } from './steps/dispute.ts'
import { type } from './steps/fill.ts'
import { openPage, phone } from './stage/page.ts'
import { people, signIn } from './steps/sign-in.ts'

/** How far the page can be pushed sideways. */
async function sideways(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

test('on a phone a mediator signs in, opens a case from the list and takes an act, and nothing has to be pushed sideways', async () => {
  const page = await openPage({ screen: phone })
  await signIn(page, people.mediator)
  const work = page.getByRole('table', { name: '要办的事' })
  await work.waitFor()
  expect(await sideways(page)).toBe(0)

  await page.getByRole('button', { name: '菜单' }).click()
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '事项' }).click()
  await page.getByRole('heading', { name: '事项', level: 1 }).waitFor()
  await page.getByRole('link', { name: '矛盾纠纷调解', exact: true }).click()
  await page.getByRole('combobox', { name: '状态' }).click()
  await page.getByRole('combobox', { name: '状态' }).fill('调解中')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('state') === 'mediating')
  await expect.poll(() => page.getByRole('table').getByText('已结案').count()).toBe(0)
  expect(await sideways(page)).toBe(0)

  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('region', { name: '办理经过' }).waitFor()
  expect(await sideways(page)).toBe(0)
  await takeAct(page, '记录调解', async (form) => {
    expect(await sideways(page)).toBe(0)
    await type(form, '调解情况记录', '在手机上记的')
  })
  await page.getByRole('region', { name: '办理经过' }).getByText('在手机上记的').waitFor()
})
