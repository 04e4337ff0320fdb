import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseView, FigureView } from '@zhenzhi/contract'
import { indicators } from '@zhenzhi/catalog'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, town } from '../database.ts'
import { accepting, acted, agreeing, disputeWhat, failing, opened as openedDispute } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { runMain, settingsOf } from '../run-main.ts'
import type { Ran } from '../run-main.ts'
import { documentText } from '../../src/outside/document/document-text.ts'
import { readSettings } from '../../src/settings.ts'
import { runCommand } from '../../src/wire-commands.ts'
import type { CommandName } from '../../src/wire-commands.ts'
import { openInstallation } from '../../src/wire-open.ts'
import type { Opened } from '../../src/wire-open.ts'

let rooms: Rooms
let env: Awaited<ReturnType<typeof settingsOf>>
let folder: string
let opened: Opened
let agreed: CaseView
let onScreen: FigureView[]
beforeAll(async () => {
  rooms = await roomsOn()
  env = await settingsOf(rooms)
  const read = readSettings(env)
  if ('faults' in read) throw new Error(read.faults.join())
  opened = await openInstallation(read.settings, () => undefined)
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-commands-'))
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const [first, second] = [await openedDispute(clerk), await openedDispute(clerk, { what: disputeWhat({ source: 'application' }) })]
  for (const { id } of [first, second]) await acted(clerk, id, accepting)
  agreed = await acted(clerk, first.id, agreeing)
  await acted(clerk, second.id, failing)
  onScreen = await clerk.read(`/api/figures?town=${town}&from=2026-01-01&to=2026-12-31`)
})
afterAll(async () => {
  await opened.close()
  await rooms.close()
  await rm(folder, { recursive: true })
})

/** In a process of its own, as an operator starts it. */
const start = (...args: string[]) => runMain(args, env)

/** The same command beside this test: a process takes seconds to begin. */
async function run(verb: CommandName, ...args: string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const complain = (says: string) => {
    said.stderr += `${says}\n`
    return 2
  }
  const code = await runCommand(verb, args, { ...opened, out: { say: (text) => void (said.stdout += `${text}\n`), complain } })
  return { code, ...said }
}
const year = ['--town', '甲镇', '--year', '2026']

test('figures: what the screen shows, for a program and for a person', async () => {
  const json = await start('figures', ...year, '--json')
  const figures: Record<string, unknown>[] = JSON.parse(json.stdout)
  expect([json.code, json.stderr]).toEqual([0, ''])
  const byOthers = [...new Set(indicators.flatMap(({ also = [] }) => also))]
  expect(figures.map(({ id }) => id)).toEqual([...indicators.map(({ id }) => id), ...byOthers])
  const { id: kept, ...concluded } = figures.find(({ id }) => id === 'disputes-concluded') ?? {}
  expect(figures.find(({ id }) => id === 'disputes-mediated')).toEqual({ ...concluded, id: 'disputes-mediated', sameAs: [kept] })
  for (const figure of figures.slice(0, indicators.length)) expect(Object.keys(figure)).toEqual(['id', 'zh', 'value', 'absent', 'numerator', 'denominator', 'unit', 'grades', 'records', 'asOf'])
  const parts = ({ id, zh, value, unit, grades }: FigureView) => ({ id, zh, value, unit, grades })
  expect(figures.slice(0, indicators.length)).toMatchObject(onScreen.filter(({ unit }) => unit !== '次/季度').reduce<object[]>((all, one) => all.with(indicators.findIndex(({ id }) => id === one.id), parts(one)), indicators.map(() => ({}))))

  const text = await run('figures', '--town', '990001101', '--from', '2026-01-01', '--to', '2026-12-31')
  expect(text.stdout).toContain('甲镇　2026-01-01 至 2026-12-31　演示数据')
  expect(text.stdout).toContain('调解成功率（mediation-success-rate）：50%　记录 2 条')
})

test('receipt: the figure with its digest, its records and what each adds, in the unit shown', async () => {
  const { code, stdout } = await run('receipt', ...year, '--figure', 'agreement-amount', '--json')
  const receipt = JSON.parse(stdout)
  expect([code, receipt.value, receipt.unit, receipt.records, receipt.list]).toEqual([0, '0.5', '万元', 1, [{ id: agreed.id, amount: '0.5', part: 0 }]])
  expect(receipt.digest).toMatch(/^[0-9a-f]{64}$/)

  const [concluded, byOther] = [await run('receipt', ...year, '--figure', 'disputes-concluded'), await run('receipt', ...year, '--figure', 'disputes-mediated')]
  expect([byOther.code, byOther.stdout]).toEqual([0, concluded.stdout])
  expect(await run('receipt', ...year, '--figure', 'five-rates')).toMatchObject({ code: 2, stderr: expect.stringContaining('petition-unit-answer-rate') })

  const rate = await run('receipt', ...year, '--figure', 'mediation-success-rate')
  expect(rate.stdout).toMatch(/^调解成功率（mediation-success-rate）　2026-01-01 至 2026-12-31　甲镇　演示数据\n数值 50%　封存序号 \d+　摘要 [0-9a-f]{64}\n记录 2 条\n分子 1\n {2}[0-9a-f-]{36} {2}1\n分母 2\n( {2}[0-9a-f-]{36} {2}1\n){2}$/)
  expect(stdout + rate.stdout).not.toMatch(/王某甲|院墙/)
})

