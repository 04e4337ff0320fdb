import { codeAt } from '@zhenzhi/server/test'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { demoPassword, people, signIn } from './steps/sign-in.ts'

const password = '桥头杨树 三轮车 journey'

/** Somebody whom no other journey knows, made by the administrator. */
async function newcomer(name: string): Promise<string> {
  const page = await openPage()
  const { csrf } = await (await page.request.post('/api/sign-in', { data: { signIn: people.administrator, password: demoPassword } })).json()
  const { towns } = await (await page.request.get('/api/me')).json()
  const town: { id: number } | undefined = towns.find(({ kind }: { kind: string }) => kind === 'town')
  const made = await page.request.post(`/api/towns/${town?.id}/accounts`, { headers: { 'x-csrf': csrf }, data: { signIn: name, name: '演示验证', password, post: 'leader', unit: '', places: [] } })
  expect([made.status(), await made.text()]).toEqual([200, expect.any(String)])
  return name
}

const codeNow = (letters: string, step = 0) => codeAt(letters, new Date(Date.now() + step * 30_000).toISOString())

async function setUp(page: Page): Promise<{ letters: string; codes: string[] }> {
  await page.goto('/own')
  const card = page.getByRole('region', { name: '二次验证' })
  await card.getByRole('button', { name: '设置二次验证' }).click()
  await card.getByLabel('现在的密码').fill(password)
  await card.getByRole('button', { name: '开始设置' }).click()
  const picture = card.getByRole('img', { name: '二次验证的二维码' })
  await picture.waitFor()
  // A picture that the page's policy had blocked would have no size of its own.
  await page.waitForFunction(`document.querySelector('.factor-picture')?.naturalWidth > 100`)
  const letters = await card.locator('.factor-letters').innerText()
  await card.getByLabel('验证码').fill(codeNow(letters, -1))
  await card.getByRole('button', { name: '打开二次验证' }).click()
  await card.getByRole('group', { name: '恢复码' }).waitFor()
  const codes = await card.getByRole('group', { name: '恢复码' }).getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  await card.getByRole('button', { name: '已经保存好' }).click()
  await card.getByText('还有 10 个恢复码').waitFor()
  return { letters, codes }
}

async function firstStep(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('登录名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByLabel('验证码').waitFor()
}

async function secondStep(page: Page, code: string): Promise<void> {
  await page.getByLabel('验证码').fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('a second factor is set up, asked for at the next sign-in, and stood in for by a recovery code once', async () => {
  const name = await newcomer('erci-yanzheng')
  const page = await openPage()
  await signIn(page, name, password)
  const { letters, codes } = await setUp(page)
  await page.context().clearCookies()

  await firstStep(page, name)
  await secondStep(page, '000000')
  await page.getByText('验证码不对').waitFor()
  await secondStep(page, codeNow(letters, 1))
  await page.getByRole('heading', { name: '工作台' }).waitFor()

  await page.context().clearCookies()
  await firstStep(page, name)
  await secondStep(page, codes[3] ?? '')
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  await page.context().clearCookies()
  await firstStep(page, name)
  await secondStep(page, codes[3] ?? '')
  await page.getByText('或者已经用过').waitFor()
  await secondStep(page, codes[4] ?? '')
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  await page.goto('/own')
  await page.getByText('还有 8 个恢复码').waitFor()
  expect(await page.getByRole('table', { name: '认得的设备' }).getByRole('row').count()).toBeGreaterThan(3)
})
