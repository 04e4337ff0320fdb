import { expect, test } from 'vitest'
import { desk, phone } from './stage/page.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

test('a sentence of the draft is marked as it is proofread, its suggestion taken over, and another put away as no error', async () => {
  const page = await pageOf('clerk', desk)
  await page.goto('/report/edit')
  await page.getByRole('button', { name: '修改：【请填写' }).first().click()
  const editor = page.getByRole('group', { name: '修改这一段' })
  await editor.getByRole('textbox', { name: '第1句' }).fill('深入推进减政放权，猜法治灯迷。')
  await editor.getByRole('button', { name: '保存这一段' }).click()
  await editor.waitFor({ state: 'detached' })

  const marked = page.locator('.draft-said .proof-mark')
  await marked.filter({ hasText: '减政放权' }).waitFor()
  await page.getByRole('button', { name: '不是错误：灯迷' }).click()
  await marked.filter({ hasText: '灯迷' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '改为“简政放权”' }).click()
  await page.getByText('深入推进简政放权，猜法治灯迷。').first().waitFor()
  await page.getByText(/^校对：/).waitFor()
  expect(await marked.filter({ hasText: '灯迷' }).count()).toBe(0)
  await page.getByRole('button', { name: /^再看放过的\d+处$/ }).click()
  await marked.filter({ hasText: '灯迷' }).waitFor()
  expect(await faultsOf(page)).toEqual([])

  const small = await pageOf('clerk', phone)
  await small.goto('/report/edit')
  await small.locator('.draft-said .proof-mark').filter({ hasText: '灯迷' }).waitFor()
  expect(await faultsOf(small)).toEqual([])
})
