import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriers } from './barriers.ts'
import { choose, type } from './fill.ts'
import { demoPassword } from './sign-in.ts'

/** An account with a clerk's post in the demo's first town, by its administrator. */
export async function addClerk(administrator: Page, one: { signIn: string; name: string }, unit: string): Promise<void> {
  const me: { csrf: string; towns: { id: number }[] } = await (await administrator.request.get('/api/me')).json()
  const answer = await administrator.request.post(`/api/towns/${me.towns[0]?.id ?? 0}/accounts`, {
    headers: { 'x-csrf': me.csrf }, data: { ...one, password: demoPassword, post: 'clerk', unit, places: [] },
  })
  if (!answer.ok()) throw new Error(await answer.text())
}

/** Hands everything of one person to another, and gives the list of what went over. */
export async function handOver(administrator: Page, { leaver, successor, open }: { leaver: string; successor: string; open: number }): Promise<Locator> {
  await administrator.goto('/people')
  await administrator.getByRole('link', { name: `交接${leaver}的工作` }).click()
  await administrator.getByRole('region', { name: '没办完的事项' }).getByRole('heading', { name: `没办完的事项：${open} 件` }).waitFor()
  await choose(administrator, '接手人', successor)
  await type(administrator, '监交人', '演示监交人')
  expect(await barriers(administrator)).toEqual([])
  await administrator.getByRole('button', { name: '交接', exact: true }).click()
  await administrator.getByRole('tooltip').getByRole('button', { name: '交接', exact: true }).click()
  return administrator.getByRole('table', { name: '交接内容' })
}
