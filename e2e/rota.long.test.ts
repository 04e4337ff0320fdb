import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Me, RotaMonth } from '@zhenzhi/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { choosePeriod, goToFigures, readFigures } from './steps/figures.ts'
import { choose, pick, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(join(import.meta.dirname, 'pictures/rota'), { recursive: true })
  await page.screenshot({ path: join(import.meta.dirname, `pictures/rota/${name}-${page.viewportSize()?.width ?? 0}.png`), fullPage: true })
}

async function wrongWith(page: Page, name: string): Promise<string[]> {
  await picture(page, name)
  return [...await faultsOf(page), ...await barriers(page)]
}

const me = async (page: Page): Promise<Me> => (await page.request.get('/api/me')).json()
const shiftsOf = async (page: Page, town: number, month: string) => ((await (await page.request.get(`/api/towns/${town}/rota/${month}`)).json()) as RotaMonth).shifts // the contract's own answer
const said = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const cell = (page: Page, day: string, words = '') => page.getByRole('table', { name: '轮值表' }).getByRole('button', { name: new RegExp(`^${said(day)} 值班：.*${words}`) })

/** Opens a shift, chooses what to do, fills it in, and waits until it is done. */
async function doWith(page: Page, { day, doing }: { day: string; doing: string }, fill?: (form: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await cell(page, day).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: doing, exact: true }).click()
  await fill?.(drawer)
  await drawer.getByRole('button', { name: `确定${doing}`, exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}

async function planWatch(page: Page, people: readonly string[], lead: string): Promise<void> {
  await page.getByRole('button', { name: '排班', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await pick(drawer, '值班带班')
  const chosen = await drawer.locator('.ant-select-selection-item').allInnerTexts()
  if (!chosen.some((name) => name.includes(lead))) {
    for (const person of people) await choose(drawer, '轮流值班的人', person)
    await choose(drawer, '轮流带班的领导', lead)
  }
  await picture(page, 'plan')
  // By the keyboard: the list of names lies over the button until it loses the focus.
  await drawer.getByRole('button', { name: '排班', exact: true }).press('Enter')
  await drawer.waitFor({ state: 'detached' })
  await page.getByRole('table', { name: '轮值表' }).waitFor()
}

test('a month is planned, a swap agreed and approved, a gap seen and filled, the sheet printed, and a shift entered as stood in for: the figures say so [E04] [D16]', async () => {
  const [clerk, leader, mediator] = [await pageOf('clerk'), await pageOf('leader'), await pageOf('mediator')]
  const [planner, first, second] = [await me(clerk), await me(leader), await me(mediator)]
  const town = planner.towns[0]?.id ?? 0
  const today = planner.now.day
  const next = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1)).toISOString().slice(0, 7)

  await clerk.goto('/rota')
  await clerk.getByText('这个月还没有排班').waitFor()
  expect(await wrongWith(clerk, 'empty')).toEqual([])
  await planWatch(clerk, [first.name, second.name], first.name)
  await clerk.getByRole('link', { name: '下个月' }).click()
  await clerk.getByText('这个月还没有排班').waitFor()
  await planWatch(clerk, [first.name, second.name], first.name)
  const planned = await shiftsOf(clerk, town, next)
  expect(planned.every(({ onShift }, at) => onShift?.name === planned[at % 2]?.onShift?.name) && planned[0]?.onShift?.name !== planned[1]?.onShift?.name).toBe(true)

  const of = (name: string) => planned.find(({ onShift }) => onShift?.name === name)?.day ?? ''
  const [mine, theirs] = [of(first.name), of(second.name)]
  await leader.goto(`/rota?month=${next}`)
  await doWith(leader, { day: mine, doing: '申请换班' }, async (form) => {
    await choose(form, '换给谁', second.name)
    await choose(form, '换回对方的哪一班', said(theirs))
    await type(form, '换班理由', '出差')
    await picture(leader, 'swap')
  })
  await cell(leader, mine, '换班待同意').waitFor()
  await mediator.goto(`/rota?month=${next}`)
  await mediator.getByText('有 1 个换班等您办').waitFor()
  await doWith(mediator, { day: mine, doing: '同意换班' })
  await clerk.reload()
  await doWith(clerk, { day: mine, doing: '批准换班' })
  await cell(clerk, mine, second.name).waitFor()
  await cell(clerk, theirs, first.name).waitFor()

  await doWith(clerk, { day: theirs, doing: '撤下值班人员' }, (form) => type(form, '理由', '培训'))
  await clerk.getByText('还有 1 个空班').waitFor()
  expect(await wrongWith(clerk, 'gap')).toEqual([])
  await doWith(clerk, { day: theirs, doing: '改排' }, (form) => choose(form, '值班人员', second.name))
  await clerk.getByText('还有 1 个空班').waitFor({ state: 'detached' })

  await clerk.emulateMedia({ media: 'print' })
  expect(await clerk.getByText('制表人：').isVisible()).toBe(true)
  expect(await clerk.getByRole('button', { name: '加一班' }).isVisible()).toBe(false)
  await picture(clerk, 'sheet')
  await clerk.emulateMedia({ media: 'screen' })

  await clerk.goto('/rota')
  await doWith(clerk, { day: today, doing: '登记替班到岗' }, async (form) => {
    await choose(form, '替班的人', (await shiftsOf(clerk, town, today.slice(0, 7)))[0]?.onShift?.name === first.name ? second.name : first.name)
    await type(form, '当班办理件数', '2')
    await picture(clerk, 'stand-in')
  })
  await cell(clerk, today, '已替班').waitFor()
  await goToFigures(clerk)
  await choosePeriod(clerk, `${today.slice(0, 7)}-01`, today)
  expect(await readFigures(clerk, ['值班带班应到班次', '值班带班到岗班次', '值班带班到岗率'])).toEqual([1, 1, 100])

  const small = await pageOf('clerk', phone)
  await small.goto('/rota')
  await small.getByRole('table', { name: '轮值表' }).waitFor()
  expect(await wrongWith(small, 'month')).toEqual([])
})
