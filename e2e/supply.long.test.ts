import { expect, test } from 'vitest'
import { addPhoto, choose, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'
import { chooseYear } from './steps/supply.ts'
import { desk, phone } from './stage/page.ts'

test('a clerk supplies a figure: told at once what is missing and wrong, keeps what was typed, prints the sheet, sends it signed, and sees the figure', async () => {
  const page = await pageOf('clerk')
  await page.goto('/supplies')
  await page.getByRole('link', { name: '供一个数' }).click()
  await page.getByRole('button', { name: '提交供数' }).click()
  expect(await page.getByRole('alert').count()).toBe(9)

  await choose(page, '指标', '登记矛盾纠纷')
  await chooseYear(page, '2020')
  await page.getByRole('button', { name: '全年' }).click()
  await type(page, '数额', '很多')
  await type(page, '统计口径', '按登记日期统计（演示）')
  await page.getByRole('combobox', { name: '供数单位' }).fill('县司法局（演示）')
  await type(page, '签字人', '甲某（演示）')
  await type(page, '签字日期', '2021-01-08')
  await addPhoto(page, 'signed.png')
  const submit = page.getByRole('button', { name: '提交供数' })
  await submit.click()
  await page.getByText('“数额”要填数字').waitFor()
  expect(await page.getByRole('textbox', { name: '统计口径' }).inputValue()).toBe('按登记日期统计（演示）')

  await type(page, '数额', '５８６')
  await page.reload()
  await page.getByText('已恢复上次没有提交的内容').waitFor()
  await page.getByRole('button', { name: '留着，另供一个数' }).click()
  expect(await page.getByRole('textbox', { name: '数额' }).inputValue()).toBe('')
  await page.getByRole('button', { name: '登记矛盾纠纷，2020-01-01，５８６ 件' }).click()
  expect([await page.getByRole('textbox', { name: '数额' }).inputValue(), await page.getByRole('textbox', { name: '签字人' }).inputValue()]).toEqual(['５８６', ''])
  await type(page, '签字人', '甲某（演示）')
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.sheet')
  expect(await sheet.innerText()).toMatch(/供数确认单[^]*2020年1月1日至2020年12月31日[^]*供数单位（盖章）/)
  expect(await submit.isVisible()).toBe(false)
  await page.emulateMedia({ media: null })

  await submit.click()
  const given = page.getByRole('status', { name: '已供数' })
  await given.getByText('586 件').waitFor()
  await given.getByRole('link', { name: '看这个数由什么组成' }).click()
  await page.getByRole('main').getByText('盖章确认').waitFor()
  await page.goto('/supplies?year=2020')
  expect(await page.getByRole('row').filter({ hasText: '586 件' }).innerText()).toContain('县司法局（演示）')
})

test('what a figure counts alone is asked for, an opening balance has no last day, and the form fits a desk and a phone', async () => {
  for (const screen of [desk, phone]) {
    const page = await pageOf('clerk', screen)
    await page.goto('/supplies/give')
    await choose(page, '指标', '村组化解')
    await page.getByText('这个指标只统计这一种').or(page.getByText('只统计下面这几种')).first().waitFor()
    await page.getByRole('combobox', { name: '单位', exact: true }).waitFor()
    await choose(page, '指标', '网格员')
    await page.getByRole('checkbox', { name: /作期初数/ }).check()
    expect(await page.getByRole('textbox', { name: '到', exact: true }).count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  }
})
