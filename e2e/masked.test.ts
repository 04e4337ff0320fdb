import { expect, test } from 'vitest'
import { registerDispute } from './steps/dispute.ts'
import { type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const purpose = '打电话通知调解时间（试）'

test('a telephone number is masked until a purpose is given, and the administrator finds who read it and what for', async () => {
  const page = await pageOf('clerk')
  await registerDispute(page, { parties: ['万某试辛', '方某试壬'] })
  await page.reload()
  const facts = page.getByRole('region', { name: '基本情况' })
  await facts.waitFor()
  expect(await facts.innerText()).toContain('100****1001')
  expect(await page.getByRole('main').innerText()).not.toContain('10000001001')

  await page.getByRole('button', { name: '显示隐藏的内容' }).click()
  const asking = page.getByRole('dialog')
  const show = asking.getByRole('button', { name: '显示', exact: true })
  expect(await show.isDisabled()).toBe(true)
  await type(asking, '具体说明', purpose)
  await show.click()
  await facts.getByText('10000001001').waitFor()

  const administrator = await pageOf('administrator')
  await administrator.goto('/people/audit')
  await type(administrator, '查阅目的', '核查谁看过')
  await administrator.getByRole('button', { name: '查阅', exact: true }).click()
  const line = administrator.getByRole('row').filter({ hasText: purpose })
  await line.getByRole('cell', { name: '经办人' }).waitFor()
  expect(await line.innerText()).toMatch(/演示·石桥经办\s+经办人\s+查看隐藏的内容/)
})
