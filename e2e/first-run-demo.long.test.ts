import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { startServer } from './stage/start-server.ts'
import type { RunningServer } from './stage/start-server.ts'
import { type } from './steps/fill.ts'
import { faultsOf } from './steps/screens.ts'
import { people, signIn } from './steps/sign-in.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer([])
})
afterAll(() => server.stop())

const mostSeconds = 180

test('whoever only wants to look chooses the demo on the first run, finds the accounts in the terminal, and signs in with one', async () => {
  const page = await openPage({ address: server.address })
  await page.goto('/')
  await type(page, '启用码', /one-time code: (\S+)/.exec(server.said())?.[1] ?? '')
  await page.getByRole('radio', { name: '演示县' }).check()
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await page.getByRole('button', { name: '登录' }).waitFor({ timeout: mostSeconds * 1000 })

  const [name = '', password = ''] = [/登录名 (\w+)/.exec(server.said())?.[1], /密码 (\S+)/.exec(server.said())?.[1]]
  expect(name).toBe(people.clerk)
  await signIn(page, name, password)
  await page.getByRole('table', { name: '要办的事' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})
