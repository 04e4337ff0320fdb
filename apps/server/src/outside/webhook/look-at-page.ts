import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { isInnerAddress, isLoopback } from './inner-address.ts'

/** What answered, its text as far as it was read; or why nothing was asked, or nothing came. */
export type Looked = { status: number; text: string; address: string } | { none: 'not-allowed' | 'not-reached'; says: string }

export type LookAtPage = (address: string) => Promise<Looked>

const patienceMs = 10_000
/** A page names its subject at its head: a long one is not read to its end. */
const mostRead = 300_000
const mostMoves = 3

/**
 * Asks for a page as a browser would, without cookies. Its name is looked up once and the connection goes to that very address; an address inside
 * this network is asked only where `hosts` lists it, and so is any but the usual port. Where it moved to is looked at in the same way, three times at most.
 */
export function pagesBeyond(hosts: readonly string[]): LookAtPage {
  return async (address) => {
    let at = address
    for (let moves = 0; moves <= mostMoves; moves += 1) {
      const target = await targetOf(at, hosts)
      if ('none' in target) return target
      const answer = await ask(target)
      if (!('moved' in answer)) return answer
      if (!URL.canParse(answer.moved, at)) return { none: 'not-reached', says: '网页转到了一个不完整的网址。' }
      at = new URL(answer.moved, at).href
    }
    return { none: 'not-reached', says: '网页转来转去，没有打开。' }
  }
}

interface Target {
  url: URL
  found: { address: string; family: number }
}

async function targetOf(address: string, hosts: readonly string[]): Promise<Target | Extract<Looked, { none: string }>> {
  const refused = (says: string) => ({ none: 'not-allowed' as const, says })
  if (!URL.canParse(address)) return refused('网址不完整，要以 https:// 或 http:// 开头。')
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused('网址要以 https:// 或 http:// 开头。')
  if (url.username !== '' || url.password !== '') return refused('网址里不能带用户名和密码。')
  const listed = hosts.includes(url.host)
  if (url.port !== '' && !listed) return refused('网址用了不常见的端口，系统没有去看。要看它，请系统运维人员把它加到允许的地址里。')
  try {
    const found = await lookup(isLoopback(url.hostname) ? url.hostname.replace('localhost', '127.0.0.1').replace(/^\[|\]$/g, '') : url.hostname.replace(/^\[|\]$/g, ''))
    return isInnerAddress(found.address) && !listed ? refused('这个网址在内部网络里，系统没有去看。') : { url, found }
  } catch (fault) {
    return { none: 'not-reached', says: `没有找到这个网站（${codeOf(fault)}）。这台服务器可能没有接入互联网。` }
  }
}

async function ask({ url, found: { address, family } }: Target): Promise<Looked | { moved: string }> {
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asking = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
        method: 'GET', signal: AbortSignal.timeout(patienceMs), agent: false, headers: { accept: 'text/html,*/*;q=0.1' },
        ...(url.protocol === 'https:' ? { servername: url.hostname } : {}),
        // Whoever asks for the address is told the one that was looked at.
        lookup: (_name, asked, tell) => (asked.all === true ? tell(null, [{ address, family }]) : tell(null, address, family)),
      }, resolve)
      asking.on('error', reject)
      asking.end()
    })
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      answer.destroy()
      return { moved: headers.location }
    }
    return { status: statusCode, address: url.href, text: textOf(await readSome(answer), headers['content-type'] ?? '') }
  } catch (fault) {
    return { none: 'not-reached', says: `没有连上网站（${codeOf(fault)}）。可能是网站停了，也可能是这台服务器没有接入互联网。` }
  }
}

async function readSome(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) { // no encoding is set: it reads bytes
    chunks.push(chunk)
    size += chunk.length
    if (size >= mostRead) break
  }
  return Buffer.concat(chunks)
}

/** Many offices' pages still are in GBK and say so in the head of the answer or of the page. */
function textOf(bytes: Buffer, type: string): string {
  const named = /charset=["']?([\w-]+)/i.exec(`${type} ${bytes.subarray(0, 2000).toString('latin1')}`)?.[1]?.toLowerCase() ?? 'utf-8'
  return new TextDecoder(named.startsWith('gb') ? 'gb18030' : 'utf-8').decode(bytes)
}

function codeOf(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'TimeoutError') return '超过十秒没有答复'
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '连接中断'
}
