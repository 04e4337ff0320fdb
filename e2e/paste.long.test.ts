import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, phone } from './stage/page.ts'
import { goToFigures, readFigures } from './steps/figures.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const moved = ['受理市民热线', '在办市民热线'] as const

const orderOf = (number: string) => `【工单信息】
工单编号：${number}
工单类型：投诉
来电人：田满仓　联系电话：13900001101
事发地点：石桥镇柳湾村
诉求内容：柳湾村水泵房门没有锁，小孩进去玩，怕出事。
受理时间：2026-11-20 09:42
办理期限：2026-11-27 17:30
承办单位：农业农村办公室`

/** Ctrl+V into the page, wherever the cursor stands. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '工单文字' }).waitFor()
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)
  await page.getByRole('region', { name: '粘贴的文字' }).waitFor()
}

test('an order is pasted, the form is filled out of it and put right, it is registered, stands in the list and in the figures; pasted again it is told [E09]', async () => {
  const page = await pageOf('clerk')
  await page.goto('/figures')
  const [received = 0, standing = 0] = await readFigures(page, moved)
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '粘贴工单' }).click()
  await paste(page, orderOf('RX-LIANXI-0001'))

  expect(await page.getByRole('textbox', { name: '工单编号' }).inputValue()).toBe('RX-LIANXI-0001')
  expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('田满仓')
  expect(await page.getByRole('textbox', { name: '电话' }).inputValue()).toBe('13900001101')
  expect(await page.getByRole('textbox', { name: '上级办理期限' }).inputValue()).toBe('2026-11-27')
  expect(await page.getByRole('region', { name: '粘贴的文字' }).locator('mark').allInnerTexts()).toContain('柳湾村')
  await page.getByRole('textbox', { name: '诉求内容' }).fill('水泵房门没有锁，怕小孩进去出事。')
  await page.getByRole('button', { name: '登记工单' }).click()
  await page.waitForURL(/\/cases\//)
  await page.getByText('已收单').first().waitFor()

  await page.goto('/list/hotline-order')
  await page.getByRole('link', { name: /RX-LIANXI-0001/ }).waitFor()
  await goToFigures(page)
  expect(await readFigures(page, moved)).toEqual([received + 1, standing + 1])

  await page.goto('/paste')
  await paste(page, orderOf('RX-LIANXI-0001'))
  await page.getByText('这个编号已经登记过了。').waitFor()
  await page.getByRole('button', { name: '登记工单' }).click()
  await page.getByText('没有再登记').waitFor()
  await page.getByRole('link', { name: /打开原来的一件/ }).click()
  await page.waitForURL(/\/cases\//)
  await page.getByText('已收单').first().waitFor()
})

test('a number with a digit too few and a day that does not exist are told and not filled', async () => {
  const page = await pageOf('clerk')
  await page.goto('/paste')
  await paste(page, orderOf('RX-LIANXI-0002').replace('13900001101', '1390000110').replace('2026-11-27 17:30', '2026年11月31日'))

  await page.getByText('没有填入').first().waitFor()
  expect(await page.getByRole('textbox', { name: '电话' }).inputValue()).toBe('')
  expect(await page.getByRole('textbox', { name: '上级办理期限' }).inputValue()).toBe('')
})

test.each([desk, phone])('at $width wide the text and the form stand without being pushed sideways', async (screen) => {
  const page = await pageOf('clerk', screen)
  await page.goto('/paste')
  const before = await faultsOf(page)
  await paste(page, orderOf('RX-LIANXI-0003'))

  expect([...before, ...await faultsOf(page)]).toEqual([])
})
