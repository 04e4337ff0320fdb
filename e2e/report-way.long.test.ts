import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { editTracked } from './steps/edit-outside.ts'
import { pageOf } from './steps/sign-in.ts'

const year = '2025'
const [autumn, end] = ['2025-11-30', '2025-12-31']
const reportAt = (cutoff: string) => `/report?from=2025-01-01&to=2025-12-31&cutoff=${cutoff}`

/** Opens a step, fills what is given by its label, and takes it. */
async function take(page: Page, title: string, filled: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`/report/way?year=${year}`)
  await page.getByRole('button', { name: new RegExp(`^(?:再次)?登记“${title}”`) }).click()
  const form = page.getByRole('form', { name: title })
  for (const [label, value] of Object.entries(filled)) await form.getByLabel(label).fill(value)
  await form.getByRole('button', { name: '登记' }).click()
  await form.waitFor({ state: 'detached' })
}

async function confirmFor(page: Page, office: string, signer: string): Promise<void> {
  await page.goto(`/report/confirm?year=${year}&cutoff=${end}`)
  await page.getByRole('region', { name: '各单位' }).getByRole('link', { name: office }).click()
  const form = page.getByRole('form', { name: '确认' })
  await form.getByLabel('签字人').fill(signer)
  await form.getByLabel('签字日期').fill('2026-01-12')
  await form.getByRole('button', { name: '确认这些数字' }).click()
  await page.getByText(/已确认 \d+ 个数字/).first().waitFor()
}

async function download(page: Page): Promise<Buffer> {
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 Word 文档' }).click()
  return readFile(await (await arriving).path())
}

/** It is laid before everybody within half a minute. */
async function published2025(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: /石桥镇.*2025年法治政府建设年度报告/ })
  for (let tries = 0; tries < 45; tries += 1) {
    await page.goto('/portal/reports')
    if (await link.count() > 0) break
    await page.waitForTimeout(2000)
  }
  await link.click()
}

test('a report goes its whole way: drawn up, confirmed, edited outside, signed, sent, sent back, accepted, published, corrected', async () => {
  const [writer, leader, county] = [await pageOf('clerk'), await pageOf('leader'), await pageOf('county')]

  // 取数: drawn up as of 30 November it says so; as of the end of the year it does not.
  await writer.goto(reportAt(autumn))
  await writer.getByRole('article').getByText('截至11月30日').first().waitFor()
  await writer.goto(reportAt(end))
  await writer.getByRole('article').waitFor()
  expect(await writer.getByRole('article').getByText('截至11月30日').count()).toBe(0)
  await writer.goto(`/report/moved?year=${year}&since=${autumn}&cutoff=${end}`)
  await writer.getByRole('main').getByText(/→|改为|变/).first().waitFor()

  // 校核: the proofreader reads the text; two offices sign their figures.
  await writer.goto(`/report/proofread?year=${year}&cutoff=${end}`)
  await writer.getByRole('status').first().waitFor()
  await writer.goto(`/report/confirm?year=${year}&cutoff=${end}`)
  await writer.getByRole('button', { name: /请还没有确认完的 \d+ 个单位确认/ }).click()
  await writer.getByText('已请各单位确认').first().waitFor()
  await confirmFor(writer, '司法所', '演示·王所长')
  await confirmFor(leader, '平安法治办公室', '演示·李主任')
  for (const [step, filled] of [['取数', {}], ['起草', {}], ['校核', { 校核人: '演示·校核人' }]] as const) await take(writer, step, filled)

  // Out to Word, one number and one word changed with the changes tracked, and back.
  await writer.goto(reportAt(end))
  const sheet = await writer.getByRole('article').innerText()
  const number = /受理(\d+)件/.exec(sheet)?.[1] ?? ''
  expect(number).not.toBe('')
  const edited = editTracked(await download(writer), [{ from: `${number}件`, to: `${Number(number) + 7}件` }])
  await writer.goto(`/report/take-back?year=${year}&cutoff=${end}`)
  await writer.locator('input[type=file]').setInputFiles({ name: '改过的报告.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: edited })
  await writer.getByText(`文件里写成`).first().waitFor()
  await writer.getByRole('radio', { name: '作更正说明' }).first().check({ force: true })
  await writer.getByRole('textbox', { name: /更正说明$/ }).first().fill('外面按月报合计，台账按件数。')
  const restore = writer.getByRole('button', { name: '改了的数都恢复成台账的' })
  if (await restore.count() > 0) await restore.click()
  await writer.getByRole('button', { name: '收下，成为新的一稿' }).click()
  await writer.getByText(/已经写成第\d+稿/).waitFor()
  await writer.goto(reportAt(end))
  expect(await writer.getByRole('article').innerText()).toContain(`受理${number}件`)

  // Head and foot of the letter; the leader's sheet, then the signature, and up.
  await writer.goto(`/report/editions?year=${year}&cutoff=${end}`)
  const letter = writer.getByRole('form', { name: '文号、签发人和日期' })
  await letter.getByLabel('发文字号').fill('石委〔2026〕3号')
  await letter.getByLabel('成文日期').fill('2026-01-20')
  await letter.getByLabel('签发人').fill('演示·书记')
  await letter.getByRole('button', { name: '保存' }).click()
  await writer.getByText('已保存').first().waitFor()
  await leader.goto(`/report/leader-sheet?year=${year}&cutoff=${end}`)
  await leader.getByText('数字').first().waitFor()
  await take(writer, '征求意见', { 征求了哪些单位: '各办公室' })
  await take(writer, '保密审查', { 审查人: '演示·审查人' })
  await take(writer, '审议', { 会议: '党政联席会议' })
  await take(leader, '审签', { 签发人: '演示·镇长' })
  await take(writer, '上报')

  // The county takes it in, sends it back once, and accepts what comes again.
  const act = async (words: RegExp, said?: string) => {
    await county.goto(`/county/reports?year=${year}`)
    await county.getByRole('button', { name: words }).first().click()
    const drawer = county.getByRole('dialog')
    if (said !== undefined) await drawer.getByLabel('退回意见').fill(said)
    await drawer.getByRole('button', { name: /收到|退回|接受/ }).last().click()
    await drawer.waitFor({ state: 'detached' })
  }
  await act(/收到：石桥镇/)
  await act(/退回：石桥镇/, '第二部分请逐条写明原因。')
  await writer.goto(`/report/way?year=${year}`)
  await writer.getByRole('region', { name: '退回意见' }).getByText('第二部分请逐条写明原因。').waitFor()
  for (const [step, filled] of [['起草', {}], ['校核', { 校核人: '演示·校核人' }]] as const) await take(writer, step, filled)
  await take(leader, '审签', { 签发人: '演示·镇长' })
  await take(writer, '上报')
  await act(/接受：石桥镇/)

  // For everybody, and a later correction.
  await take(writer, '公开', { 公开在哪里: '县政府网站' })
  await published2025(writer)
  const published = await writer.getByRole('main').innerText()
  expect(published).toContain(`受理${number}件`)
  expect(published).not.toContain('石委〔2026〕3号')
  await writer.goto(`/report/way?year=${year}`)
  await writer.getByRole('main').getByText('已接受').first().waitFor()
  await take(writer, '更正', { 更正说明: '更正一处笔误。' })
  await writer.getByText('更正一处笔误。').first().waitFor()
})
