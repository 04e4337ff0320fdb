import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { openAct } from './steps/dispute.ts'
import { faultsOf, screens, show, showCase } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

/** A thousand rows take axe half a minute: in the long run. */
const longest = '/figures'

test('the main screens keep nobody out (no serious or critical finding by axe), and say that the records are invented', async () => {
  const found: string[] = []
  const check = async (page: Page) => found.push(...await faultsOf(page), ...await barriers(page))
  const door = await openPage()
  await show(door, '/sign-in', '登录名')
  await check(door)
  const page = await pageOf('clerk')
  for (const [address, sign] of Object.entries(screens).filter(([at]) => at !== longest)) {
    await show(page, address, sign)
    await check(page)
  }
  await showCase(page)
  await check(page)
  await openAct(page, '制作协议书')
  await check(page)

  expect(found).toEqual([])
})
