import type { Locator, Page } from 'playwright-core'
import { takeAct } from './dispute.ts'
import { addPhoto, pick, type } from './fill.ts'

/** Fills a form that bears this day. */
export const on = (day: string, fill: (form: Locator) => Promise<void> = async () => undefined) => async (form: Locator) => {
  await type(form, '办理日期', day)
  await fill(form)
}

/** A visit of three, found on 9 November, that asks for a right; stays on its page. */
export async function registerPetition(page: Page, { name, demand }: { name: string; demand: string }): Promise<void> {
  await page.goto('/register/town-petition')
  await type(page, '办理日期', '2026-11-09')
  await pick(page, '来访')
  await pick(page, '信访人直接提出')
  await pick(page, '申诉求决')
  await pick(page, '⑥ 听取陈述、调查核实，出具处理意见')
  await type(page, '信访诉求', demand)
  await pick(page, '初次')
  await type(page, '来访或联名人数', '3')
  await type(page.getByRole('group', { name: '信访人', exact: true }), '姓名', name)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('region', { name: '基本情况' }).waitFor()
}

export function decideOpinion(page: Page, day: string): Promise<void> {
  return takeAct(page, '制作处理意见书', on(day, async (form) => {
    await type(form, '认定的事实和理由', '路基由暴雨冲毁，属村级道路。')
    await type(form, '处理意见', '列入本年第二批修复，六月底前完工。')
    await type(form, '法律法规依据', '《公路法》第8条第4款')
    await pick(form, '予以支持')
    await type(form, '复查机关', '示例县人民政府')
  }))
}

export async function signOpinion(leader: Page, { address, day }: { address: string; day: string }): Promise<void> {
  await leader.goto(address)
  await takeAct(leader, '登记签发', async (form) => {
    await type(form, '文书上的日期', day)
    await pick(form, '是', '已逐项回应诉求')
    await pick(form, '是', '救济途径已核对')
    await addPhoto(leader, '意见书签发页.png')
  })
}
