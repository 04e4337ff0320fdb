import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { openAct } from './steps/dispute.ts'
import { faultsOf, screens, show, showCase } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

/** What axe finds that keeps somebody out. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return bad.map(({ id, nodes }) => `${new URL(page.url()).pathname}: ${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`)
}

test('the main screens keep nobody out (no serious or critical finding by axe), and say that the records are invented', async () => {
  const found: string[] = []
  const check = async (page: Page) => found.push(...await faultsOf(page), ...await barriers(page))
  const door = await openPage()
  await show(door, '/sign-in', '登录名')
  await check(door)
  const page = await pageOf('clerk')
  for (const [address, sign] of Object.entries(screens)) {
    await show(page, address, sign)
    await check(page)
  }
  await showCase(page)
  await check(page)
  await openAct(page, '制作协议书')
  await check(page)

  expect(found).toEqual([])
})
