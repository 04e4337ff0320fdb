import { afterAll, beforeAll, expect, test } from 'vitest'
import { recover } from '../../src/commands/recover.ts'
import { openBrowser } from '../sign-in/browser.ts'
import { addPerson } from '../people.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { runMain, settingsOf } from '../run-main.ts'

let rooms: Rooms
let env: Awaited<ReturnType<typeof settingsOf>>
beforeAll(async () => {
  rooms = await roomsOn({ moment: new Date().toISOString() })
  env = await settingsOf(rooms)
})
afterAll(() => rooms.close())

test('recover: a code for an account that is lost opens it while the server runs', async () => {
  const { signIn } = await addPerson(rooms.database.app, { post: 'leader' })
  const { code, stdout } = await runMain(['recover', '--account', signIn], env)
  const [, typed = ''] = /重设码：((?:[2-9A-Z]{4}-?){3})/.exec(stdout) ?? []
  const browser = openBrowser(rooms.app)

  expect(code).toBe(0)
  expect((await browser.post('/api/sign-in/reset', { signIn, code: typed, password: 'bridges over the river' })).json()).toEqual({ done: true })
  expect((await browser.signIn(signIn, { password: 'bridges over the river' })).json()).toHaveProperty('csrf')
})

test('recover: another administrator for a town or county, and whatever is missing or wrong in one sentence', async () => {
  const { people } = rooms.system
  const asked = (...args: string[]) => recover(people, args)
  for (const [at, town] of ['甲镇', '演示县'].entries()) {
    expect(await asked('--administrator', `jiuji${at}`, '--name', '演示救急', '--town', town)).toContain(`演示救急（登录名 jiuji${at}）的重设码：`)
  }

  for (const args of [[], ['--account', 'a1', '--administrator', 'b1'], ['--administrator', 'b1', '--town', '甲镇'], ['--administrator', 'b1', '--name', '乙', '--town', '没有的镇'], ['--account', 'nobody-here'], ['--administrator', 'jiuji0', '--name', '乙', '--town', '甲镇'], ['--king', 'x']]) {
    expect(await asked(...args)).toEqual({ says: expect.stringMatching(/\p{Script=Han}/u) })
  }
})
