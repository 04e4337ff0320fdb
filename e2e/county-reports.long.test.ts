import { expect, test } from 'vitest'
import { walkReport } from './steps/report-way.ts'
import { pageOf } from './steps/sign-in.ts'
import { phone } from './stage/page.ts'

// Of the neighbouring town: another journey sends the first one’s report of the same year.
const sender = 'neighbour'
const comments = '第二部分只写了不足，请逐条写明原因。'

test('a town sends its report, the county receives it and returns it once, and the town reads why', async () => {
  const writer = await pageOf(sender)
  const me = await (await writer.request.get('/api/me')).json() as { now: { day: string }; towns: { id: number; name: string; kind: string }[] } // the contract's Me
  const town = me.towns.find(({ kind }) => kind === 'town')
  if (town === undefined) throw new Error('the clerk has no town')
  const year = Number(me.now.day.slice(0, 4)) - 1

  const desk = await pageOf('county')
  await desk.goto(`/county/reports?year=${year}`)
  await desk.getByRole('heading', { name: `${year}年各镇年度报告` }).waitFor()
  const row = desk.getByRole('row').filter({ hasText: town.name })
  await row.getByText('未报').first().waitFor()
  expect(await row.getByRole('link', { name: town.name }).count()).toBe(0)

  await walkReport(writer, { town: town.id, year, until: 'send' })
  await desk.reload()
  await desk.getByRole('checkbox', { name: `选中${town.name}` }).check()
  await desk.getByRole('button', { name: '登记收到选中的 1 个' }).click()
  const drawer = desk.getByRole('dialog')
  await drawer.getByRole('button', { name: '登记收到' }).click()
  await row.getByText('已收到').waitFor()

  await row.getByRole('button', { name: `退回：${town.name}` }).click()
  await drawer.getByLabel('退回意见').fill(comments)
  await drawer.getByRole('button', { name: '退回' }).click()
  await row.getByText('已退回').waitFor()

  await writer.goto(`/report/findings-above?year=${year}`)
  await writer.getByText(comments).waitFor()
})

test('on a phone the county writes down a finding, and the town answers it', async () => {
  const desk = await pageOf('county', phone)
  const writer = await pageOf(sender, phone)
  const me = await (await writer.request.get('/api/me')).json() as { now: { day: string }; towns: { id: number; name: string; kind: string }[] } // the contract's Me
  const town = me.towns.find(({ kind }) => kind === 'town')
  const year = Number(me.now.day.slice(0, 4)) - 1
  await desk.goto(`/county/findings?year=${year}`)
  const choice = desk.getByRole('main').getByRole('combobox', { name: /^乡镇/ })
  await choice.fill(town?.name ?? '')
  await choice.press('Enter')
  await desk.getByLabel('哪一次督察').fill('上年法治督察')
  await desk.getByLabel('反馈的问题').fill('夜间巡查记录不全。')
  await desk.getByRole('button', { name: '登记', exact: true }).click()
  await desk.getByText('未答复').waitFor()

  await writer.goto(`/report/findings-above?year=${year}`)
  await writer.getByRole('button', { name: '答复', exact: true }).click()
  await writer.getByLabel('怎么改的').fill('已经补齐记录，每月抽查一次。')
  await writer.getByRole('button', { name: '答复', exact: true }).click()
  await writer.getByText('答复：已经补齐记录，每月抽查一次。').waitFor()
  await desk.reload()
  await desk.getByText('已答复').waitFor()
  expect(await desk.getByText('未答复').count()).toBe(0)
})
