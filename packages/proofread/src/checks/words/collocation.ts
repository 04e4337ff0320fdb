import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import type { Sentence, Stretch, Text } from '../../text/text.ts'
import { collocations, wanting } from '../../words/collocations.ts'
import type { Collocation } from '../../words/collocations.ts'

/** Between a verb and its object: no other verb that could have taken it. */
const otherVerb = [
  '增强|提高|提升|保障|维护|坚持|遵循|形成|构建|营造|加大|加快|扩大|发挥|健全|建立|解决|化解|履行|落实|实现|加强|完善|推进|推动|促进|确保|保证|压实|强化|树立|培养|夯实|达到|具有|引导|教育',
  '巩固|规范|优化|推广|明确|承担|存在|使|让|按照|遵照|本着|秉持|践行|贯彻|以|为|(?<!文)化|高于|低于|进行|不断|具备',
].join('|')
const joins = '[、和与及以]'
/** Before 建设 they make a name of it: 法治建设氛围. */
const named = '法治|法制|政府|平安|文明|工作|社会|经济|文化|生态|制度|队伍|体系|能力|作风|廉政|党风|政风|组织|思想|政治|阵地|诚信|信用'
/** 推动工作的能力 is the ability to push work. */
const taken = '工作|发展|改革|落实|建设|问题'
const nextDoing = /^(?:促进|推动|提高|提升|加强|增强|确保|推进|实现|形成|完善|强化|打造|不断|切实|进一步|有效|全面)/u

/** A verb with an object it does not take, and a verb whose object is missing: 提高知情权, 推动意识与能力, 营造 without 氛围. */
export const collocation: Check = (text) => withoutOverlaps(text.paragraphs.flatMap(({ sentences }) => sentences).flatMap((sentence) => [
  ...patterns.flatMap((one) => wrongIn(text, sentence, one)), ...told.flatMap((one) => wronglyTold(text, sentence, one)), ...wantingIn(text, sentence),
]))

const patterns = collocations.map((one) => ({ one, heads: one.heads.map(plain), shape: shapeOf(one) }))
const told = collocations.filter((one) => one.told !== undefined).map((one) => ({ one, heads: one.heads.map(plain), shape: toldShapeOf(one) }))

function shapeOf({ verbs, heads }: Collocation): RegExp {
  const head = heads.join('|')
  const between = `(?!的|(?:${taken})(?:的|${head}))(?:以人民为中心|(?!${otherVerb})[^。；，：“”]){0,24}?`
  return new RegExp(`(?<![不无未能以]|(?:${named})(?=建设))(${verbs.join('|')})了?${between}(?<!(?:${taken})的)(?:${head})(?=$|[，,。；]|${joins}\\p{Script=Han}{2,8}(?:[，,。；]|$))`, 'gu')
}

function wrongIn(text: Text, sentence: Sentence, { one, heads, shape }: (typeof patterns)[number]): Finding[] {
  if (!holdsAny(sentence, one.verbs) || !holdsAny(sentence, heads)) return []
  return [...sentence.text.matchAll(shape)].filter((match) => !isTwoWords(sentence, match)).map((match) => {
    const verb = match[1] ?? ''
    const head = heads.find((word) => match[0].endsWith(word)) ?? ''
    const start = sentence.start + match.index
    return makeFinding(text, {
      check: 'collocation', certainty: 'A', start, end: start + match[0].length,
      message: `“${verb}”与“${head}”不搭配，宜用“${one.instead}”。`, suggestion: match[0].replace(verb, one.instead),
    })
  })
}

/** 群众满意度得到加大: the verb stands behind the word it does not go with. */
function toldShapeOf({ told: verbs = [], heads }: Collocation): RegExp {
  return new RegExp(`(?<!${otherVerb}|的)(?:${heads.join('|')})(?:得到|有了?|得以)了?(?:明显|有效|显著|进一步|不断|较大|全面|持续|切实|大幅|极大|稳步|充分|很大)?的?(${verbs.join('|')})(?=$|[，,。；、])`, 'gu')
}

function holdsAny({ text }: Sentence, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word))
}

function wronglyTold(text: Text, sentence: Sentence, { one, heads, shape }: (typeof patterns)[number]): Finding[] {
  if (!holdsAny(sentence, one.told ?? []) || !holdsAny(sentence, heads)) return []
  return [...sentence.text.matchAll(shape)].map((match) => {
    const start = sentence.start + match.index
    const verb = match[1] ?? ''
    return makeFinding(text, {
      check: 'collocation', certainty: 'A', start, end: start + match[0].length,
      message: `“${verb}”与“${heads.find((word) => match[0].startsWith(word)) ?? match[0]}”不搭配，宜用“${one.instead}”。`, suggestion: match[0].replace(verb, one.instead),
    })
  })
}

/** A head without what must not stand before it. */
function plain(head: string): string {
  return head.replace(/^\(.*\)/u, '')
}

/** 综合治理能力提升促进水平: where the verb belongs to what stands before it. */
function isTwoWords({ text }: Stretch, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length)
  return /^(?:提升|提高|增强|建设|不断|进一步)/u.test(after)
}

function wantingIn(text: Text, sentence: Sentence): Finding[] {
  return wanting.flatMap(({ verb, objects, instead }) => {
    const [words, own = '', next = ''] = new RegExp(`(?<!作用|优势|功能|效能|氛围|环境|职责|责任|义务|合同|协议|积极性|力量|基础|形象|意识|观念|典型)${verb}(?!好|不|强|较|很)([^，,。；]*)(?:[，,；]([^，,。；]*))?`, 'u').exec(sentence.text) ?? []
    if (words === undefined || own.length < 6 || objects.test(own) || (next !== '' && !nextDoing.test(next))) return []
    const start = sentence.start + sentence.text.indexOf(words)
    return [makeFinding(text, {
      check: 'collocation', certainty: 'A', start, end: start + verb.length + own.length, message: `“${verb}”后面缺少宾语（如“${instead}”）。`, suggestion: null,
    })]
  })
}
