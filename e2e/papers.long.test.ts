import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changedWords, photograph } from '@zhenzhi/server/test'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, phone } from './stage/page.ts'
import { startServer } from './stage/start-server.ts'
import type { RunningServer } from './stage/start-server.ts'
import { openAct } from './steps/dispute.ts'
import { downloadWords } from './steps/docx.ts'
import { addPhoto, choose, pick, type } from './steps/fill.ts'

const password = '石桥 柳湾 竹园 白果'
const pictures = join(import.meta.dirname, 'pictures/papers')
let server: RunningServer
let town = 0
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  server = await startServer([])
})
afterAll(() => server.stop())

/** Signed in without the form: this journey is about papers. */
async function as(signIn: string, screen?: typeof phone): Promise<{ page: Page; post: (path: string, body: object) => Promise<unknown> }> {
  const page = await openPage({ address: server.address, ...(screen === undefined ? {} : { screen }) })
  const signed = await page.request.post('/api/sign-in', { data: { signIn, password } })
  const { csrf }: { csrf: string } = await signed.json()
  const post = async (path: string, body: object) => {
    const answer = await page.request.post(path, { data: body, headers: { 'x-csrf': csrf } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json() as Promise<unknown>
  }
  return { page, post }
}

const look = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: false })
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const card = (page: Page) => page.getByRole('region', { name: '文书', exact: true })

test('a town with one clerk', async () => {
  const page = await openPage({ address: server.address })
  const setUp = await page.request.post('/api/set-up', {
    data: { setUpCode: /one-time code: (\S+)/.exec(server.said())?.[1] ?? '', kind: 'town', code: '330922100', name: '某镇', administrator: { name: '管理员', signIn: 'admin', password } },
  })
  expect(setUp.status()).toBe(200)
  const admin = await as('admin')
  const me: { towns: { id: number }[] } = await (await admin.page.request.get('/api/me')).json()
  town = me.towns[0]?.id ?? 0
  for (const signIn of ['clerk', 'colleague']) await admin.post(`/api/towns/${town}/accounts`, { signIn, name: `经办${signIn}`, password, post: 'clerk', unit: 'safety-law-office' })
})

test('a template is taken down, spoilt and told so, changed and put in force by the clerk', async () => {
  const { page } = await as('clerk')
  await page.goto('/people/templates')
  await page.getByRole('row', { name: /《信访事项处理意见书》/ }).getByRole('button').click()
  const drawer = page.getByRole('dialog')
  const arriving = page.waitForEvent('download')
  await drawer.getByRole('link', { name: '下载模板' }).click()
  const template = await readFile(await (await arriving).path())

  const input = drawer.locator('input[type=file]')
  await input.setInputFiles({ name: '改坏的.docx', mimeType: '', buffer: changedWords(template, '{{reviewBody}}', '县政府') })
  await drawer.getByText('缺少“复查机关”').waitFor()
  expect(await drawer.getByText('《信访工作条例》第35条', { exact: false }).count()).toBeGreaterThan(0)
  await look(page, 'template-refused')

  await input.setInputFiles({ name: '改好的.docx', mimeType: '', buffer: changedWords(template, '信访事项处理意见书', '某镇信访处理意见书') })
  await drawer.getByText('检查通过').waitFor()
  await look(page, 'template-checked')
  await drawer.getByRole('button', { name: '从现在起用这份模板' }).click()
  await drawer.getByText('第 1 次').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /《信访事项处理意见书》/ }).getByText('本镇改过的').waitFor()
  await look(page, 'templates')
})

/** A petition up to the draft of its opinion, by the interface the browser uses. */
async function drafted(): Promise<string> {
  const { post } = await as('clerk')
  const key = () => `journey-${Math.random()}`
  const opened = await post('/api/cases', {
    town, definition: 'town-petition', key: key(), day: today(), declared: true,
    what: { channel: 'visit', origin: 'direct', category: 'demand', route: 'opinion', demand: '村道塌方无人修', times: 'first' },
  }) as { id: string }
  const act = (name: string, what: object, more: object = {}) => post(`/api/cases/${opened.id}/acts`, { name, key: key(), day: today(), what, ...more })
  await act('accept', { unit: 'rural-economy', told: 'delivered' })
  await act('assign', { simple: true, despite: '事实清楚' }).catch(() => act('assign', { despite: '镇里只有一件，另行包案' }))
  await act('investigate', { finding: '路基被雨水冲毁十米。' })
  await act('draft', { facts: '路基被雨水冲毁。', opinion: '一个月内修好。', lawBasis: '《村民委员会组织法》第8条', outcome: 'support', reviewBody: '某县人民政府' })
  return opened.id
}

