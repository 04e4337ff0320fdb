import type { Page } from 'playwright-core'
import { choose, pick, type } from './fill.ts'

export interface Dispute {
  parties: readonly [string, string]
  village?: string
  summary?: string
  /** The day it was found; today where absent. */
  day?: string
}

/** Fills the form of a new dispute, as far as the button. */
export async function fillDispute(page: Page, { parties, village = '柳湾', summary = '屋檐滴水冲坏邻家墙脚，几次争吵。', day }: Dispute): Promise<void> {
  await page.goto('/register/mediation')
  if (day !== undefined) await type(page, '办理日期', day)
  const group = page.getByRole('group', { name: '当事人' })
  for (const [index, party] of parties.entries()) {
    await group.getByLabel('姓名').nth(index).fill(party)
    await group.getByLabel('电话').nth(index).fill(`1000000100${index + 1}`)
  }
  await choose(page, '纠纷发生地', village)
  await choose(page, '纠纷类型', '邻里')
  await pick(page, '排查发现')
  await pick(page, '村级')
  await type(page, '纠纷主要事实', summary)
}

/** Registers a dispute and stays on its page. */
export async function registerDispute(page: Page, dispute: Dispute): Promise<void> {
  await fillDispute(page, dispute)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: dispute.parties[0] }).waitFor()
}

/** Takes one of the acts that are open on the case in sight. `fill` fills its form. */
export async function takeAct(page: Page, title: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await openAct(page, title)
  const form = page.getByRole('dialog')
  await fill(form)
  await form.getByRole('button', { name: title, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

export async function openAct(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: '现在可以办' }).getByRole('button', { name: title, exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

export function accept(page: Page, day?: string): Promise<void> {
  return takeAct(page, '受理', async (form) => {
    if (day !== undefined) await type(form, '办理日期', day)
    await pick(form, '是', '各方愿意调解')
    await type(form, '调解委员会', '镇人民调解委员会（演示）')
    await type(form, '调解员', '演示调解员')
    await pick(form, '是', '已告知权利义务')
  })
}
