import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { makeSetUpCode } from './people/set-up/set-up-code.ts'
import { repeat } from './jobs/every.ts'
import { makeMemoryKeeper } from './outside/give-back-memory.ts'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { commandNames, runCommand } from './wire-commands.ts'
import { demoAccountsOf, demoRoutes, loadDemo } from './wire-demo.ts'
import { keepDemoTime, openInstallation } from './wire-open.ts'
import type { Opened } from './wire-open.ts'
import { runInternet } from './wire-internet.ts'
import { readPlay, runPlay } from './wire-play.ts'
import { runProofread } from './wire-proofread-command.ts'
import { runRestore } from './wire-restore.ts'
import { serve } from './wire-serve.ts'

const log = (line: string) => void process.stderr.write(`${line}\n`)

/** What was asked for on the command line, until it is done or asked to stop; its exit code. */
export async function run([verb = 'serve', ...args]: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  if (verb === 'proofread') return runProofread(args, log)
  const read = readSettings(environment)
  if ('faults' in read) {
    for (const fault of read.faults) log(fault)
    return 2
  }
  return main({ verb, args }, read.settings).catch((fault: unknown) => {
    log(fault instanceof Error ? fault.message : String(fault))
    return 1
  })
}

interface Asked {
  verb: string
  args: readonly string[]
}

async function main({ verb, args }: Asked, settings: Settings): Promise<number> {
  if (verb === 'restore') return runRestore([...args], settings)
  if (settings.ZONE === 'internet') return runInternet([verb, ...args], { settings, log, say: (text) => void process.stdout.write(`${text}\n`), ended })
  const command = commandNames.find((name) => name === verb)
  if (verb === 'play') return play(args, settings)
  if (command === undefined && verb !== 'serve') {
    log(`没有“${verb}”这个命令。可用：serve、restore、play、${commandNames.join('、')}、proofread`)
    return 2
  }
  if (command === undefined && args.includes('--demo') && !mayShowDemo(args, settings)) return refuseDemo()
  const opened = await openInstallation(settings, log, { timeIsRight: args.includes('--time-is-right') })
  try {
    if (command !== undefined) return opened.loading && command !== 'verify' ? refuseHalfDemo() : await runCommand(command, [...args], opened)
    return opened.demo && !mayShowDemo(args, settings) ? refuseDemo() : await runServer(args, settings, opened)
  } finally {
    await opened.close()
  }
}

async function play(args: readonly string[], settings: Settings): Promise<number> {
  const read = await readPlay(args)
  if ('says' in read) {
    log(read.says)
    return 2
  }
  const opened = await openInstallation(settings, log)
  try {
    return await runPlay(opened, read, log)
  } finally {
    await opened.close()
  }
}

/** Everybody knows a demonstration's passwords. */
function mayShowDemo(args: readonly string[], { HOST }: Settings): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(HOST) || args.includes('--public-demo')
}

function refuseDemo(): number {
  log('演示数据用公开的密码，只能在本机使用。确要对外演示，请加 --public-demo · a demo is refused off loopback without --public-demo')
  return 2
}

function refuseHalfDemo(): number {
  log('演示数据还没有装完，还没有可用的数。请启动系统，等它装完 · the demo is only half loaded; start the server and let it finish')
  return 2
}

async function runServer(args: readonly string[], settings: Settings, opened: Opened): Promise<number> {
  const { system } = opened
  const setUpCode = makeSetUpCode()
  if (opened.loading || (args.includes('--demo') && !(await system.people.setUpState()).done)) await loadDemo(opened, log)
  const state = await system.people.setUpState()
  const { app, stop } = await serve(system, settings, { setUpCode, log, clockState: opened.clockState, addRoutes: demoRoutes(opened, { setUpCode, allowed: mayShowDemo(args, settings), log }) })
  const demoTime = repeat(() => keepDemoTime(opened), 20_000, () => undefined)
  const keepMemory = makeMemoryKeeper()
  const memory = repeat(async () => keepMemory(), 5_000, () => undefined)
  // Before it says that it is ready: whoever asks it to stop at that moment is heard.
  const askedToStop = ended()
  greet({ ...settings, PORT: portOf(app.server.address()) ?? settings.PORT }, state.done ? undefined : setUpCode, state.demo ? await demoAccountsOf(opened) : undefined)
  // What was compiled at this start is kept now: who is ended by force writes nothing.
  flushCompileCache()
  await askedToStop
  log('正在停止 · stopping')
  await stop()
  await Promise.all([demoTime.stop(), memory.stop()])
  await keepDemoTime(opened)
  return 0
}

function greet({ HOST, PORT, HTTPS, TLS_CERT }: Settings, setUpCode: string | undefined, accounts: string | undefined): void {
  const address = `${HTTPS || TLS_CERT !== undefined ? 'https' : 'http'}://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
  log(`镇治已启动 · Zhenzhi is ready: ${address}　接口 · API: ${address}/api`)
  if (setUpCode !== undefined) log(`首次使用，请打开 ${address}/set-up ，填写启用码 · first run, one-time code: ${setUpCode}`)
  if (accounts !== undefined) log(accounts)
}

/** The port it was given, where the settings leave it to the machine. */
function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined
}

/** Until somebody asks the server to stop; asking twice is asking once. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
