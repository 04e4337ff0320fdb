import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FigureView } from '@zhenzhi/contract'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../test/cluster-folder.ts'
import { copyDemo } from '../test/demo-copy.ts'
import { asAdmin } from '../test/database.ts'
import { runMain, startMain } from '../test/run-main.ts'
import { documentText } from './outside/document/document-text.ts'
import { startPostgres } from './store/embedded/start-postgres.ts'

const period = 'from=2025-01-01&to=2025-12-31'
const [first, second] = [990100101, 990100102]

async function signedIn(address: string, signIn: string): Promise<(url: string) => Promise<Response>> {
  const reply = await fetch(`${address}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signIn, password: 'yanshi-2026-demo' }) })
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (url) => fetch(`${address}${url}`, { headers: { cookie } })
}

type Counted = FigureView & { records: number }

/** Everything but the moment of the last seal: a command seals too. */
function told(figures: readonly Pick<Counted, 'id' | 'value' | 'numerator' | 'denominator' | 'records'>[]) {
  return figures.map(({ id, value, numerator, denominator, records }) => ({ id, value, numerator, denominator, records }))
}

test('one folder, from the demonstration to the last command: served, asked beside the server, stopped, proved, rebuilt, broken', async () => {
  const folder = await makeFolder()
  const { dataDir, remove } = await copyDemo()
  onTestFinished(remove)
  const env = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' }
  const ask = (...args: string[]) => runMain(args, env)
  const year = ['--town', '石桥镇', '--year', '2025']
  const server = startMain(['serve', '--demo'], env)
  const address = await server.said(/Zhenzhi is ready: (\S+?)　/)

  const clerk = await signedIn(address, 'shiqiao')
  const counts: Record<string, number> = JSON.parse(await (await clerk(`/api/figures/records?town=${first}&${period}`)).text())
  const onScreen = (JSON.parse(await (await clerk(`/api/figures?town=${first}&${period}`)).text()) as FigureView[]).map((figure): Counted => ({ ...figure, records: counts[figure.id] ?? -1 }))
  expect(onScreen.find(({ id }) => id === 'disputes-registered')).toMatchObject({ records: expect.any(Number), unit: '件' })
  expect((await clerk(`/api/figures?town=${second}&${period}`)).status).toBe(403)
  expect((await (await signedIn(address, 'xianji'))(`/api/figures?town=${second}&${period}`)).status).toBe(200)
  const beside = await ask('figures', ...year, '--json')
  const printed = (JSON.parse(beside.stdout) as (Counted & { sameAs?: string })[]).filter(({ sameAs }) => sameAs === undefined) // lists that use another id
  expect([beside.code, told(printed)]).toEqual([0, told(onScreen)])
  expect(await ask('verify')).toMatchObject({ code: 0, stdout: expect.stringMatching(/乡镇 990100101：核对 \d{3,} 件、\d{4,} 步、\d+ 个附件，全部相符/) })
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  const [one] = (JSON.parse(await (await clerk(`/api/cases?town=${first}&definition=mediation`)).text()) as { rows: { id: string }[] }).rows
  const erase = ['erase', '--town', String(first), '--case', one?.id ?? '', '--reason', '本人申请']
  expect(await ask('erase', '--town', String(first), '--case', 'x', '--reason', '试')).toMatchObject({ code: 2, stderr: expect.stringContaining('--case') })
  expect(await ask(...erase)).toMatchObject({ code: 0, stdout: expect.stringMatching(/销毁 \d+ 把密钥/) })
  expect(await ask(...erase)).toMatchObject({ code: 2, stderr: expect.stringContaining('早已删除') })
  expect(await (await clerk(`/api/cases/${one?.id}`)).text()).toContain('按规定删除内容')
  const out = join(folder, 'report.docx')
  expect(await ask('report', ...year, '--out', out)).toMatchObject({ code: 0 })
  expect(documentText(await readFile(out))).toContain('演示数据')

  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
  expect(await ask('verify', '--redecide')).toMatchObject({ code: 0 })
  const receipt = JSON.parse((await ask('receipt', ...year, '--figure', 'disputes-succeeded', '--json')).stdout)
  expect(receipt).toMatchObject({ value: onScreen.find(({ id }) => id === 'disputes-succeeded')?.value, records: receipt.list.length })
  expect(await ask('rebuild')).toMatchObject({ code: 0 })
  expect(await ask('verify')).toMatchObject({ code: 0 })
  expect(JSON.parse((await ask('receipt', ...year, '--figure', 'disputes-succeeded', '--json')).stdout)).toEqual(receipt)
  expect(await runMain(['serve'], { ...env, HOST: '0.0.0.0' })).toMatchObject({ code: 2, stderr: expect.stringContaining('--public-demo') })

  const again = startMain(['serve', '--demo'], env)
  const me = await (await signedIn(await again.said(/Zhenzhi is ready: (\S+?)　/), 'shiqiao'))('/api/me')
  expect(await me.json()).toMatchObject({ now: { day: expect.stringMatching(/^2026-11-(19|2\d)$/) } })
  again.child.kill('SIGINT')
  expect((await again.ended).code).toBe(0)

  const { act, stream } = await breakOneAct(env.DATA_DIR)
  expect(await ask('verify')).toMatchObject({ code: 1, stdout: expect.stringContaining(`件 ${stream} · 办理记录 ${act}`) })
})

/** As nobody but the machine's owner could: one act says another day. */
async function breakOneAct(dataDir: string): Promise<{ act: string; stream: string }> {
  const running = await startPostgres({ dataDir, log: () => undefined })
  onTestFinished(() => running.stop())
  const url = new URL(running.adminUrl)
  url.pathname = '/zhenzhi'
  const broken = await asAdmin(url.href, async (admin) => {
    await admin.query('SET session_replication_role = replica')
    const { rows } = await admin.query<{ act: string; stream: string; bytes: Buffer }>(
      `SELECT id AS act, stream, bytes FROM z.act WHERE town_id = $1 AND convert_from(bytes, 'UTF8') LIKE '%"name":"agreeOrally"%' ORDER BY id LIMIT 1`, [first])
    const [{ act, stream, bytes } = { act: '', stream: '', bytes: Buffer.alloc(0) }] = rows
    await admin.query('UPDATE z.act SET bytes = $3 WHERE town_id = $1 AND id = $2', [first, act, Buffer.from(bytes.toString('utf8').replace('"day":"20', '"day":"21'))])
    return { act, stream }
  })
  await running.stop()
  return broken
}
