import { expect, test } from 'vitest'
import { accept, registerDispute, takeAct } from './steps/dispute.ts'
import { downloadWords } from './steps/docx.ts'
import { findRecord, goToFigures, openReceipt, readFigures } from './steps/figures.ts'
import { addPhoto, pick, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const moved = ['调解成功', '书面调解协议'] as const
const parties = ['程某试甲', '陆某试乙'] as const

test('a dispute is registered, mediated, signed and closed, and the figures, the receipt and the report say so at once', async () => {
  const page = await pageOf('clerk')
  await page.goto('/figures')
  const [succeeded = 0, written = 0] = await readFigures(page, moved)

  await registerDispute(page, { parties })
  await accept(page)
  await takeAct(page, '记录调解', (form) => type(form, '调解情况记录', '听取双方意见，查看现场。'))
  await takeAct(page, '制作协议书', async (form) => {
    await type(form, '争议事项和各方责任', '滴水由谁处理，墙脚由谁修补。')
    await type(form, '协议内容', '檐口加装水槽，墙脚由双方各出一半工钱修好。')
    await type(form, '履行方式', '当面履行')
    await type(form, '履行期限', '2026-12-20')
    await type(form, '协议涉及金额', '1250.50')
  })
  const agreement = await downloadWords(page, page.getByRole('region', { name: '文书' }).getByRole('listitem').filter({ hasText: '《人民调解协议书》' }).getByRole('link', { name: '下载打印' }))
  await takeAct(page, '登记签署', async (form) => {
    await addPhoto(page, '签字页.png')
    await type(form, '文书上的日期', '2026-11-20')
  })
  await takeAct(page, '回访', async (form) => {
    await pick(form, '是', '协议已履行')
    await type(form, '回访情况', '水槽已装好，双方满意。')
  })
  await takeAct(page, '结案', async () => undefined)

  expect(agreement.name).toBe('人民调解协议书.docx')
  for (const words of [...parties, '演示数据', '人调字', '檐口加装水槽']) expect(agreement.words).toContain(words)
  await page.getByText('已结案').first().waitFor()
  await page.getByText('2026年11月20日已签署').waitFor()

  await goToFigures(page)
  expect(await readFigures(page, moved)).toEqual([succeeded + 1, written + 1])

  await openReceipt(page, '调解成功')
  expect(await findRecord(page, parties[0])).toBe(true)

  await page.getByRole('link', { name: '年度报告' }).click()
  const sheet = page.getByRole('article')
  await sheet.getByText('演示数据').waitFor()
  const draft = await sheet.innerText()
  expect(draft).toContain(`调解成功${succeeded + 1}件`)
  expect(draft).toContain(`书面调解协议${written + 1}份`)
  const report = await downloadWords(page, page.getByRole('link', { name: '下载 Word 文档' }))
  expect(report.words).toContain(`调解成功${succeeded + 1}件`)
  expect(report.words).toContain('演示数据')
})
