import type { Page } from 'playwright-core'

/** The year the quick buttons are for. */
export async function chooseYear(page: Page, year: string): Promise<void> {
  await page.getByRole('combobox', { name: '年份' }).click()
  await page.getByTitle(`${year} 年`).click()
}
