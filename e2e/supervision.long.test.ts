import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeAct } from './steps/dispute.ts'
import { downloadWords } from './steps/docx.ts'
import { readFigures } from './steps/figures.ts'
import { addPhoto, choose, pick, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const subject = '试督：三组水沟超期没有疏通'
const figures = ['倒销号挂号', '倒销号已销号', '倒销号未销号', '下达督办单份数', '督办单办结份数', '未办结督办单', '督办单退回次数'] as const

/** The day in the demo, so many days off. */
async function dayOff(page: Page, days: number): Promise<string> {
  const { now }: { now: { day: string } } = await (await page.request.get('/api/me')).json()
  return new Date(Date.parse(now.day) + days * 86_400_000).toISOString().slice(0, 10)
}

async function figuresOf(page: Page): Promise<number[]> {
  await page.goto('/figures')
  await page.getByRole('link', { name: '未办结督办单', exact: true }).waitFor()
  return readFigures(page, figures)
}

/** Somebody lists a number whose day went by before it was entered; it is overdue at once. */
async function listOverdue(page: Page): Promise<string> {
  await page.goto('/register/close-out')
  await type(page, '办理日期', await dayOff(page, -10))
  await type(page, '销号编号', '试督-1')
  await type(page, '要销号的事', subject)
  await choose(page, '所在村（社区）', '柳湾')
  await type(page, '销号期限', await dayOff(page, -2))
  await page.getByRole('button', { name: '挂号', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '试督-1' }).waitFor()
  return new URL(page.url()).pathname
}

async function nameFallback(page: Page): Promise<void> {
  await page.goto('/supervision/settings')
  await page.getByRole('combobox', { name: '全镇兜底人' }).fill('石桥领导')
  // Who may be named comes by a question of its own.
  await page.locator('.ant-select-item-option').filter({ hasText: '石桥领导' }).first().waitFor()
  await page.getByRole('combobox', { name: '全镇兜底人' }).press('Enter')
  await page.getByText('已保存').first().waitFor()
  await page.getByRole('button', { name: '现在查一遍' }).click()
  await page.getByText('查过了').first().waitFor()
}

async function press(page: Page): Promise<string> {
  await page.goto('/supervision')
  await choose(page, '哪一类事项', '倒销号')
  await page.getByRole('link', { name: `发督办单：试督-1 · ${subject}` }).click()
  await page.getByRole('heading', { level: 1, name: '下达督办单：督办单' }).waitFor()
  expect(await page.getByRole('textbox', { name: '督办事项' }).inputValue()).toContain(subject)
  await type(page, '督办要求', '三天内疏通，交现场照片。')
  await pick(page, '党委书记')
  await choose(page, '承办单位', '司法所')
  await type(page, '反馈期限', await dayOff(page, 3))
  await page.getByRole('button', { name: '下达督办单', exact: true }).click()
  await page.getByText('待反馈').first().waitFor()
  return new URL(page.url()).pathname
}

test('what falls overdue finds a post empty and goes to the fallback; a 督办单 from the overdue list is answered with a photo, sent back once and accepted', async () => {
  const [clerk, leader] = [await pageOf('clerk'), await pageOf('leader')]
  const before = await figuresOf(clerk)
  const number = await listOverdue(clerk)
  await nameFallback(leader)
  await leader.goto('/supervision/ladder')
  const step = leader.getByRole('row').filter({ hasText: subject }).filter({ hasText: '科室负责人没有人在岗' })
  expect(await step.innerText()).toContain('石桥领导')

  const order = await press(leader)
  const paper = await downloadWords(leader, leader.getByRole('region', { name: '文书' }).getByRole('link', { name: '下载打印' }).first())
  for (const words of ['司法所', subject, '三天内疏通', '演示数据']) expect(paper.words).toContain(words)
  await clerk.goto(order)
  const answer = (name: string) => takeAct(clerk, '反馈结果', async (form) => {
    await type(form, '办理结果', '已疏通。')
    await addPhoto(clerk, name)
  })
  await answer('现场.png')
  await leader.goto(order)
  await takeAct(leader, '退回重办', async (form) => {
    await type(form, '反馈期限', await dayOff(leader, 5))
    await type(form, '理由', '照片看不清')
  })
  await clerk.goto(order)
  await answer('现场二.png')
  await leader.goto(order)
  await takeAct(leader, '审核通过', (form) => type(form, '审核情况', '看了照片，到了现场。'))
  await leader.getByText('已办结').first().waitFor()

  await clerk.goto(number)
  await takeAct(clerk, '申请销号', async (form) => {
    await type(form, '办理结果', '水沟已疏通')
    await addPhoto(clerk, '销号.png')
  })
  await leader.goto(number)
  await takeAct(leader, '核验销号', (form) => type(form, '核验情况', '看了现场'))
  await leader.goto('/supervision/close-outs')
  await leader.getByRole('button', { name: '已销号', exact: true }).click()
  await leader.getByRole('link', { name: `试督-1 · ${subject}` }).waitFor()
  const after = await figuresOf(clerk)
  expect(after.map((value, index) => value - (before[index] ?? 0))).toEqual([1, 1, 0, 1, 1, 0, 1])
})
