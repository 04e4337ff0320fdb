import { partsOf } from '../likeness/text-parts.ts'
import { demandParts } from './demand-parts.ts'
import type { ReplyFinding } from './reply.ts'

/** Words of asking and of courtesy: an answer need not say them again. */
const courtesy = /要求|请求|恳请|请|希望|建议|咨询|想问|询问|举报|反映|投诉|我们|我家|我的|我|您|有人|没人|尽快|马上|赶紧|帮忙|怎么办|处理|解决|查处|说明|镇里|政府|为什么|为何|什么时候|什么|怎么|多少|哪里|能否|是否|另外|还要|一下|是谁|的|并/gu
/** What a question asks after, and how an answer to it looks. */
const questions: readonly { ask: RegExp; answer: RegExp }[] = [
  { ask: /为什么|为何|什么原因/u, answer: /因为|由于|原因|系|导致|所致|超过|不符合|不属于|低于|高于|依照|依据|经查|经核查|漏|误/u },
  { ask: /依据/u, answer: /依据|依照|根据|办法|规定|条例|文件|图纸|标准/u },
  { ask: /什么时候|何时|几时|哪天|多久/u, answer: /\d+[月日点时天]|月底|年底|工作日|当天|今天|已(?:经)?(?:恢复|修复|完成|发放|付清)/u },
  { ask: /多少钱|收费|多少/u, answer: /\d|元|免费|不收/u },
  { ask: /是谁/u, answer: /查到|查明|系|是.{1,10}(?:所|倒|放|干)|未能查到|无法查明/u },
]
/** From this share of its word pairs on a piece is spoken of, and with it the ask it belongs to: the rest of it only tells why. */
const enough = 0.2

/** The asks of the demand of which the answer does not speak, or whose question it leaves open. */
export function unansweredParts(demand: string, reply: string): ReplyFinding[] {
  return demandParts(demand).filter((part) => !isAnswered(part, reply)).map((part): ReplyFinding => ({
    kind: 'part', words: part, at: null, end: null, says: `好像没有回应“${shortened(part)}”。请补上结果；办不了的也要说明原因。`,
  }))
}

function isAnswered(part: string, reply: string): boolean {
  const shares = part.split(/[，,]/u).flatMap((piece) => sharedOf(piece, reply) ?? [])
  const spoken = shares.length === 0 || Math.max(...shares) >= enough
  return spoken && questions.every(({ ask, answer }) => !ask.test(part) || answer.test(reply))
}

/** How much of what a piece names the answer names too, between nought and one; undefined of a piece that names nothing. */
function sharedOf(piece: string, reply: string): number | undefined {
  const [asked, said] = [partsOf(piece.replaceAll(courtesy, '，'), []), partsOf(reply, [])]
  const things = [...asked.things]
  if (things.length > 0 && things.every((thing) => said.things.has(thing))) return 1
  if (asked.pairs.size === 0) return undefined
  return [...asked.pairs].filter((pair) => said.pairs.has(pair)).length / asked.pairs.size
}

function shortened(part: string): string {
  const characters = Array.from(part)
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}……` : part
}
