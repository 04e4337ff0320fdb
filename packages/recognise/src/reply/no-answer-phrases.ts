import { noAnswers } from './no-answers.ts'
import type { ReplyFinding } from './reply.ts'

const shapes = noAnswers.map((phrase) => new RegExp(phrase.split('…').map(escaped).join('[^。；，、：！]{0,8}?'), 'gu'))
/** A sentence that also says what was done and when, or how much, answers all the same. */
const result = /\d+月\d+日|\d+(?:\.\d+)?(?:元|万元|米|盏|亩|处|户|人|台|车)|已(?:修好|修复|清走|清运|拆除|恢复|付清|退还|退回|发放|发到|补发|安装|整改|完成)/u

/** Phrases that stand for an answer and are none. In an answer that does say what came of it, thanks and esteem are only manners. */
export function noAnswerPhrases(reply: string): ReplyFinding[] {
  const found = shapes.flatMap((shape) => [...reply.matchAll(shape)]).map((match) => ({ words: match[0], at: match.index, end: match.index + match[0].length }))
  const apart = found.filter((one) => !found.some((other) => other !== one && other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at))
  const distinct = apart.filter((one, index) => apart.findIndex((other) => other.at < one.end && one.at < other.end) === index)
  return distinct.filter(({ at }) => !result.test(sentenceAt(reply, at))).toSorted((one, other) => one.at - other.at).map((one): ReplyFinding => ({
    kind: 'no-answer', ...one, says: `“${one.words}”不是结果。请写清楚谁、什么时候、做了什么、结果怎样。`,
  }))
}

function sentenceAt(reply: string, at: number): string {
  const start = Math.max(reply.lastIndexOf('。', at - 1), reply.lastIndexOf('\n', at - 1)) + 1
  const stop = reply.slice(at).search(/[。\n]/u)
  return reply.slice(start, stop === -1 ? undefined : at + stop)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
