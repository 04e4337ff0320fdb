import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { registerDispute } from './steps/dispute.ts'
import { downloadWords } from './steps/docx.ts'
import { pageOf } from './steps/sign-in.ts'

const openBlock = async (page: Page, words: string) => {
  await page.getByRole('button', { name: `修改：${words}` }).first().click()
  return page.getByRole('group', { name: '修改这一段' })
}

const save = async (page: Page) => {
  const editor = page.getByRole('group', { name: '修改这一段' })
  await editor.getByRole('button', { name: '保存这一段' }).click()
  await editor.waitFor({ state: 'detached' })
}

test('a sentence is worded anew around its figure, and the figure still moves with the ledger', async () => {
  const page = await pageOf('clerk')
  await page.goto('/report/edit')
  const editor = await openBlock(page, '排查发现矛盾纠纷')
  const sentence = editor.getByRole('textbox', { name: '第1句' })
  await sentence.click()
  await sentence.press('Control+a')
  await sentence.press('Delete')
  await sentence.pressSequentially('全镇一年登记的纠纷共。')
  await sentence.press('ArrowLeft')
  await page.getByRole('textbox', { name: '查找指标' }).fill('登记矛盾')
  await page.getByRole('button', { name: /^放入登记矛盾纠纷/ }).click()
  await save(page)

  await page.getByRole('link', { name: '看整份报告' }).click()
  const sheet = page.getByRole('article')
  const said = /全镇一年登记的纠纷共(\d+)件。/
  await sheet.getByText(said).waitFor()
  const before = Number(said.exec(await sheet.innerText())?.[1])

  await registerDispute(page, { parties: ['章某试庚', '凌某试辛'] })
  await page.getByRole('link', { name: '年度报告' }).click()
  await sheet.getByText(`全镇一年登记的纠纷共${before + 1}件。`).waitFor()
  const report = await downloadWords(page, page.getByRole('link', { name: '下载 Word 文档' }))
  expect(report.words).toContain(`全镇一年登记的纠纷共${before + 1}件。`)
})

test('a typed number is kept, named as to be mended, and gives way to its figure', async () => {
  const page = await pageOf('clerk')
  await page.goto('/report/edit')
  const workers = page.getByRole('article').getByText(/在册网格员\d+名/).first()
  const count = /在册网格员(\d+)名/.exec(await workers.innerText())?.[1] ?? ''
  const editor = await openBlock(page, '【请填写：针对上述不足')
  const sentence = editor.getByRole('textbox', { name: '第1句' })
  await sentence.fill(`明年为${count}名网格员开展培训。`)
  await save(page)

  await page.getByText(`须改：直接写了数字“${count}”`).waitFor()
  await page.getByRole('button', { name: new RegExp(`^换成“网格员”${count}名`) }).click()
  await page.getByText('须改：').waitFor({ state: 'detached' })
  await page.getByText(`明年为${count}名网格员开展培训。`).waitFor()
  expect(await page.getByRole('article').getByText(`${count}名`, { exact: true }).count()).toBe(2)

  const versions = page.getByRole('region', { name: '改过的各稿' })
  await versions.getByRole('button', { name: '退回到最初的提纲' }).click()
  await page.getByText('退回到最初的提纲').first().waitFor()
  await page.getByRole('button', { name: /^修改：【请填写：针对上述不足/ }).waitFor()
})

test('two people at one paragraph: the second is told, sees the other’s words, and loses nothing of their own', async () => {
  const [first, second] = [await pageOf('clerk'), await pageOf('leader')]
  for (const page of [first, second]) {
    await page.goto('/report/edit')
    const editor = await openBlock(page, '【请填写：上述不足')
    await editor.getByRole('textbox', { name: '第1句' }).fill(page === first ? '经办人写的原因。' : '领导写的原因。')
  }
  await save(first)
  await second.getByRole('button', { name: '保存这一段' }).click()

  await second.getByText('这一段别人刚刚改过').waitFor()
  await second.getByText('现在的文字：经办人写的原因。').waitFor()
  expect(await second.getByRole('textbox', { name: '第1句' }).innerText()).toBe('领导写的原因。')
  await second.getByRole('button', { name: '用我写的代替' }).click()
  await second.getByRole('group', { name: '修改这一段' }).waitFor({ state: 'detached' })
  await second.getByRole('article').getByText('领导写的原因。').waitFor()
})

test('the year’s figures say where they come from, and what moved between two cut-offs is told sentence by sentence', async () => {
  const page = await pageOf('clerk')
  await page.goto('/report')
  await page.getByRole('link', { name: '各项数字和上年数' }).click()
  await page.getByText('没有来源').first().waitFor()
  await page.getByRole('cell', { name: '明细' }).first().waitFor()

  await page.goto('/report/moved?year=2026&since=2026-06-30&cutoff=2026-11-15')
  const moved = page.getByRole('table', { name: '变了的句子' })
  await moved.getByText('登记矛盾纠纷').first().waitFor()
  expect(await moved.innerText()).toMatch(/登记矛盾纠纷：\d+件→\d+件（新登记 \d+/)
})
