import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { testPassword } from '../people.ts'

const town = 420683100

interface Session {
  cookie: string
  csrf: string
}

/**
 * Lets some release's own program, as it was, set up a small invented town in a folder and do a little work in it: mediations with sealed
 * names, an agreement, a failure, a correction, a file. Over HTTP, for that is what stays the same longest.
 */
export async function playRelease(program: string, dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [join(program, 'apps/server/src/main.ts'), 'serve'], {
    cwd: program, env: { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  const ended = once(child, 'close')
  try {
    const [, address = '', code = ''] = await matched(() => /Zhenzhi is ready: (\S+?)　[\s\S]*one-time code: (\S+)/.exec(said))
    await work(address, code)
    await new Promise((resolve) => { setTimeout(resolve, 3000) }) // its sealer comes round every second or so
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function matched(look: () => RegExpExecArray | null): Promise<RegExpExecArray> {
  for (let tries = 0; tries < 600; tries++) {
    const found = look()
    if (found !== null) return found
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  throw new Error('the program did not become ready')
}

async function work(address: string, setUpCode: string): Promise<void> {
  const administrator = { signIn: 'guanliyuan', name: '演示管理员', password: testPassword }
  await post(`${address}/api/set-up`, { setUpCode, kind: 'town', code: String(town), name: '演示镇', administrator })
  const first = await signIn(address, administrator.signIn)
  const { places } = await ask<{ places: { id: string }[] }>(`${address}/api/towns/${town}/places`, first)
  await post(`${address}/api/towns/${town}/accounts`, { signIn: 'jingban', name: '演示经办', password: testPassword, post: 'clerk', unit: 'justice-office', places: [], from: today() }, first)
  const clerk = await signIn(address, 'jingban')
  const act = (id: string, name: string, more: { what: object; kind?: string }) =>
    post(`${address}/api/cases/${id}/acts`, { declared: true, key: crypto.randomUUID(), day: today(), name, ...more }, clerk)
  const ids: string[] = []
  for (const summary of ['两家院墙相邻，屋檐滴水冲坏墙脚。', '晒场用地起争执。', '田埂边界不清。']) {
    const what = {
      parties: [{ name: '王某甲', phone: '10012345678' }, { name: '李某乙', phone: '10087654321' }], village: places[0]?.id, kind: 'neighbours', source: 'sweep', level: 'village', summary,
    }
    const { id } = await post<{ id: string }>(`${address}/api/cases`, { declared: true, key: crypto.randomUUID(), town, definition: 'mediation', day: today(), what }, clerk)
    ids.push(id)
    await act(id, 'accept', { what: { willing: true, committee: '镇人民调解委员会（演示）', mediator: '演示调解员', told: true } })
  }
  const [agreed = '', failed = '', open = ''] = ids
  await act(agreed, 'agreeOrally', { what: { terms: '檐口加装水槽。', amount: '500000' } })
  await act(failed, 'fail', { what: { failure: '双方分歧较大。', advised: '可以向人民法院起诉。' } })
  const { timeline } = await ask<{ timeline: { id: string }[] }>(`${address}/api/cases/${open}`, clerk)
  await act(open, 'correct', { kind: 'correct', what: { of: timeline[0]?.id, set: { level: 'town' }, reason: '登记时选错' } })
  await sendFile(address, { clerk, caseId: open })
}

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjWLQAAAABJRU5ErkJggg=='

async function sendFile(address: string, { clerk, caseId }: { clerk: Session; caseId: string }): Promise<void> {
  const form = new FormData()
  form.set('file', new Blob([Buffer.from(picture, 'base64')]), '现场照片.png')
  await answered(await fetch(`${address}/api/files?town=${town}&case=${caseId}&declared=yes`, { method: 'POST', headers: { 'cookie': clerk.cookie, 'x-csrf': clerk.csrf }, body: form }))
}

async function signIn(address: string, name: string): Promise<Session> {
  const reply = await fetch(`${address}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signIn: name, password: testPassword }) })
  const { csrf } = await answered<{ csrf: string }>(reply)
  return { csrf, cookie: reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') }
}

async function post<Answer>(url: string, body: object, session?: Session): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(session === undefined ? {} : { 'cookie': session.cookie, 'x-csrf': session.csrf }) }
  return answered(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function ask<Answer>(url: string, { cookie }: Session): Promise<Answer> {
  return answered(await fetch(url, { headers: { cookie } }))
}

async function answered<Answer>(reply: Response): Promise<Answer> {
  const text = await reply.text()
  if (reply.status !== 200) throw new Error(`${reply.url}: ${reply.status} ${text}`)
  return JSON.parse(text) as Answer // what these routes answer, their contract says
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}
