import { expect, test } from 'vitest'
import { fillDispute } from './steps/dispute.ts'
import { pageOf } from './steps/sign-in.ts'

const parties = ['罗某试己', '田某试庚'] as const
const summary = '两家共用的柚子树归谁，争到断线。'

test('when the line breaks, what was typed stays; sent again it is one case, though the first attempt had arrived', async () => {
  const page = await pageOf('clerk')
  await fillDispute(page, { parties, summary })
  const register = page.getByRole('button', { name: '登记', exact: true })
  const alert = page.getByRole('alert').filter({ hasText: '没有连上服务器' })

  await page.context().setOffline(true)
  await register.click()
  await alert.waitFor()
  expect(await page.getByLabel('纠纷主要事实').inputValue()).toBe(summary)
  expect(await page.getByLabel('姓名').first().inputValue()).toBe(parties[0])

  // This time the server hears it, and the answer is lost.
  await page.context().setOffline(false)
  let heard = 0
  await page.route('**/api/cases', async (route) => {
    heard = (await route.fetch()).status()
    await route.abort('connectionreset')
  })
  await register.click()
  await expect.poll(() => heard).toBe(200)
  await alert.waitFor()
  await page.unroute('**/api/cases')
  await register.click()
  await page.getByRole('heading', { level: 1, name: parties[0] }).waitFor()

  await page.goto(`/list/mediation?words=${encodeURIComponent('柚子树')}`)
  await page.getByText('共 1 件').waitFor()
})
