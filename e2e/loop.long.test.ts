import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, phone } from './stage/page.ts'
import { openAct, takeAct } from './steps/dispute.ts'
import { pick, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { pageOf } from './steps/sign-in.ts'

const orderOf = (number: string) => `【工单信息】
工单编号：${number}
工单类型：投诉
来电人：田满仓　联系电话：13900001101
诉求内容：1.柳湾村水泵房门没有锁，请装锁；2.机耕路上的水泥块挡路，请清走。
受理时间：2026-11-20 09:42
办理期限：2026-11-27 17:30`

async function registerPasted(page: Page, number: string): Promise<void> {
  await page.goto('/paste')
  await page.getByRole('textbox', { name: '工单文字' }).fill(orderOf(number))
  await page.getByRole('button', { name: '识别' }).click()
  await page.getByRole('button', { name: '登记工单' }).click()
  await page.waitForURL(/\/cases\//)
  await page.getByText('已收单').first().waitFor()
}

const nothing = async () => undefined
const advice = (form: Locator) => form.getByRole('region', { name: '回复检查' }).getByRole('listitem')

test('an order is answered after its answer was looked over, called back by somebody else, done again within its days and closed [E10]', async () => {
  const page = await pageOf('clerk')
  await registerPasted(page, 'RX-HUIFANG-0001')
  await takeAct(page, '派单', nothing)

  await takeAct(page, '办理', async (form) => {
    await type(form, '办理情况', '水泵房门11月20日已装锁。水泥块已转相关部门处理。')
    await advice(form).filter({ hasText: '已转相关部门' }).locator('mark').waitFor()
    await type(form, '办理情况', '水泵房门11月20日已装锁，试过能锁上。如有异议，可以申请复查。')
    await form.getByText('已经改好').waitFor()
    await advice(form).filter({ hasText: '机耕路上的水泥块' }).waitFor()
    await advice(form).filter({ hasText: '没有这条救济途径' }).getByRole('button', { name: '不采纳' }).click()
    await type(form, '不采纳的理由（不写姓名）', '来电人问过，照实说明')
  })
  await takeAct(page, '回复', nothing)
  await takeAct(page, '登记告知结果', async (form) => {
    await type(form, '告知结果的日期', '2026-11-20')
    await pick(form, '电话里读了回复')
  })
  await page.getByRole('region', { name: '办理期限' }).getByText('可以重办的期限').waitFor()

  await openAct(page, '回访')
  await page.getByRole('dialog').getByRole('button', { name: '回访', exact: true }).click()
  await page.getByRole('dialog').getByText('承办以外的人').waitFor()
  const leader = await pageOf('leader')
  await leader.goto(page.url())
  await takeAct(leader, '回访', (form) => type(form, '回访记录', '水泥块还在路上。'))

  await page.reload()
  await takeAct(page, '登记评价', async (form) => {
    await pick(form, '不满意')
    for (const reason of ['没有解决', '答非所问']) await form.getByRole('checkbox', { name: reason, exact: true }).check()
  })
  await takeAct(page, '重办', (form) => type(form, '重办方案', '请村里派铲车清走'))
  await takeAct(page, '办理', (form) => type(form, '办理情况', '门锁完好；机耕路上的水泥块11月20日已用铲车清走。'))
  await takeAct(page, '回复', nothing)
  await takeAct(page, '登记评价', (form) => pick(form, '满意'))
  await takeAct(page, '办结', nothing)

  const history = await page.getByRole('region', { name: '办理经过' }).innerText()
  for (const words of ['不满意', '没有解决、答非所问', '来电人问过，照实说明', '请村里派铲车清走', '已办结']) expect(history + await page.locator('main').innerText()).toContain(words)
})

test.each([desk, phone])('at $width wide the advice on an answer stands in the form without being pushed sideways', async (screen) => {
  const page = await pageOf('clerk', screen)
  await registerPasted(page, `RX-HUIFANG-1${screen.width}`)
  await openAct(page, '办理')
  await type(page.getByRole('dialog'), '办理情况', '已转相关部门处理，请耐心等待。')
  await advice(page.getByRole('dialog')).first().waitFor()

  expect(await faultsOf(page)).toEqual([])
})
