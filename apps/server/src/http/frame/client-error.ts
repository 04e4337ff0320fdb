import { randomUUID } from 'node:crypto'
import { refuse } from '@zhenzhi/kernel'
import type { FastifyInstance } from 'fastify'
import { always } from './headers.ts'

interface Wrong {
  line: string
  code: 'field-wrong' | 'too-large'
  says: string
}

const wrongs: Readonly<Record<string, Wrong>> = {
  HPE_HEADER_OVERFLOW: { line: '431 Request Header Fields Too Large', code: 'too-large', says: '请求头太大了，请清除浏览器里本站的数据后重试。' },
  ERR_HTTP_REQUEST_TIMEOUT: { line: '408 Request Timeout', code: 'field-wrong', says: '等了太久没有收完，请检查网络后再试一次。' },
}
const unreadable: Wrong = { line: '400 Bad Request', code: 'field-wrong', says: '请求看不懂，请刷新页面后重试。' }

/** What is no request at all, or never ends, comes before every hook: it is answered by hand, with the headers of every answer, and the connection closed. */
export function addClientErrors(app: FastifyInstance): void {
  app.server.removeAllListeners('clientError')
  app.server.on('clientError', (fault: NodeJS.ErrnoException, socket) => {
    if (fault.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
    const { line, code, says } = wrongs[fault.code ?? ''] ?? unreadable
    const body = JSON.stringify(refuse(code, says))
    const head = Object.entries({ ...always, 'x-request-id': randomUUID(), 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)), connection: 'close' })
    socket.end(`HTTP/1.1 ${line}\r\n${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`)
  })
}
