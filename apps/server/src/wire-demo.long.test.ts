import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { killHard, makeFolder } from '../test/cluster-folder.ts'
import { copyDemo } from '../test/demo-copy.ts'
import { demoTold } from '../test/demo-told.ts'
import { runMain, startMain } from '../test/run-main.ts'

/** When each start is killed: after these words, and then so long at most. The first time it may still be making the database. */
const rounds = [
  { after: /首次启动/, within: 3000 },
  { after: /(正在生成演示数据[\s\S]*){2}/, within: 600 },
  { after: /(正在生成演示数据[\s\S]*){2}/, within: 600, database: true },
  { after: /正在生成演示数据/, within: 600 },
] as const

async function settings() {
  return { DATA_DIR: join(await makeFolder(), 'data'), PORT: '0', LOG_LEVEL: 'warn' }
}

type Settings = Awaited<ReturnType<typeof settings>>

async function killDatabase({ DATA_DIR }: Settings): Promise<void> {
  await killHard(JSON.parse(await readFile(join(DATA_DIR, 'postgres.owner.json'), 'utf8')).postgres.pid)
}

async function killedAt(env: Settings, { after, within, database = false }: { after: RegExp; within: number; database?: boolean }): Promise<void> {
  const { child, ended, said } = startMain(['serve', '--demo'], env)
  await said(after)
  await pause(Math.random() * within)
  child.kill('SIGKILL')
  if (database) await killDatabase(env)
  const { code, stderr } = await ended
  expect([code, stderr]).toEqual([null, expect.not.stringMatching('已生成|接着装完')])
}

test('a demonstration whose loading is killed again and again is gone on with: the same county in the end, nothing twice, nobody served a part of it', async () => {
  const whole = await copyDemo()
  onTestFinished(whole.remove)
  const env = await settings()
  await killedAt(env, rounds[0])
  for (const round of rounds.slice(1)) {
    await killedAt(env, round)
    expect(await runMain(['figures', '--town', '石桥镇', '--year', '2025'], env)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('演示数据还没有装完') })
  }
  expect(await runMain(['serve'], { ...env, HOST: '0.0.0.0' })).toMatchObject({ code: 2, stderr: expect.stringContaining('--public-demo') })

  const server = startMain(['serve'], env)
  const address = await server.said(/Zhenzhi is ready: (\S+?)　/)
  expect(await server.said(/上次演示数据没有装完，现在从 \d{4}-\d\d-\d\d 接着装[\s\S]*演示数据已接着装完/)).not.toContain('one-time code')
  const reply = await fetch(`${address}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signIn: 'shiqiao', password: 'yanshi-2026-demo' }) })
  const me = await fetch(`${address}/api/me`, { headers: { cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' } })
  expect(await me.json()).toMatchObject({ now: { moment: expect.stringMatching(/^2026-11-20T00:3/) } })
  server.child.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0 })

  const [{ counts: { unnamed, ...counts }, ...told }, { counts: { unnamed: none, ...wholeCounts }, ...wholeTold }] = [await demoTold(env.DATA_DIR), await demoTold(whole.dataDir)]
  expect({ ...told, counts }).toEqual({ ...wholeTold, counts: wholeCounts })
  expect([wholeTold.verified.code, wholeTold.figures.length]).toEqual([0, expect.toSatisfy((some: number) => some > 8)])
  // A photograph that was kept and not yet named when the kill came: one of each start, and taken away by and by like everybody's.
  expect([none, unnamed! <= rounds.length]).toEqual([0, true])
})

test('of two starts on one folder only one loads it; the other says so and ends', async () => {
  const env = await settings()
  const one = startMain(['serve', '--demo'], env)
  await one.said(/正在生成演示数据/)
  expect(await runMain(['serve', '--demo'], env)).toMatchObject({ code: 1, stderr: expect.stringContaining('另一个进程正在装入演示数据') })
  one.child.kill('SIGKILL')
  expect(await one.ended).toMatchObject({ code: null })
  // The lock went with whoever held it.
  const next = startMain(['serve', '--demo'], env)
  await next.said(/演示数据没有装完，现在从 \d{4}-\d\d-\d\d 接着装/)
  next.child.kill('SIGKILL')
  await next.ended
  await killDatabase(env)
})

test('whoever asks a server that is loading it is told to wait, and a load that broke off is gone on with by the next who asks', async () => {
  const env = await settings()
  const server = startMain(['serve'], env)
  const [code, address] = [await server.said(/one-time code: (\S+)/), await server.said(/Zhenzhi is ready: (\S+?)　/)]
  const post = (path: string, payload: object) => fetch(`${address}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) })
  const loading = post('/set-up/demo', { setUpCode: code })
  await server.said(/正在生成演示数据/)

  expect((await post('/set-up/demo', { setUpCode: code })).status).toBe(503)
  const early = await post('/sign-in', { signIn: 'shiqiao', password: 'yanshi-2026-demo' })
  expect([early.status, await early.json()]).toEqual([503, { refusal: { code: 'busy', says: expect.stringContaining('没有装完') } }])
  expect(await (await fetch(`${address}/api/set-up`)).json()).toMatchObject({ done: false })
  await killDatabase(env)
  expect((await loading).status).toBeGreaterThanOrEqual(500)

  for (let again = 0; again < 450 && !(await fetch(`${address}/readyz`)).ok; again += 1) await pause(200)
  const loaded = await post('/set-up/demo', { setUpCode: code })
  if (loaded.status !== 200) server.child.kill('SIGTERM')
  // What a server that could not says of it stands in its log alone.
  expect([loaded.status, loaded.status === 200 ? '' : (await server.ended).stderr]).toEqual([200, ''])
  expect((await post('/sign-in', { signIn: 'shiqiao', password: 'yanshi-2026-demo' })).status).toBe(200)
  server.child.kill('SIGTERM')
  expect((await server.ended).stderr).toMatch(/接着装完/)
})
