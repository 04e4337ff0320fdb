import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, phone } from './stage/page.ts'
import { startServer } from './stage/start-server.ts'
import type { RunningServer } from './stage/start-server.ts'
import { barriers } from './steps/barriers.ts'
import { openAct, takeAct } from './steps/dispute.ts'
import { readFigures } from './steps/figures.ts'
import { addPhoto, choose, pick, type } from './steps/fill.ts'

const password = '石桥 柳湾 竹园 白果'
const pictures = join(import.meta.dirname, 'pictures/instruction')
let server: RunningServer
let town = 0
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  server = await startServer([])
})
afterAll(() => server.stop())

/** Signed in without the form: this journey is about what is done inside. */
async function as(signIn: string, screen?: typeof phone): Promise<{ page: Page; post: (path: string, body: object) => Promise<{ id: string }> }> {
  const page = await openPage({ address: server.address, ...(screen === undefined ? {} : { screen }) })
  const { csrf }: { csrf: string } = await (await page.request.post('/api/sign-in', { data: { signIn, password } })).json()
  const post = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await page.request.post(path, { data: body, headers: { 'x-csrf': csrf } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  return { page, post }
}

const look = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
const dayFrom = (days: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000)
const rowOf = (page: Page | Locator, list: string, at: number) => page.getByRole('group', { name: list }).locator('.field-inner').nth(at)

/** What the figures of this year say; nought where nothing is recorded yet. */
async function figuresOf(page: Page, ...titles: string[]): Promise<number[]> {
  const year = dayFrom(0).slice(0, 4)
  const told: { zh: string; value: string | null }[] = await (await page.request.get(`/api/figures?town=${town}&from=${year}-01-01&to=${year}-12-31`)).json()
  return titles.map((title) => Number(told.find(({ zh }) => zh === title)?.value ?? 0))
}

test('a town with two clerks of the office, one of another, and a leader', async () => {
  const page = await openPage({ address: server.address })
  const setUp = await page.request.post('/api/set-up', {
    data: { setUpCode: /one-time code: (\S+)/.exec(server.said())?.[1] ?? '', kind: 'town', code: '330922100', name: '某镇', administrator: { name: '管理员', signIn: 'admin', password } },
  })
  expect(setUp.status()).toBe(200)
  const admin = await as('admin')
  const me: { towns: { id: number }[] } = await (await admin.page.request.get('/api/me')).json()
  town = me.towns[0]?.id ?? 0
  for (const [signIn, unit] of [['clerk', 'general-office'], ['worker', 'finance']]) await admin.post(`/api/towns/${town}/accounts`, { signIn, name: `经办${signIn}`, password, post: 'clerk', unit })
  await admin.post(`/api/towns/${town}/accounts`, { signIn: 'leader', name: '镇领导', password, post: 'leader' })
})

async function fillSheet(page: Page, subject: string): Promise<void> {
  await pick(page, '党委书记')
  await type(page, '批示日期', dayFrom(-1))
  await pick(page, '法治建设')
  await type(page, '批示事项', subject)
  await type(page, '批示内容', '请财政所抓紧办，月底前报我。')
}

const tasks = ['更新公示栏', '报送整改情况']

test('an instruction is photographed and entered beside its picture, both tasks are handed out, done by the unit and closed by another; the figure of part three moves by one, and by none without a photograph', async () => {
  const { page } = await as('clerk')
  const counted = '党政主要负责人批示法治事项'
  const [before = 0] = await figuresOf(page, counted)
  await page.goto('/register/instruction')
  await page.getByRole('button', { name: '照着纸质材料录入' }).click()
  await addPhoto(page, '批示件.png')
  await fillSheet(page, '执法公示更新')
  const list = page.getByRole('group', { name: '批示任务' })
  for (const [at, what] of tasks.entries()) {
    await list.getByRole('button', { name: /加一行/ }).click()
    await type(rowOf(page, '批示任务', at), '任务', what)
    await choose(rowOf(page, '批示任务', at), '承办单位', '财政所')
    await type(rowOf(page, '批示任务', at), '办理期限', dayFrom(10))
  }
  await look(page, 'beside')
  await page.getByRole('button', { name: '登记批示', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '执法公示更新' }).waitFor()
  const sheet = page.url()
  const addresses: string[] = []
  for (const what of tasks) {
    await page.goto(sheet)
    await page.getByRole('group', { name: '批示任务' }).getByRole('listitem').filter({ hasText: what }).getByRole('link', { name: '交办这一项' }).click()
    await page.getByRole('button', { name: '交办批示任务' }).waitFor()
    expect(await page.getByRole('textbox', { name: '任务' }).inputValue()).toBe(what)
    await page.getByRole('button', { name: '交办批示任务' }).click()
    await page.getByRole('heading', { level: 1, name: what }).waitFor()
    addresses.push(page.url())
  }
  await page.goto(sheet)
  await page.getByText('还有 2 个子件没有办结').waitFor()
  await look(page, 'handed-out')
  expect(await barriers(page)).toEqual([])

  const worker = (await as('worker')).page
  for (const address of addresses) {
    await worker.goto(address)
    await takeAct(worker, '反馈结果', async (form) => {
      await type(form, '办理结果', '已办好。')
      await addPhoto(worker, '凭证.png')
    })
    await page.goto(address)
    await takeAct(page, '核验办结', (form) => type(form, '核验情况', '看了公示栏。'))
    await page.getByText('已办结').first().waitFor()
  }
  await page.goto(sheet)
  await takeAct(page, '确认落实', async () => undefined)
  expect(await figuresOf(page, counted, '交办批示任务个数', '批示任务办结个数')).toEqual([before + 1, 2, 2])

  await page.goto('/register/instruction')
  await fillSheet(page, '没有拍照的批示')
  await page.getByRole('button', { name: '登记批示', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '没有拍照的批示' }).waitFor()
  expect(await figuresOf(page, counted, '登记领导批示次数')).toEqual([before + 1, 2])
  await page.goto('/figures')
  await page.getByRole('table').first().waitFor()
  expect(await readFigures(page, [counted])).toEqual([before + 1])
})

test('a case conference gathers what is overdue, decides on three items, and counts as one meeting with three items', async () => {
  const { page } = await as('leader')
  await (await as('clerk')).post('/api/cases', {
    town, definition: 'superior-document', key: `journey-${Math.random()}`, day: dayFrom(-20), declared: true,
    what: { number: '示例〔2026〕1号', name: '拖了很久的来文', sender: 'government', sort: 'task', secret: false },
  })
  await page.goto('/register/study-meeting')
  const suggested = page.getByRole('region', { name: '建议研判' })
  await suggested.getByText('拖了很久的来文').waitFor()
  await suggested.getByRole('listitem').filter({ hasText: '拖了很久的来文' }).getByRole('button', { name: '放进去' }).click()
  await suggested.getByText('已放进去').waitFor()
  await type(page, '会议名称', '第12周调解研判会')
  await type(page, '计划召开日', dayFrom(0))
  await look(page, 'agenda')
  await page.getByRole('button', { name: '提请研判', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '第12周调解研判会' }).waitFor()
  const meeting = page.url()

  await openAct(page, '登记研判结果')
  const form = page.getByRole('dialog')
  await pick(form, '党委书记')
  await form.getByLabel('参加人数').fill('9')
  for (const [at, what] of ['水沟排水', '院墙地界', '欠薪'].entries()) {
    await form.getByRole('group', { name: '研判议定事项' }).getByRole('button', { name: /加一行/ }).click()
    const row = rowOf(form, '研判议定事项', at)
    await type(row, '什么事', what)
    await type(row, '研判意见', '一周内见面，拿出方案。')
    await choose(row, '责任单位', '司法所')
    await type(row, '办理期限', dayFrom(7))
  }
  await form.getByRole('button', { name: '登记研判结果', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('“研判议定事项”还有 3 项没有交办').waitFor()
  await page.getByRole('listitem').filter({ hasText: '院墙地界' }).getByRole('link', { name: '交办这一项' }).click()
  await page.getByRole('button', { name: '交办研判事项' }).click()
  await page.getByRole('heading', { level: 1, name: '院墙地界' }).waitFor()
  await page.goto(meeting)
  await page.getByText('“研判议定事项”还有 2 项没有交办').waitFor()
  await look(page, 'meeting')
  expect(await barriers(page)).toEqual([])
  expect(await figuresOf(page, '召开调解研判会', '研判会协调事项', '交办研判事项个数')).toEqual([1, 3, 1])

  const small = (await as('leader', phone)).page
  await small.goto(meeting)
  await small.getByText('“研判议定事项”还有 2 项没有交办').waitFor()
  expect(await small.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(false)
  await look(small, 'meeting-phone')
})
