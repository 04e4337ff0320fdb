import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { mediaTypeOf } from './attachments/media-type.ts'
import { hasSecretMark } from './cases/secret-mark.ts'
import { runExchange } from './commands/exchange.ts'
import type { Exchange } from './exchange/exchange.ts'
import { makePortal } from './http/portal/make-portal.ts'
import { repeat } from './jobs/every.ts'
import { machineClock } from './outside/clock.ts'
import type { Clock } from './outside/clock.ts'
import { openSecrets } from './outside/secrets.ts'
import type { Secrets } from './outside/secrets.ts'
import { codesToFile, codesToGateway } from './outside/send-code.ts'
import type { SendCode } from './outside/send-code.ts'
import { makeRateLimit } from './people/limits/rate-limit.ts'
import { applyFromInside } from './residents/internet/apply-from-inside.ts'
import { residentKeysFrom } from './residents/internet/resident-room.ts'
import type { ResidentRoom } from './residents/internet/resident-room.ts'
import { makeResidents } from './residents/internet/residents.ts'
import type { Residents } from './residents/internet/residents.ts'
import type { Settings } from './settings.ts'
import type { Pool } from './store/connection.ts'
import { runBackup } from './wire-backup.ts'
import { openDatabase } from './wire-database.ts'
import { openExchange } from './wire-exchange.ts'
import { openTls } from './wire-tls.ts'

export interface InternetZone {
  residents: Residents
  exchange: Exchange
  /** Takes in what came, packs what waits. */
  turn: () => Promise<void>
}

export interface InternetParts {
  pool: Pool
  clock: Clock
  secrets: Secrets
  dataDir: string
  sendCode: SendCode
}

/** What the internet zone has: residents and the exchange. No desk, no cases, no officers, no law. */
export async function openInternetZone({ pool, clock, secrets, dataDir, sendCode }: InternetParts): Promise<InternetZone> {
  const keys = residentKeysFrom(await secrets.text('residents'))
  const exchange: Exchange = await openExchange({ zone: 'internet', pool, clock, secrets, dataDir, apply: (tx, message) => applyFromInside(tx, { keys, clock }, message) })
  const room: ResidentRoom = {
    pool, clock, keys, sendCode, mediaTypeOf, hasSecretMark, isOpen: exchange.isOpen, send: exchange.send, count: makeRateLimit(pool, () => clock.now().moment),
  }
  const turn = async () => {
    await exchange.take()
    await exchange.pack()
  }
  return { residents: makeResidents(room), exchange, turn }
}

interface Running {
  settings: Settings
  log: (line: string) => void
  say: (text: string) => void
  /** Until somebody asks it to stop. */
  ended: () => Promise<void>
}

/** The program as the server of the internet zone, or one of the few commands it has there. Answers the exit code. */
export async function runInternet([verb = 'serve', ...args]: readonly string[], { settings, log, say, ended }: Running): Promise<number> {
  if (verb !== 'serve' && verb !== 'exchange' && verb !== 'backup') {
    log(`互联网区只有 serve、exchange、backup 和 restore，没有“${verb}” · the internet zone knows serve, exchange, backup and restore only`)
    return 2
  }
  const { DATA_DIR, DATABASE_URL, DATABASE_ADMIN_URL, RESIDENT_CODE_URL, RESIDENT_CODE_TOKEN } = settings
  await mkdir(DATA_DIR, { recursive: true })
  const secrets = await openSecrets(join(DATA_DIR, 'secrets'))
  const database = await openDatabase({ dataDir: DATA_DIR, url: DATABASE_URL, adminUrl: DATABASE_ADMIN_URL }, secrets, log)
  try {
    if (verb === 'backup') return await runBackup(args, { database, settings, say })
    const sendCode = RESIDENT_CODE_URL === undefined ? codesToFile(DATA_DIR) : codesToGateway(RESIDENT_CODE_URL, RESIDENT_CODE_TOKEN)
    const zone = await openInternetZone({ pool: database.app, clock: machineClock, secrets, dataDir: DATA_DIR, sendCode })
    if (verb === 'exchange') return await runExchange(args, { exchange: zone.exchange, tell: zone.turn, say, complain: (says) => (log(says), 2) })
    await serveInternet(zone, { settings, log, ended })
    return 0
  } finally {
    await database.stop()
  }
}

async function serveInternet({ residents, turn }: InternetZone, { settings, log, ended }: Omit<Running, 'say'>): Promise<void> {
  const { HOST, PORT, HTTPS, TRUST_PROXY, LOG_LEVEL, RESIDENT_CODE_URL } = settings
  const failed = (fault: unknown) => log(fault instanceof Error ? fault.message : String(fault))
  const tls = await openTls(settings, log)
  const app: FastifyInstance = await makePortal({ residents, secureCookies: HTTPS, trustProxy: TRUST_PROXY, log: LOG_LEVEL, ...(tls === undefined ? {} : { tls: tls.pair() }) })
  const jobs = [repeat(turn, 60_000, failed), repeat(residents.tidy, 3_600_000, failed)]
  try {
    await app.listen({ port: PORT, host: HOST, backlog: 1024 })
    await tls?.watch(app.server, () => portOf(app.server.address()) ?? PORT)
    const stopping = ended()
    log(`镇治互联网区已启动 · Zhenzhi is ready: ${HTTPS || tls !== undefined ? 'https' : 'http'}://${HOST}:${portOf(app.server.address()) ?? PORT}　`)
    if (RESIDENT_CODE_URL === undefined) log('没有设置 RESIDENT_CODE_URL：验证码只写在数据目录的 codes.txt 里，不发短信，只能试用 · codes go to codes.txt only')
    await stopping
    log('正在停止 · stopping')
  } finally {
    await app.close()
    await Promise.all([...jobs.map((job) => job.stop()), tls?.stop()])
  }
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined
}
