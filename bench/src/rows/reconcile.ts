import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBook } from '@zhenzhi/server'
import { openBrowser, signIn } from '../measure/browser.ts'
import type { Browser, Session } from '../measure/browser.ts'
import { memoryOf } from '../measure/processes.ts'
import { median, withRange } from '../measure/spread.ts'
import { startProgram } from '../programs/child.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { sizes } from '../sets/set-size.ts'
import type { SetMade } from '../sets/set-size.ts'
import { hasSet, openSet } from '../sets/set.ts'
import { readers } from '../sets/staff.ts'

export const reconcileRow: Row = { name: 'reconcile', title: 'Holding a list of 20,000 rows against ours', run }

const rows = 20_000
const turns = 3

async function run(bench: Bench): Promise<Measured[]> {
  const size = bench.big || hasSet(bench, sizes.big) ? sizes.big : sizes.small
  const set = await openSet(bench, size)
  const server = startProgram<{ port: number }>('serve', { dataDir: set.dataDir })
  try {
    const { port } = await server.told
    const [session, browser] = [await signIn(port, readers.otherClerk), await openBrowser(port, readers.otherClerk)]
    const measured = await measure(bench, { port, session, browser, pid: server.pid, made: set.made })
    browser.close()
    return measured
  } finally {
    await server.end()
    await set.close()
  }
}

interface Measuring {
  port: number
  session: Session
  browser: Browser
  pid: number
  made: SetMade
}

interface View {
  import: { id: string; found?: { proposed: object }; run?: { ended: boolean; says: string | null } }
  held?: { counts: Record<string, number> }
}

/** First none of the orders is here and all are taken over; then all are, one in a hundred at another step. */
async function measure(bench: Bench, measuring: Measuring): Promise<Measured[]> {
  const { made } = measuring
  const town = made.towns[0]?.id ?? 0
  const peak = { bytes: 0 }
  const watch = setInterval(() => (peak.bytes = Math.max(peak.bytes, memoryOf(measuring.pid))), 200)
  const first = await upload(measuring, town, (at) => [`GD${2_600_000_000 + at}`, dayOf(at), '已收单', '路灯不亮'])
  const taken: Record<string, number> = {}
  const timed = async (name: string, id: string, body: object) => {
    const started = performance.now()
    const view = await step(measuring, { town, id, path: name, body })
    taken[name] = (performance.now() - started) / 1000
    return view
  }
  const before = await timed('compare', first.id, { mapping: first.proposed })
  await timed('preview', first.id, { kinds: ['missing'] })
  await timed('take', first.id, {})
  const second = await upload(measuring, town, (at) => [`GD${2_600_000_000 + at}`, dayOf(at), at % 100 === 0 ? '已派单' : '已收单', '路灯不亮'])
  const compared: number[] = []
  let after: View | undefined
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now()
    after = await step(measuring, { town, id: second.id, path: 'compare', body: { mapping: second.proposed } })
    compared.push((performance.now() - started) / 1000)
  }
  clearInterval(watch)
  await writeFile(join(bench.cache, 'reconcile.json'), JSON.stringify({ before: before.held, after: after?.held, taken, compared, peak: peak.bytes }, null, 2))
  const seconds = (value: number) => `${round(value)} s`
  return [{
    what: 'holding 20,000 rows against 20,000 orders of ours', hold: '≤ 60 s, ≤ 1 GB', ratio: '',
    measured: `${withRange(compared, seconds)}; none here yet: ${seconds(taken['compare'] ?? 0)}; trying to take all over ${seconds(taken['preview'] ?? 0)}, taking over ${seconds(taken['take'] ?? 0)}; most memory ${round(peak.bytes / 1e6)} MB`,
    on: `one town of a set of ${made.name} cases; 200 rows differ; 1 client, through HTTP; ${turns} turns`, ...judge(Math.max(median(compared), (60 * peak.bytes) / 1e9), { most: 60, unit: 's' }),
  }]
}

function dayOf(at: number): string {
  return `2026-10-${String(1 + (at % 28)).padStart(2, '0')}`
}

async function upload({ port, session }: Measuring, town: number, rowOf: (at: number) => string[]): Promise<{ id: string; proposed: object }> {
  const bytes = await writeBook('工单', [['工单编号', '来电日期', '当前状态', '诉求内容'], ...Array.from({ length: rows }, (_, at) => rowOf(at))])
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), '名单.xlsx')
  const reply = await fetch(`http://127.0.0.1:${port}/api/towns/${town}/imports?definition=hotline-order&purpose=reconcile&declared=yes`, { method: 'POST', headers: { cookie: session.cookie, 'x-csrf': session.csrf }, body: form })
  if (!reply.ok) throw new Error(`the list was not taken in: ${reply.status} ${await reply.text()}`)
  // What the server answers, in the contract's form.
  const view = await reply.json() as View['import']
  return { id: view.id, proposed: view.found?.proposed ?? {} }
}

interface Asked {
  town: number
  id: string
  path: string
  body: object
}

async function step({ browser }: Measuring, { town, id, path, body }: Asked): Promise<View> {
  const address = `/api/towns/${town}/reconciliations/${id}`
  await browser.post(`${address}/${path}`, body)
  for (;;) {
    // What the server answers, in the contract's form.
    const view = await browser.get(address) as View
    if (view.import.run?.says) throw new Error(view.import.run.says)
    if (view.import.run?.ended === true) return view
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
