import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMain } from '@zhenzhi/server/test'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPage, phone } from './stage/page.ts'
import { startServer } from './stage/start-server.ts'
import type { RunningServer } from './stage/start-server.ts'
import { takeAct } from './steps/dispute.ts'
import { choose, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const number = '13900000007'
const words = '村小学门口的减速带坏了，孩子过马路危险'
const answer = '减速带已经换新，每周查看一次。'
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let folder: string
let server: RunningServer
const zones = { inside: { DATA_DIR: inject('demoFolder') }, internet: { ZONE: 'internet', DATA_DIR: '' } }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-resident-'))
  await mkdir(join(folder, 'data'), { mode: 0o711 })
  zones.internet.DATA_DIR = join(folder, 'data')
  server = await startServer([], zones.internet.DATA_DIR, { ZONE: 'internet' })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

type Zone = keyof typeof zones

async function exchange(zone: Zone, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runMain(['exchange', ...args], zones[zone])
  if (code !== 0) throw new Error(`${zone} exchange ${args.join(' ')}: ${stderr}${stdout}`)
  return stdout
}

async function trust(one: Zone, other: Zone): Promise<void> {
  const [card = '', fingerprint = ''] = (await exchange(other, '--key')).split('\n')
  await writeFile(join(folder, `${other}.card`), card)
  await exchange(one, '--trust', join(folder, `${other}.card`), '--fingerprint', fingerprint.split('：')[1] ?? '')
}

/** As a person with a stick does it. */
async function carry(from: Zone, to: Zone): Promise<void> {
  await exchange(from, '--pack')
  const [out, into] = [join(zones[from].DATA_DIR, 'exchange/out'), join(zones[to].DATA_DIR, 'exchange/in')]
  for (const name of await readdir(out)) {
    await copyFile(join(out, name), join(into, name))
    await rm(join(out, name))
  }
  await exchange(to, '--take')
}

async function isSound(page: Page, name: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), `${name} pushed sideways`).toBe(0)
  expect(await page.evaluate('document.scripts.length'), `scripts of ${name}`).toBe(0)
  await mkdir(join(import.meta.dirname, 'pictures/resident'), { recursive: true })
  await page.screenshot({ path: join(import.meta.dirname, `pictures/resident/${name}.png`), fullPage: true })
}

test('without scripts, on a phone, a resident brings a report by a code, sees who has it until when, reads the answer and rates it', async () => {
  await trust('inside', 'internet')
  await trust('internet', 'inside')
  await carry('inside', 'internet')
  const page = await openPage({ address: server.address, screen: phone, scripts: false })
  await page.goto('/')
  await isSound(page, 'home')
  await page.getByRole('link', { name: '我要反映' }).click()
  await page.getByLabel('手机号码').fill(number)
  await isSound(page, 'phone')
  await page.getByRole('button', { name: '发验证码' }).click()
  const code = (await readFile(join(zones.internet.DATA_DIR, 'codes.txt'), 'utf8')).trim().split(' ')[1] ?? ''
  await page.getByLabel('短信里的6个数字').fill(code)
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByRole('link', { name: '石桥镇' }).click()
  await page.getByLabel('投诉请求').check()
  await page.getByLabel('什么事').fill(words)
  await page.getByLabel('照片').setInputFiles({ name: '1.png', mimeType: 'image/png', buffer: picture })
  await page.getByLabel('我写的内容里没有国家秘密和工作秘密').check()
  await isSound(page, 'form')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已经提交').waitFor()
  await isSound(page, 'sent')
  const address = page.url().replace('?sent=yes', '')
  expect(address).toMatch(/\/mine\/[0-9a-f-]{36}$/)

  await carry('internet', 'inside')
  const clerk = await pageOf('clerk')
  await clerk.goto(`/cases/${address.split('/').at(-1)}`)
  await clerk.getByText(words).first().waitFor()
  await takeAct(clerk, '受理', async (form) => choose(form, '承办单位', '农业农村'))
  await carry('inside', 'internet')
  await page.goto(address)
  await page.getByText('第34条').waitFor()
  await isSound(page, 'accepted')

  await takeAct(clerk, '答复', async (form) => type(form, '答复内容', answer))
  await carry('inside', 'internet')
  await page.goto(address)
  await page.getByText(answer).waitFor()
  await page.getByText('请求上一级机关、单位复查').waitFor()
  await isSound(page, 'answered')
  await page.getByLabel('满意', { exact: true }).check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('谢谢您的评价').waitFor()
  await carry('internet', 'inside')
  await clerk.reload()
  await clerk.getByText('群众评价').first().waitFor()
})
