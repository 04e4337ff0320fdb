import { once } from 'node:events'
import { repeat } from './jobs/every.ts'
import { redirectServer } from './http/frame/redirect-server.ts'
import { renewTls } from './http/frame/tls.ts'
import { machineClock } from './outside/clock.ts'
import { readTlsPair } from './outside/tls-files.ts'
import type { TlsPair } from './outside/tls-files.ts'
import type { Settings } from './settings.ts'

export interface TlsKept {
  pair: () => TlsPair
  /** From now on the server shows what lies in the files: looked at each minute, and when told by SIGHUP. */
  watch: (server: object, port: () => number) => Promise<void>
  stop: () => Promise<void>
}

const everyMs = 60_000
const soon = 14 * 24 * 3600 * 1000

/** The certificate of the settings; undefined where there is none, and the door is not encrypted here. */
export async function openTls({ TLS_CERT: cert, TLS_KEY: key, TLS_REDIRECT_PORT, HOST }: Settings, log: (line: string) => void): Promise<TlsKept | undefined> {
  if (cert === undefined || key === undefined) return undefined
  let pair = await readTlsPair({ cert, key })
  warn(pair, log)
  const ending: (() => Promise<unknown>)[] = []
  return {
    pair: () => pair,
    watch: async (server, port) => {
      const look = async () => {
        const next = await readTlsPair({ cert, key })
        if (next.cert === pair.cert && next.key === pair.key) return
        renewTls(server, next)
        pair = next
        log(`证书已换用新的，有效到 ${dayOf(pair.ends)} · the certificate was renewed`)
        warn(pair, log)
      }
      const failed = (fault: unknown) => log(`证书没有换，仍用原来的：${fault instanceof Error ? fault.message : String(fault)}`)
      const told = () => void look().catch(failed)
      process.on('SIGHUP', told)
      const looking = repeat(look, everyMs, failed)
      ending.push(async () => void process.off('SIGHUP', told), looking.stop)
      if (TLS_REDIRECT_PORT !== undefined) ending.push(await startRedirect({ host: HOST, from: TLS_REDIRECT_PORT, port, pair: () => pair }))
    },
    stop: async () => {
      await Promise.all(ending.map((end) => end()))
    },
  }
}

async function startRedirect({ host, from, port, pair }: { host: string; from: number; port: () => number; pair: () => TlsPair }): Promise<() => Promise<unknown>> {
  const server = redirectServer({ port, names: () => pair().names, isFor: (name) => pair().isFor(name) })
  server.listen(from, host)
  await once(server, 'listening')
  return async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}

function warn({ ends }: TlsPair, log: (line: string) => void): void {
  const now = Date.parse(machineClock.now().moment)
  if (ends < now) log(`证书已于 ${dayOf(ends)} 过期，浏览器会拦住 · the certificate has ended`)
  else if (ends - now < soon) log(`证书 ${dayOf(ends)} 到期，请尽快换新 · the certificate ends soon`)
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
