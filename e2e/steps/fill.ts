import type { Locator, Page } from 'playwright-core'

type Where = Page | Locator

/** Types into the field with this label. */
export function type(where: Where, label: string, text: string): Promise<void> {
  return where.getByRole('textbox', { name: label }).fill(text)
}

/** Chooses from a list by typing, as a clerk does. */
export async function choose(where: Where, label: string, words: string): Promise<void> {
  const box = where.getByRole('combobox', { name: label })
  await box.fill(words)
  await box.press('Enter')
}

/** One of a few that are all in sight; within the group where the same words stand in several. */
export function pick(where: Where, word: string, group?: string): Promise<void> {
  const within = group === undefined ? where : where.getByRole('group', { name: group })
  return within.getByRole('radio', { name: word, exact: true }).check()
}

/** A picture of one point, as small as pictures are. */
const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

export async function addPhoto(page: Page, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: photo })
  await page.getByAltText(`预览：${name}`).waitFor()
}
