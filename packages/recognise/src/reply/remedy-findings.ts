import { smallNumber } from '../order/numerals.ts'
import type { ReplyAsked, ReplyFinding, ReplyRemedy } from './reply.ts'

/** Every way on against an answer that there is; longer names first, so that 行政复议 is not read as 复议. */
const ways = ['行政复议', '行政诉讼', '申请复议', '提起诉讼', '司法确认', '复查', '复核', '起诉', '仲裁']
/** A way on is named against the answer only in such a sentence; elsewhere it tells what was done. */
const against = /不服|异议|司法确认/u

interface Named {
  word: string
  at: number
  sentence: string
  from: number
}

/** Whether the answer names the way on that is right for its kind, with its days and the body above, and none that is wrong. */
export function remedyFindings({ reply, remedy }: Pick<ReplyAsked, 'reply' | 'remedy'>): ReplyFinding[] {
  const named = namedIn(reply)
  if (remedy === null) return named.map((one) => wrong(one, '这类回复没有这条救济途径，请删去，以免误导。'))
  const right = named.filter(({ word }) => remedy.words.includes(word))
  const others = named.filter((one) => !right.includes(one) && !remedy.beside.some(({ words }) => words.includes(one.word)))
  const [first] = remedy.words
  return [
    ...(remedy.required && right.length === 0 ? [missing(first ?? '', remedy)] : []),
    ...others.map((one) => wrong(one, `这里应当写“${first ?? ''}”。`)),
    ...right.flatMap((one) => [...daysOf(one, remedy.days, named), ...bodyOf(one, remedy.notBy)]),
    ...remedy.beside.flatMap(({ words, days }) => named.filter(({ word }) => words.includes(word)).flatMap((one) => daysOf(one, days, named))),
  ]
}

function namedIn(reply: string): Named[] {
  return [...reply.matchAll(/[^。；\n]+/gu)].flatMap(({ 0: sentence, index: from }) => {
    if (!against.test(sentence)) return []
    return [...sentence.matchAll(new RegExp(ways.join('|'), 'gu'))].map((match): Named => ({ word: match[0], at: from + match.index, sentence, from }))
  })
}

function wrong({ word, at }: Named, why: string): ReplyFinding {
  return { kind: 'remedy-wrong', words: word, at, end: at + word.length, says: `写了“${word}”。${why}` }
}

function missing(word: string, { days }: ReplyRemedy): ReplyFinding {
  return { kind: 'remedy-missing', words: '', at: null, end: null, says: `没有写可以申请“${word}”${days === null ? '' : `（${days}日内）`}，请补上机关和期限。` }
}

/** The days that stand before the way on and behind the way before it. */
function daysOf({ at, sentence, from }: Named, days: number | null, named: readonly Named[]): ReplyFinding[] {
  if (days === null) return []
  const before = Math.max(0, ...named.filter((one) => one.from === from && one.at < at).map((one) => one.at + one.word.length - from))
  const found = [...sentence.slice(before, at - from).matchAll(/([\d零〇一二三四五六七八九十百两]+)\s*(?:个?工作)?[日天]/gu)].at(-1)
  const number = found?.[1] === undefined ? undefined : smallNumber(found[1])
  if (found === undefined || number === undefined || number === days) return []
  const start = from + before + found.index
  return [{ kind: 'remedy-days', words: found[0], at: start, end: start + found[0].length, says: `期限应当是${days}日，这里写的是“${found[0]}”。` }]
}

function bodyOf({ sentence, from }: Named, notBy: readonly string[]): ReplyFinding[] {
  const body = notBy.map((words) => ({ words, at: sentence.indexOf(words) })).filter(({ at }) => at !== -1).toSorted((one, other) => one.at - other.at)[0]
  if (body === undefined) return []
  const at = from + (sentence.slice(0, body.at).endsWith('本') ? body.at - 1 : body.at)
  const words = sentence.slice(at - from, body.at + body.words.length)
  return [{ kind: 'remedy-body', words, at, end: at + words.length, says: `“${words}”不能复查自己的意见，应当是上一级机关。` }]
}
