import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { choose, pick, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const phone = '10000007788'
const laterPhone = '10000009900'
const name = '求某试癸'

/** Registers and comes out on the page of the case; answers where that is. */
async function register(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^登记/ }).last().click()
  await page.getByRole('region', { name: '基本情况' }).waitFor()
  return new URL(page.url()).pathname
}

test('a complainant is hidden until a use is stated; then their own request finds, lists and corrects what is kept of them', async () => {
  const page = await pageOf('clerk')
  await page.goto('/register/petition')
  await choose(page, '信访渠道', '来访')
  await type(page, '信访诉求', '村口路灯不亮（试）')
  const petitioner = page.getByRole('group', { name: '信访人', exact: true })
  await type(petitioner, '姓名', name)
  await type(petitioner, '电话', phone)
  const petition = await register(page)
  const facts = page.getByRole('region', { name: '基本情况' })
  expect(await facts.innerText()).toMatch(/求\*\*\*/)
  expect(await page.getByRole('main').innerText()).not.toContain(name)

  await page.getByRole('button', { name: '显示隐藏的内容' }).click()
  const asking = page.getByRole('dialog')
  await asking.getByText('记入日志').waitFor()
  await pick(asking, '联系本人')
  await asking.getByRole('button', { name: '显示', exact: true }).click()
  await facts.getByText(phone).waitFor()
  await page.reload()
  await facts.waitFor()
  expect(await page.getByRole('main').innerText()).not.toContain(name)

  await page.goto('/register/person-request')
  await pick(page, '查阅、复制')
  const requester = page.getByRole('group', { name: /^请求人/ })
  await type(requester, '姓名', name)
  await type(requester, '电话', phone)
  await register(page)
  await page.getByRole('button', { name: '核对身份' }).click()
  const drawer = page.getByRole('dialog')
  await pick(drawer, '是')
  await drawer.getByRole('button', { name: '核对身份' }).click()
  await page.getByRole('link', { name: '查找本人的信息' }).click()

  await type(page, '电话', phone)
  await page.getByRole('button', { name: '查找', exact: true }).click()
  const found = page.getByRole('region', { name: '查到的人' })
  await found.getByRole('link', { name: '信访事项' }).waitFor()
  await page.getByRole('button', { name: '制作清单' }).click()
  const list = page.getByRole('region', { name: '个人信息清单' })
  await list.getByText(`电话：${phone}`).first().waitFor()
  const download = page.waitForEvent('download')
  await list.getByRole('button', { name: '下载 Word 文档' }).click()
  expect((await download).suggestedFilename()).toBe('个人信息清单.docx')

  const correcting = page.getByRole('region', { name: '更正本人信息' })
  await type(correcting, '电话', laterPhone)
  await type(correcting, '更正理由', '本人更换电话（试）')
  await correcting.getByRole('button', { name: '全部更正' }).click()
  await page.getByText('已在 2 件里更正').waitFor()
  await page.goto(petition)
  await facts.getByText('100****9900').waitFor()

  const leader = await pageOf('leader')
  await leader.goto(petition)
  await leader.getByRole('link', { name: '谁看过' }).click()
  await leader.getByRole('row').filter({ hasText: '联系本人' }).getByRole('cell', { name: '演示·石桥经办' }).waitFor()
})
