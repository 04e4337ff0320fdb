import type { Page } from 'playwright-core'
import { openPage } from '../stage/page.ts'
import type { Screen } from '../stage/page.ts'

/** What the terminal prints when the demo county was played. */
export const demoPassword = 'yanshi-2026-demo'

/** Sign-in names of the demo county's people. */
export const people = { clerk: 'shiqiao', neighbour: 'qingxi', mediator: 'tiaojie', administrator: 'guanli', county: 'xianji', leader: 'lingdao', root: 'admin', dispatcher: 'gbqjb', enforcement: 'gbqzf', rural: 'gbqgc' } as const

export async function signIn(page: Page, name: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('登录名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
}

/** A browser in which somebody of the demo county is signed in already, for journeys that are not about the door. */
export async function pageOf(who: keyof typeof people, screen?: Screen): Promise<Page> {
  const page = await openPage(screen === undefined ? {} : { screen })
  const answer = await page.request.post('/api/sign-in', { data: { signIn: people[who], password: demoPassword } })
  if (!answer.ok()) throw new Error(`${people[who]} could not sign in: ${await answer.text()}`)
  return page
}
