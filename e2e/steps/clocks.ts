import type { Page } from 'playwright-core'
import { pick, type } from './fill.ts'

interface Seen {
  id: string
  duties: { statutoryDue: string; uncoveredYears: number[] }[]
}

/** A complaint of today; the page stays on it. */
export async function registerInquiry(page: Page): Promise<{ address: string; due: string; years: number[] }> {
  await page.goto('/register/inquiry')
  await pick(page, '投诉', '哪一类')
  await pick(page, '窗口', '从哪里来')
  await type(page, '问的或说的是什么', '路边垃圾桶几天没有清运')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('region', { name: '办理期限' }).waitFor()
  const address = new URL(page.url()).pathname
  return { address, ...await dueOf(page, address) }
}

/** The day the case is due, as the server says it. */
export async function dueOf(page: Page, address: string): Promise<{ due: string; years: number[] }> {
  const seen: Seen = await (await page.request.get(`/api${address}`)).json()
  return { due: seen.duties[0]?.statutoryDue ?? '', years: seen.duties[0]?.uncoveredYears ?? [] }
}

/** Another number for a local setting, looked at and adopted. */
export async function changeSetting(page: Page, { step, amount }: { step: string; amount: string }): Promise<void> {
  await page.goto('/people/clocks')
  await type(page, '查找本地设置', step)
  await page.getByRole('button', { name: `变更${step}` }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('spinbutton').fill(amount)
  await type(form, '依据文件', '演示县办〔2026〕8号')
  await form.getByRole('button', { name: '看会影响哪些件' }).click()
  await adopt(page)
}

/** The notice of a year, pasted and named, as far as what it does is in sight. */
export async function enterYear(page: Page, year: string): Promise<void> {
  await page.getByRole('button', { name: `录入${year}年`, exact: true }).first().click()
  await type(page, '把放假通知的正文粘贴在这里', '一、元旦：1月1日至3日放假，共3天。二、演示节：1月5日至7日放假调休，共3天。1月9日上班。')
  await page.getByText('6 天放假，1 天调休上班。').waitFor()
  await type(page, '通知名称', '演示放假安排的通知')
  await type(page, '文号', '演示〔2026〕1号')
  await type(page, '通知日期', '2026-11-10')
  await page.getByRole('button', { name: '看会影响哪些件' }).click()
  await page.getByText(/看过 \d+ 件在办的/).waitFor()
}

export async function adopt(page: Page): Promise<void> {
  await page.getByText(/看过 \d+ 件在办的/).waitFor()
  await page.getByRole('button', { name: /^采用/ }).click()
  await page.getByText(/已采用，\d+ 件改好了/).waitFor()
}