test('report: the text, or a document in a file', async () => {
  const text = await run('report', ...year)
  expect([text.code, text.stdout.split('\n').slice(0, 2)]).toEqual([0, ['【演示数据】', '甲镇2026年法治政府建设年度报告']])
  const out = join(folder, 'report.docx')
  const written = await run('report', ...year, '--out', out)
  expect([written.code, written.stdout]).toEqual([0, expect.stringContaining(out)])
  expect(documentText(await readFile(out))).toMatch(/受理2件.*调解成功率为50%（1\/2）/s)

  const moved = await run('report', ...year, '--since', '2026-03-01')
  expect([moved.code, moved.stdout]).toEqual([0, expect.stringContaining('【依法调解矛盾纠纷】\n　前：没有这句\n　今：登记矛盾纠纷2件，受理2件。')])
})

test('what cannot be meant is said in one sentence on the error side, and ends with 2', async () => {
  const asked: [[CommandName, ...string[]], RegExp][] = [
    [['figures', '--town', '丙镇', '--year', '2026'], /没有找到乡镇“丙镇”.*甲镇 990001101，乙镇 990001102/],
    [['receipt', ...year], /请用 --figure 写指标：disputes-registered/],
    [['receipt', ...year, '--figure', 'petitions'], /没有这个指标/],
    [['verify', '--town', '甲镇'], /参数不对.*可用：--redecide/],
    [['rebuild', '--all'], /这个命令不带参数/],
  ]
  const said = await Promise.all([...asked.map(([args]) => run(...args)), start('receipt', ...year), start('export')])
  for (const [at, says] of [...asked.map(([, says]) => says), /请用 --figure 写指标：disputes-registered/, /没有“export”这个命令。可用：serve、restore、play、figures、receipt、report、verify、rebuild/].entries()) {
    const { code, stdout, stderr } = said[at]!
    expect([at, code, stdout, stderr.trim().split('\n').length]).toEqual([at, 2, '', 1])
    expect(stderr).toMatch(says)
  }
})

test('verify is clean, rebuild makes the same again, and one changed act is named', async () => {
  const clean = await run('verify', '--redecide')
  expect([clean.code, clean.stdout.trim().split('\n')]).toEqual([0, ['乡镇 1：核对 0 件、0 步、0 个附件，全部相符', '乡镇 11：核对 2 件、6 步、0 个附件，全部相符', '乡镇 12：核对 0 件、0 步、0 个附件，全部相符', '附件架：核对 0 个文件，全部相符']])
  const before = (await run('figures', ...year, '--json')).stdout
  const rebuilt = await run('rebuild')
  expect([rebuilt.code, rebuilt.stdout]).toEqual([0, expect.stringContaining('乡镇 11：由 6 步办理记录重建 2 件')])
  expect((await run('figures', ...year, '--json')).stdout).toBe(before)
  expect((await run('verify')).code).toBe(0)

  const { id } = agreed.timeline.at(-1)!
  await asAdmin(rooms.database.adminUrl, async (admin) => {
    await admin.query('SET session_replication_role = replica')
    const { rows } = await admin.query<{ bytes: Buffer }>('SELECT bytes FROM z.act WHERE town_id = $1 AND id = $2', [town, id])
    const changed = Buffer.from(rows[0]!.bytes.toString('utf8').replace('"amount":"500000"', '"amount":"100000"'))
    await admin.query('UPDATE z.act SET bytes = $3 WHERE town_id = $1 AND id = $2', [town, id, changed])
  })
  const found = await run('verify')
  expect(found.code).toBe(1)
  expect(found.stdout).toContain(`件 ${agreed.id} · 办理记录 ${id}`)
  expect(found.stdout).toMatch(/乡镇 11：核对 1 件、6 步、0 个附件，发现 2 处不符/)
})

test('play: a town nobody plays is said with those that are, and nothing is opened', async () => {
  expect(await start('play', '--town', '丙镇')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('请用 --town 写其中一个：妙泉镇、高塍镇、官塘镇、殷祖镇') })
})
