import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'

export interface Redirecting {
  /** The port where the encrypted door is. */
  port: () => number
  /** Whom the certificate is for. */
  names: () => readonly string[]
  isFor: (host: string) => boolean
}

/**
 * Sends whoever comes without encryption to the encrypted door, and answers nothing else. To the name that was asked for only where the
 * certificate is for it; else to the certificate's own first name: nobody is sent to a place that a request made up.
 */
export function redirectServer(redirecting: Redirecting): Server {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000, maxHeaderSize: 8192 }, (request, reply) => {
    const to = request.method === 'GET' || request.method === 'HEAD' ? addressFor(request, redirecting) : undefined
    reply.setHeader('connection', 'close')
    if (to === undefined) reply.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('请用 https:// 开头的地址打开 · use https://\n')
    else reply.writeHead(308, { location: to, 'cache-control': 'no-store' }).end()
  })
  server.maxConnections = 500
  return server
}

function addressFor({ headers, url = '/' }: IncomingMessage, { port, names, isFor }: Redirecting): string | undefined {
  const asked = /^(\[[0-9a-f:]+\]|[a-z0-9.-]{1,253})(?::\d{1,5})?$/i.exec(headers.host ?? '')?.[1]
  const host = asked !== undefined && isFor(asked.replace(/^\[|\]$/g, '')) ? asked : bracketed(names()[0])
  if (host === undefined) return undefined
  return `https://${host}${port() === 443 ? '' : `:${port()}`}${url.startsWith('/') ? url : '/'}`
}

function bracketed(name: string | undefined): string | undefined {
  return name?.includes(':') === true ? `[${name}]` : name
}
