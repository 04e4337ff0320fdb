import type { Locator, Page } from 'playwright-core'

/** Goes to the figures by the menu, without loading the page anew: so what was kept from before would show. */
export async function goToFigures(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '数据', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '数据' }).waitFor()
}

function rowOf(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) })
}

/** The numbers of some figures, in the order asked for. The figures' page is in sight. */
export async function readFigures(page: Page, titles: readonly string[]): Promise<number[]> {
  const texts = await Promise.all(titles.map((title) => rowOf(page, title).getByRole('cell').nth(1).innerText()))
  return texts.map((text) => Number.parseFloat(text))
}

export async function openReceipt(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('region', { name: '组成记录' }).waitFor()
}

/** Lists further records of a receipt until this one is in sight, or none are left. */
export async function findRecord(page: Page, heading: string): Promise<boolean> {
  const record = page.getByRole('link', { name: heading })
  const more = page.getByRole('button', { name: '再往下列' })
  while (await record.count() === 0) {
    if (await more.count() === 0) return false
    const rows = page.getByRole('region', { name: '组成记录' }).getByRole('row')
    const listed = await rows.count()
    await more.click()
    await rows.nth(listed).waitFor()
  }
  return true
}

/** Narrows the figures to the days from one to another. */
export async function choosePeriod(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel('从', { exact: true }).fill(from)
  await page.getByLabel('到', { exact: true }).fill(to)
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.waitForURL((url) => url.searchParams.get('to') === to && url.searchParams.get('from') === from)
  await page.getByRole('table').first().waitFor()
}
