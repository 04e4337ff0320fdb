import { expect, test } from 'vitest'
import { desk, openPage, phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { openAct } from './steps/dispute.ts'
import { administratorScreens, faultsOf, furtherScreens, screens, show, showCase } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

test('every screen of a clerk keeps nobody out: no serious or critical finding by axe', async () => {
  const [found, page] = [new Array<string>(), await pageOf('clerk')]
  for (const [address, sign] of Object.entries({ ...screens, ...furtherScreens })) {
    await show(page, address, sign)
    found.push(...await barriers(page))
  }
  await showCase(page)
  found.push(...await barriers(page))
  await openAct(page, '制作协议书')
  found.push(...await faultsOf(page), ...await barriers(page))
  const door = await openPage()
  await show(door, '/sign-in', '登录名')
  found.push(...await barriers(door))

  expect(found).toEqual([])
})

test.each([desk, phone])('at $width wide every screen says that its records are invented, and none has to be pushed sideways', async (screen) => {
  const found: string[] = []
  const [clerk, administrator] = [await pageOf('clerk', screen), await pageOf('administrator', screen)]
  for (const [page, some] of [[clerk, { ...screens, ...furtherScreens }], [administrator, administratorScreens]] as const) {
    for (const [address, sign] of Object.entries(some)) {
      await show(page, address, sign)
      found.push(...await faultsOf(page))
    }
  }
  await showCase(clerk)
  found.push(...await faultsOf(clerk))
  const door = await openPage({ screen })
  await show(door, '/sign-in', '登录名')
  found.push(...await faultsOf(door))

  expect(found).toEqual([])
})
