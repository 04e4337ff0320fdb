import { lookup } from 'node:dns/promises'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { RequestOptions } from 'node:https'
import { refuseTarget } from './check-target.ts'
import { isInnerAddress, isLoopback } from './inner-address.ts'

export interface Posting {
  url: string
  body: object
  /** Where anything may be sent at all. */
  hosts: readonly string[]
}

/** What was answered, or why it was not sent or not taken: a short sentence without what was sent. */
export type Posted = { body: string } | { fault: string }

const patienceMs = 10_000
const mostAnswered = 65_536

/**
 * Sends JSON to a listed host. Its name is looked up once and the connection goes to that very address; one inside this network is refused. A
 * redirect is not followed and counts as a fault, a long answer is cut, and after ten seconds it is given up.
 */
export async function postJson({ url, body, hosts }: Posting): Promise<Posted> {
  const refused = refuseTarget(url, hosts)
  if (refused !== undefined) return { fault: refused }
  const target = new URL(url)
  try {
    const found = await addressOf(target.hostname)
    return found === undefined ? { fault: '这个地址在内部网络里，不能发送。' } : await send(target, { text: JSON.stringify(body), ...found })
  } catch (fault) {
    return { fault: `没有连上对方（${codeOf(fault)}）。` }
  }
}

interface Found {
  address: string
  family: number
}

async function addressOf(hostname: string): Promise<Found | undefined> {
  if (isLoopback(hostname)) return { address: hostname === '[::1]' ? '::1' : hostname === 'localhost' ? '127.0.0.1' : hostname, family: hostname === '[::1]' ? 6 : 4 }
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''))
  return isInnerAddress(found.address) ? undefined : found
}

function send(target: URL, { text, address, family }: Found & { text: string }): Promise<Posted> {
  const options: RequestOptions = {
    method: 'POST', signal: AbortSignal.timeout(patienceMs), agent: false, servername: target.hostname,
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) },
    // Whoever asks for the address is told the one that was looked at.
    lookup: (_name, asked, tell) => (asked.all === true ? tell(null, [{ address, family }]) : tell(null, address, family)),
  }
  return new Promise((resolve, reject) => {
    const asking = (target.protocol === 'https:' ? secureRequest : plainRequest)(target, options, (answer) => {
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= mostAnswered) chunks.push(chunk)
        else asking.destroy(new Error('too long an answer'))
      })
      answer.on('error', reject)
      answer.on('end', () => resolve(answer.statusCode === 200 ? { body: Buffer.concat(chunks).toString('utf8') } : { fault: `对方答复 ${answer.statusCode}。` }))
    })
    asking.on('error', reject)
    asking.end(text)
  })
}

function codeOf(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'TimeoutError') return '超过十秒没有答复'
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '连接中断'
}
