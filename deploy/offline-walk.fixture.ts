import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'

/**
 * What an operator does on a machine without a network, step by step: run by a test inside a network namespace of its own. What each step
 * said, and what was found after it, is written to the last argument.
 */
const [unpacked = '', home = '', later = '', broken = '', told = ''] = process.argv.slice(2)
const address = 'http://127.0.0.1:8097'
const seen: Record<string, unknown> = {}
const password = 'walk-in-the-valley'

process.on('uncaughtException', (fault) => {
  writeFileSync(told, JSON.stringify({ ...seen, fault: String(fault), log: readFileSync(join(home, 'server.log'), 'utf8').slice(-3000) }))
  zhenzhi('stop')
  process.exit(0)
})
seen['networks'] = Object.keys(networkInterfaces())
seen['installed'] = say(join(unpacked, 'install.sh'), '--to', home)
writeFileSync(join(home, 'settings.env'), `HOST=127.0.0.1\nPORT=8097\nDATA_DIR=${join(home, 'data')}\nLOG_LEVEL=warn\n`)
seen['started'] = zhenzhi('start')
const code = /one-time code: (\S+)/.exec(readFileSync(join(home, 'server.log'), 'utf8'))?.[1]
await send('/api/set-up', { setUpCode: code, kind: 'town', code: '420683100', name: '演示镇', administrator: { signIn: 'first', name: '演示管理员', password } })
seen['first'] = await addVillage('001', '老村')

seen['tampered'] = zhenzhi('upgrade', `${later}.tampered`)
seen['broken'] = zhenzhi('upgrade', broken)
seen['afterBroken'] = [zhenzhi('status'), await villages()]
seen['upgraded'] = zhenzhi('upgrade', later)
seen['afterUpgrade'] = [zhenzhi('status'), await villages()]
seen['second'] = await addVillage('002', '升级后的村')
seen['refused'] = zhenzhi('roll-back')
seen['rolledBack'] = zhenzhi('roll-back', '--lose-what-came-after')
seen['afterRollBack'] = [zhenzhi('status'), await villages()]
seen['verified'] = zhenzhi('verify')
seen['stopped'] = [zhenzhi('stop'), zhenzhi('status')]
writeFileSync(told, JSON.stringify(seen))

function zhenzhi(...args: string[]): string {
  return say(join(home, 'zhenzhi'), ...args)
}

function say(program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as { stdout?: string; stderr?: string } // as: what execFileSync throws when a program fails
    return `failed: ${stdout}${stderr}`
  }
}

async function signIn(): Promise<{ cookie: string; csrf: string; town: number }> {
  const reply = await send('/api/sign-in', { signIn: 'first', password })
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me: { csrf: string; towns: { id: number }[] } = JSON.parse(await (await fetch(`${address}/api/me`, { headers: { cookie, connection: 'close' } })).text())
  return { cookie, csrf: me.csrf, town: me.towns[0]?.id ?? 0 }
}

async function addVillage(code: string, name: string): Promise<number> {
  const { cookie, csrf, town } = await signIn()
  return (await send(`/api/towns/${town}/places`, { kind: 'village', code, name }, { cookie, 'x-csrf': csrf })).status
}

async function villages(): Promise<string[]> {
  const { cookie, town } = await signIn()
  const { places }: { places: { name: string }[] } = JSON.parse(await (await fetch(`${address}/api/towns/${town}/places`, { headers: { cookie, connection: 'close' } })).text())
  // Those of the division that came along at the set-up are not what is looked for.
  return places.map(({ name }) => name).filter((name) => name === '老村' || name === '升级后的村')
}

/** A connection for each: the server behind it is another after an upgrade. */
function send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'connection': 'close', ...headers }, body: JSON.stringify(body) })
}