test('the opinion is made from it, signed with its photograph, left at the door; the time for review runs from that day; all of it is bound', async () => {
  const id = await drafted()
  const { page } = await as('colleague')
  await page.goto(`/cases/${id}`)
  const opinion = await downloadWords(page, card(page).getByRole('listitem').filter({ hasText: '《信访事项处理意见书》' }).getByRole('link', { name: '下载打印' }))
  expect(opinion.words).toContain('某镇信访处理意见书')

  await openAct(page, '登记签发')
  const form = page.getByRole('dialog')
  await addPhoto(page, '签发页.png')
  await look(page, 'sign-beside')
  await pick(form, '是', '已逐项回应诉求')
  await pick(form, '是', '救济途径已核对')
  await form.getByRole('button', { name: '登记签发', exact: true }).click()
  await form.waitFor({ state: 'detached' })

  await openAct(page, '登记送达')
  await form.getByRole('button', { name: '加一行' }).click()
  await type(form, '送达日期', today())
  await choose(form, '送达方式', '留置送达').catch(() => pick(form, '留置送达'))
  await choose(form, '送达结果', '已送达').catch(() => pick(form, '已送达'))
  await form.getByRole('button', { name: '登记送达', exact: true }).click()
  await form.getByText('留置送达要有见证人').first().waitFor()
  await look(page, 'served-refused')
  await type(form, '见证人', '村委会干部')
  await form.getByRole('button', { name: '登记送达', exact: true }).click()
  await form.waitFor({ state: 'detached' })

  await card(page).getByText('留置送达，为什么是').click()
  await card(page).getByText('第89条', { exact: false }).waitFor()
  const file: { duties: { duty: string; trigger: string }[] } = await (await page.request.get(`/api/cases/${id}`)).json()
  expect(file.duties.find(({ duty }) => duty === 'askReview')?.trigger).toBe(today())

  await page.getByRole('button', { name: '装订卷宗' }).click()
  const dossier = await downloadWords(page, page.getByRole('link', { name: '下载整卷' }))
  for (const words of ['卷 内 目 录', '某镇信访处理意见书', '送达情况', '留置送达', '村委会干部', '办理经过']) expect(dossier.words).toContain(words)
  await look(page, 'case-with-dossier')
})

test('a hand-written sheet is photographed and typed beside the picture, which is turned and made larger by keys; on a phone it stays above', async () => {
  const { page } = await as('clerk')
  await page.goto('/register/town-petition')
  await page.getByRole('button', { name: '照着纸质材料录入' }).click()
  await addPhoto(page, '登记表1.png')
  await addPhoto(page, '登记表2.png')
  const viewer = page.getByRole('region', { name: '照片', exact: true })
  await viewer.getByText('第 1 张，共 2 张').waitFor()
  await viewer.focus()
  for (const key of ['ArrowRight', '+', 'r']) await page.keyboard.press(key)
  await viewer.getByText('第 2 张，共 2 张').waitFor()
  const style = await viewer.getByRole('img').getAttribute('style')
  expect(style).toContain('150%')
  expect(style).toContain('rotate(90deg)')
  await look(page, 'beside')

  const small = await as('clerk', phone)
  await small.page.goto('/register/town-petition')
  await small.page.getByRole('button', { name: '照着纸质材料录入' }).click()
  await addPhoto(small.page, '登记表1.png')
  await small.page.getByRole('textbox', { name: '信访诉求' }).scrollIntoViewIfNeeded()
  await look(small.page, 'beside-phone')
  expect(await small.page.getByRole('region', { name: '照片', exact: true }).getByRole('img').isVisible()).toBe(true)
})

test('photographs are sent together, stand by their time, and go to the event of that day', async () => {
  const { page, post } = await as('clerk')
  const event = await post('/api/cases', {
    town, definition: 'publicity-event', key: `journey-${Math.random()}`, day: today(), declared: true,
    what: { subject: '集市普法', organiser: 'safety-law-office', topics: [{ topic: 'constitution' }], audience: 30 },
  }) as { id: string }
  await page.goto('/catalogue/ledger')
  await page.getByRole('link', { name: '照片整理' }).click()
  const taken = today().replaceAll('-', ':')
  await page.locator('input[type=file]').setInputFiles(['b 10:30:00', 'a 09:30:00', 'a 09:30:00'].map((said, at) => ({
    name: `现场${at + 1}.jpg`, mimeType: 'image/jpeg', buffer: photograph(`${taken} ${said.slice(2)}`, said[0]),
  })))
  await page.getByText('和前面一张相同').waitFor()
  await page.getByRole('button', { name: /其余 3 张都放到/ }).first().waitFor()
  await look(page, 'photos')
  await page.getByRole('listitem').filter({ hasText: '集市普法' }).getByRole('button').click()
  await page.getByRole('button', { name: '放入 3 张照片' }).click()
  await page.getByText('已放入 2 张，1 张那里已经有了').waitFor()
  const file: { files: unknown[] } = await (await page.request.get(`/api/cases/${event.id}`)).json()
  expect(file.files).toHaveLength(2)

  const small = await as('clerk', phone)
  await small.page.goto('/photos')
  await small.page.locator('input[type=file]').setInputFiles([{ name: '现场.jpg', mimeType: 'image/jpeg', buffer: photograph(`${taken} 11:00:00`, 'c') }])
  await small.page.getByRole('combobox', { name: '现场.jpg放到哪一件' }).waitFor()
  await look(small.page, 'photos-phone')
})
