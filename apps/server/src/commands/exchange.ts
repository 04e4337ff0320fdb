import { readFile } from 'node:fs/promises'
import { isRefused } from '@zhenzhi/kernel'
import type { Exchange, ExchangeStatus } from '../exchange/exchange.ts'
import { readOptions } from './asked.ts'

export interface ExchangeWays {
  exchange: Pick<Exchange, 'status' | 'card' | 'trust' | 'pack' | 'take' | 'again' | 'isOpen'>
  /** Takes in, says what there is to say, and packs. */
  tell: () => Promise<void>
  say: (text: string) => void
  complain: (says: string) => number
}

const flag = { type: 'boolean', default: false } as const
const usage = '用法：exchange --status ｜ --key ｜ --trust 公钥卡文件 --fingerprint "指纹" ｜ --pack ｜ --take ｜ --again 编号'

/** `exchange`: what an administrator does at the machine's own shell with the packets and cards of the two zones. Answers the exit code. */
export async function runExchange(args: readonly string[], { exchange, tell, say, complain }: ExchangeWays): Promise<number> {
  const read = readOptions(args, { status: flag, key: flag, pack: flag, take: flag, trust: { type: 'string' }, fingerprint: { type: 'string' }, again: { type: 'string' } })
  if ('says' in read) return complain(read.says)
  const { status, key, pack, take, trust, fingerprint, again } = read.values
  if (key) {
    say(exchange.card())
    say(`指纹（打电话逐组读给对方）：${(await exchange.status()).fingerprint}`)
    return 0
  }
  if (trust !== undefined) return trustFile(exchange, { file: trust, fingerprint: fingerprint ?? '', say, complain })
  if (!(await exchange.isOpen()) && !status) return complain('还没有登记另一区的公钥卡，不能交换。')
  if (again !== undefined) {
    const written = await exchange.again(Number(again))
    if (isRefused(written)) return complain(written.refusal.says)
    say(`第 ${written.written} 号文件已重新写出`)
    return 0
  }
  if (take) {
    const took = await exchange.take()
    say(`收下 ${took?.taken ?? 0} 个，重复 ${took?.doubled ?? 0} 个，没有收 ${took?.rejected ?? 0} 个`)
    for (const number of took?.missing ?? []) say(`第 ${number} 号文件没有收到`)
    return took?.rejected === 0 && took.missing.length === 0 ? 0 : 1
  }
  if (pack) {
    await tell()
    say(await linesOf(exchange))
    return 0
  }
  if (!status) return complain(usage)
  say(await linesOf(exchange))
  return 0
}

async function trustFile(exchange: ExchangeWays['exchange'], { file, fingerprint, say, complain }: { file: string; fingerprint: string } & Pick<ExchangeWays, 'say' | 'complain'>): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return complain(`读不到文件 ${file}`)
  const trusted = await exchange.trust({ card: text.split('\n')[0] ?? '', fingerprint })
  if (isRefused(trusted)) return complain(trusted.refusal.says)
  say(`已登记另一区的公钥卡，指纹 ${trusted.fingerprint}`)
  return 0
}

async function linesOf(exchange: ExchangeWays['exchange']): Promise<string> {
  const { zone, fingerprint, peer, waiting, sent, acked, received, missing, findings } = await exchange.status()
  return [
    `本区：${zoneName(zone)}，指纹 ${fingerprint}`,
    peer === undefined ? '另一区：还没有登记公钥卡' : `另一区：${zoneName(peer.zone)}，指纹 ${peer.fingerprint}`,
    `发出到第 ${sent} 号，对方收到第 ${acked} 号；收到对方第 ${received} 号；待发消息 ${waiting} 条`,
    ...missing.map((number) => `第 ${number} 号文件没有收到`),
    ...findings.slice(0, 10).map(({ moment, file, says }) => `${moment} ${file}：${says}`),
  ].join('\n')
}

function zoneName(zone: ExchangeStatus['zone']): string {
  return zone === 'inside' ? '政务外网区' : '互联网区'
}
