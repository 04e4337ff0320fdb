import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fillDispute, registerDispute } from './steps/dispute.ts'
import { type } from './steps/fill.ts'
import { openPage } from './stage/page.ts'
import { pageOf, signIn } from './steps/sign-in.ts'

const caseIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('nothing is registered before it was said that it holds no secrets; said once, it is remembered in this window', async () => {
  const page = await openPage({ declared: false })
  await signIn(page, 'shiqiao')
  await fillDispute(page, { parties: ['金某试甲', '石某试乙'], summary: '为保密声明试一试。' })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '请先勾选' }).waitFor()

  await page.getByRole('checkbox', { name: '不含国家秘密' }).check()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '金某试甲' }).waitFor()
  await page.goto('/register/mediation')
  expect(await page.getByRole('checkbox', { name: '不含国家秘密' }).isChecked()).toBe(true)
})

test('somebody finds secrets: the case is gone for all, reported, and comes back when the leader says that it was none', async () => {
  const clerk = await pageOf('clerk')
  await registerDispute(clerk, { parties: ['麻某试丙', '桑某试丁'], summary: '隔离试一试。' })
  const address = `/cases/${caseIn(clerk)}`
  await clerk.getByRole('button', { name: '发现涉密内容' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: '马上隔离' }).click()
  await clerk.getByRole('heading', { name: '工作台' }).waitFor()
  await clerk.goto(address)
  await clerk.getByText('没有找到这一件').first().waitFor()

  const leader = await pageOf('leader')
  await leader.goto('/keeping')
  const row = leader.getByRole('row').filter({ hasText: '等待处理' })
  const [paper] = await Promise.all([leader.waitForEvent('download'), row.getByRole('link', { name: '下载报告' }).click()])
  expect(paper.suggestedFilename()).toBe('涉密信息隔离报告.docx')
  await row.getByRole('button', { name: '解除' }).click()
  await type(leader.getByRole('dialog'), '理由', '某日认定不涉密')
  await leader.getByRole('dialog').getByRole('button', { name: '解除隔离' }).click()
  await leader.getByRole('row').filter({ hasText: '已解除' }).waitFor()
  await clerk.goto(address)
  await clerk.getByRole('heading', { level: 1, name: '麻某试丙' }).waitFor()
})

test('what is under hold is not deleted; lifted, two persons delete it, and the record says so', async () => {
  const clerk = await pageOf('clerk')
  await registerDispute(clerk, { parties: ['柯某试戊', '柏某试己'], summary: '删除试一试。' })
  const id = caseIn(clerk)
  const administrator = await pageOf('administrator')
  await administrator.goto(`/keeping/holds?about=${id}`)
  await type(administrator.getByRole('dialog'), '理由', '复议期间（试）')
  await administrator.getByRole('dialog').getByRole('button', { name: '冻结', exact: true }).click()
  await administrator.getByRole('row').filter({ hasText: '冻结中' }).waitFor()

  await administrator.goto(`/keeping/deletion?about=${id}`)
  await administrator.getByRole('button', { name: '看会删掉什么' }).click()
  await administrator.getByText('现在有冻结：复议期间（试）').waitFor()
  await type(administrator, '理由', '本人书面申请（试）')
  await administrator.getByRole('button', { name: '提出删除' }).click()
  await administrator.getByText('您自己不能批准').waitFor()
  const list = new URL(administrator.url()).pathname

  const leader = await pageOf('leader')
  expect(await approve(leader, list)).toContain('有冻结，没有销毁')
  await leader.goto('/keeping/holds')
  await leader.getByRole('row').filter({ hasText: '复议期间（试）' }).getByRole('button', { name: '解除' }).click()
  await type(leader.getByRole('dialog'), '解除的理由', '复议已结（试）')
  await leader.getByRole('dialog').getByRole('button', { name: '解除', exact: true }).click()
  await leader.getByRole('row').filter({ hasText: '已解除' }).waitFor()

  await administrator.goto(`/keeping/deletion?about=${id}`)
  await administrator.getByRole('button', { name: '看会删掉什么' }).click()
  await type(administrator, '理由', '本人书面申请，再提（试）')
  await administrator.getByRole('button', { name: '提出删除' }).click()
  await administrator.getByText('您自己不能批准').waitFor()
  expect(await approve(leader, new URL(administrator.url()).pathname)).toContain('已销毁')
  await clerk.reload()
  await clerk.getByText('按规定删除内容').first().waitFor()
  expect(await clerk.getByRole('main').innerText()).not.toContain('柯某试戊')
})

async function approve(page: Page, list: string): Promise<string> {
  await page.goto(list)
  await type(page, '照打“销毁”二字', '销毁')
  await page.getByRole('button', { name: '批准并销毁' }).click()
  await page.getByRole('status').filter({ hasText: '密钥' }).waitFor()
  return page.getByRole('region', { name: '清单' }).innerText()
}
