import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accept, registerDispute } from './steps/dispute.ts'
import { pick, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const lastDay = '2026-11-19'
const parties = ['石某试丁', '龙某试戊'] as const

async function closePeriod(page: Page): Promise<void> {
  await page.goto('/closings')
  await page.getByRole('button', { name: '封账' }).click()
  const form = page.getByRole('dialog')
  await type(form, '期间从', '2026-01-01')
  await type(form, '期间到', lastDay)
  await type(form, '说明', '试封账')
  await form.getByRole('button', { name: '封账' }).click()
  await form.waitFor({ state: 'detached' })
}

/** A dispute of the played years, settled in a village: opened as registered at the town by correcting its first step. */
async function correctLevel(page: Page): Promise<void> {
  await page.goto('/list/mediation?state=closed&where=%5B%22level%3Avillage%22%5D')
  await page.getByRole('row').filter({ hasText: '2026年10月' }).first().getByRole('link').click()
  await page.getByRole('button', { name: '更正“登记”' }).click()
  const form = page.getByRole('dialog')
  await pick(form, '镇级')
  await type(form, '理由', '登记时层级选错')
  await form.getByRole('button', { name: '更正', exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** A line of the comparison: figure as closed, read again, now, corrected, registered late, newly measured, matured. */
async function lineOf(page: Page, title: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: title, exact: true }) })
  return row.getByRole('cell').allInnerTexts()
}

test('after a period is closed, a correction, a late registration and a later step each show as what they are', async () => {
  const page = await pageOf('clerk')
  await closePeriod(page)
  await correctLevel(page)

  const timeline = page.getByRole('region', { name: '办理经过' })
  await timeline.getByText('理由：登记时层级选错').waitFor()
  expect(await timeline.getByRole('listitem').first().innerText()).toMatch(/更正“登记”[\s\S]*镇级/)
  expect(await timeline.getByRole('listitem').last().innerText()).toMatch(/登记[\s\S]*村级/)
  expect(await page.getByRole('region', { name: '基本情况' }).innerText()).toContain('镇级')

  await registerDispute(page, { parties, day: '2026-11-18' })
  await accept(page, lastDay)
  await page.goto('/closings')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('table', { name: '封账对比' }).waitFor()

  const [, settled = ''] = await lineOf(page, '村组化解')
  const [, registered = ''] = await lineOf(page, '登记矛盾纠纷')
  const [, accepted = ''] = await lineOf(page, '受理矛盾纠纷')
  const more = (text: string, count: number) => `${Number.parseInt(text, 10) + count} 件`
  expect((await lineOf(page, '村组化解')).slice(2)).toEqual(['一致', more(settled, -1), '-1', '', '', ''])
  expect((await lineOf(page, '登记矛盾纠纷')).slice(2)).toEqual(['一致', more(registered, 1), '', '1', '', ''])
  expect((await lineOf(page, '受理矛盾纠纷')).slice(2)).toEqual(['一致', more(accepted, 1), '', '', '', '1'])
})
