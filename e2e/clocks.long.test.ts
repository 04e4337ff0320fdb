import { expect, test } from 'vitest'
import { phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { adopt, changeSetting, dueOf, enterYear, registerInquiry } from './steps/clocks.ts'
import { type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

test('the notice of next year is entered, looked at and adopted; the case says the new day and why, the sheet explains every day, a leader sets an earlier one', async () => {
  const administrator = await pageOf('root')
  // As many days as reach into the year that has no notice yet.
  await changeSetting(administrator, { step: '答复投诉', amount: '32' })
  const clerk = await pageOf('clerk')
  const { address, due, years } = await registerInquiry(clerk)
  const year = due.slice(0, 4)
  expect(years).toEqual([Number(year)])
  await clerk.getByText(`${year}年放假安排还没有录入，这一件的到期日暂按周末推算`).waitFor()

  await administrator.goto('/people/clocks')
  await administrator.getByText(`${year}年放假安排还没有录入`, { exact: true }).waitFor()
  await enterYear(administrator, year)
  expect(await barriers(administrator)).toEqual([])
  await adopt(administrator)
  expect(await barriers(administrator)).toEqual([])

  await clerk.goto(address)
  const moved = await dueOf(clerk, address)
  expect([moved.years, moved.due > due]).toEqual([[], true])
  await clerk.getByRole('region', { name: '办理经过' }).getByText(`到期日由 ${due} 改为 ${moved.due}`).waitFor()

  await clerk.getByRole('link', { name: '打印期限说明' }).click()
  const sheet = clerk.getByRole('article')
  await sheet.getByRole('heading', { name: /为什么是/ }).waitFor()
  const words = await sheet.innerText()
  for (const word of ['32 个工作日', '节假日（不计）', '周末（不计）', '本地设置', '演示县办〔2026〕8号']) expect(words).toContain(word)
  expect(await barriers(clerk)).toEqual([])

  const leader = await pageOf('leader', phone)
  await leader.goto(address)
  await leader.getByRole('button', { name: '限办回复期限' }).click()
  const form = leader.getByRole('dialog')
  await type(form, '限办要求', '先打电话说明，月底前答复。')
  await type(form, '限办日期', moved.due)
  await form.getByRole('button', { name: /限\s?办$/ }).click()
  await form.getByText(`要早于期限 ${moved.due}`).waitFor()
  await type(form, '限办日期', `${Number(year) - 1}-12-31`)
  await form.getByRole('button', { name: /限\s?办$/ }).click()
  await form.waitFor({ state: 'detached' })
  await leader.getByRole('region', { name: '办理期限' }).getByText('先打电话说明，月底前答复。').waitFor()
  expect(await leader.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
})
