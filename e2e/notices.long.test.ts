import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPage, phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { takeAct } from './steps/dispute.ts'
import { choose, pick, type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { demoPassword } from './steps/sign-in.ts'

/** What the group robots were sent, by the path of their address. */
const got: { path: string; signed: boolean; text: string }[] = []
const server = createServer((request, reply) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8'))).on('end', () => {
    const { pathname: path, searchParams } = new URL(request.url ?? '', 'http://robot')
    got.push({ path, signed: searchParams.has('sign') && searchParams.has('timestamp'), text: body })
    reply.end('{"errcode":0,"errmsg":"ok"}')
  })
})
beforeAll(() => new Promise<void>((listening) => server.listen(inject('robotPort'), '127.0.0.1', listening)))
afterAll(() => new Promise((closed) => server.close(closed)))

const number = 'SHI-2026-7788'

async function as(signIn: string): Promise<Page> {
  const page = await openPage()
  expect((await page.request.post('/api/sign-in', { data: { signIn, password: demoPassword } })).ok()).toBe(true)
  return page
}

async function wrongWith(page: Page, name: string): Promise<string[]> {
  const folder = join(import.meta.dirname, 'pictures/notices')
  await mkdir(folder, { recursive: true })
  const wrong: string[] = []
  for (const screen of [{ width: 1366, height: 768 }, phone]) {
    await page.setViewportSize({ ...screen })
    await page.screenshot({ path: join(folder, `${name}-${screen.width}.png`), fullPage: true })
    wrong.push(...await faultsOf(page), ...await barriers(page))
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  return wrong
}

async function addRobot(page: Page, { kind, name, path, secret }: { kind: string; name: string; path: string; secret?: string }): Promise<void> {
  await page.getByRole('button', { name: '接群机器人' }).click()
  const form = page.getByRole('dialog')
  await form.getByText(kind, { exact: true }).click()
  await type(form, '名称', name)
  await type(form, '机器人网址', `http://127.0.0.1:${inject('robotPort')}${path}`)
  if (secret !== undefined) await type(form, '加签密钥', secret)
  await form.getByRole('button', { name: /^接\s?入$/ }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `向${name}发测试消息` }).click()
  await expect.poll(() => got.filter((one) => one.path === path).length, { timeout: 15_000 }).toBe(1)
}

test('an urgent order assigned to an office rings the bell of its officer and is told to both kinds of robots without personal data', async () => {
  const administrator = await as('gbqgl')
  await administrator.goto('/people/notices')
  await addRobot(administrator, { kind: '企业微信', name: '企业微信群', path: '/wecom' })
  await addRobot(administrator, { kind: '钉钉', name: '钉钉群', path: '/ding', secret: 'SEC试' })

  const officer = await as('gbqgc')
  await officer.goto('/notices')
  await officer.getByRole('heading', { level: 1, name: '提醒' }).waitFor()
  const desk = await as('gbqjb')
  await desk.goto('/register/hotline-order')
  await type(desk, '工单编号', number)
  await type(desk, '诉求内容', '全村停水，老人家里没有水用。')
  await pick(desk, '是', '紧急')
  await desk.getByRole('group', { name: '来电人' }).getByLabel('姓名').fill('赵某试')
  await desk.getByRole('button', { name: '登记工单', exact: true }).click()
  await desk.getByRole('heading', { level: 1, name: number }).waitFor()
  await takeAct(desk, '派单', (form) => choose(form, '承办单位', '农业农村'))
  const path = new URL(desk.url()).pathname

  // The bell asks once a minute; whoever opens a page asks at once.
  const bell = officer.getByRole('link', { name: /^提醒，\d+条未读$/ })
  await expect.poll(async () => {
    await officer.reload()
    await officer.getByRole('heading', { level: 1, name: '提醒' }).waitFor()
    return officer.getByRole('listitem').filter({ hasText: number }).getByText('已办“派单”，轮到您办理').count()
  }, { timeout: 40_000, interval: 1000 }).toBe(1)
  await bell.waitFor()
  expect(await wrongWith(officer, 'notices')).toEqual([])
  await officer.getByRole('link', { name: new RegExp(number) }).first().click()
  await officer.getByRole('heading', { level: 1, name: number }).waitFor()
  expect(new URL(officer.url()).pathname).toBe(path)

  const assigned = () => got.filter(({ text }) => text.includes('已派单'))
  await expect.poll(() => assigned().map((one) => `${one.path} ${one.signed}`).toSorted(), { timeout: 60_000, interval: 500 }).toEqual(['/ding true', '/wecom false'])
  for (const { text } of assigned()) {
    expect(JSON.parse(text)).toEqual({ msgtype: 'text', text: { content: expect.stringMatching(new RegExp(`^【镇治】12345热线工单 ${number}：已派单，请承办单位办理(，期限 [\\d-]+)?。\\n${inject('demoAddress')}${path}$`)) as string } })
    expect(text).not.toMatch(/赵某|停水|老人/)
  }
  await administrator.reload()
  await administrator.getByText('已发出').first().waitFor()
  expect(await wrongWith(administrator, 'settings')).toEqual([])
  for (const name of ['企业微信群', '钉钉群']) {
    await administrator.getByRole('button', { name: `停用${name}` }).click()
    await administrator.getByRole('tooltip').getByRole('button', { name: /^停\s?用$/ }).click()
    await administrator.getByRole('button', { name: `停用${name}` }).waitFor({ state: 'detached' })
  }
})
