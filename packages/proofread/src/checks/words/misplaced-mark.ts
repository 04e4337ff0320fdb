import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'

const kinds: readonly { wrong: RegExp; message: string; right: string | null; certainty: Finding['certainty'] }[] = [
  { wrong: /[，、；：,;][，、；。：,;]|。[，、；：,;]|。[”’]。/gu, message: '两个标点重叠，只留一个', right: null, certainty: 'A' },
  { wrong: /(?<=(?:以下|如下|下列)[^，,。；：\n]{0,12})。(?=[^\S\n]*(?:一是|第一|首先|其一|（一）|\(一\)))/gu, message: '“以下”“如下”引出下文，后面用冒号', right: '：', certainty: 'B' },
  { wrong: /(?<=(?:报告|汇报|总结|通报|情况|安排|公布|规定|说明)如下)[；，,](?=\s*(?:一是|第一|首先|\n|$))/gu, message: '“如下”引出下文，后面用冒号', right: '：', certainty: 'B' },
  { wrong: /、(?=等(?!级|待|候|额|同|效|于|比|分|价|量|次|高|距|靠))/gu, message: '“等”前面不用顿号', right: '', certainty: 'A' },
  { wrong: /、(?=(?:和|及|与)(?!谐|解|睦|平|美|顺|合|气|时|格|会|人|众|[^，。；、]{1,12}(?:挂钩|相关|有关|一致|衔接|匹配|无关|对接|比较|相比)))/gu, message: '连词前面不用顿号，用逗号或不用', right: '', certainty: 'B' },
  { wrong: /(?<=[（(][一二三四五六七八九十\d]{1,3}[）)])[、.．，,]/gu, message: '带括号的序号后面不加标点', right: '', certainty: 'B' },
  { wrong: /(?<=(?:^|[，。；：\n])[一二三四五六七八九十]是)[、，,：](?=[\p{Script=Han}“])/gu, message: '“一是”后面直接接正文，不加标点', right: '', certainty: 'C' },
  { wrong: /(?<=(?:^|[，。；：\n])(?:首先|其次|再次|最后))、/gu, message: '“首先”“其次”后面用逗号', right: '，', certainty: 'B' },
  { wrong: /(?<![第村组室季、，二三四五六七八九])(?:[三四五六七八]、[四五六七八九])(?=(?:百|千|万|十)?[个次名件起天户宗])/gu, message: '相邻两个数字表示概数，中间不加顿号', right: null, certainty: 'B' },
  { wrong: /(?<![\d，])\d{1,3}(?:，\d{3})+(?!\d)/gu, message: '数字里的分节不用中文逗号', right: null, certainty: 'A' },
  { wrong: /(?<=“[^“”\n]{0,60})“[^“”\n]{1,40}”(?=[^“”\n]{0,60}”)/gu, message: '引号里面再用引号，里层用单引号‘ ’', right: null, certainty: 'A' },
  { wrong: /(?<=《[^《》〈\n]{0,40})《[^《》\n]{2,60}》(?=[^《》\n]{0,30}》)/gu, message: '书名号里面再用书名号，里层用单书名号〈 〉', right: null, certainty: 'B' },
  { wrong: /（[^（()）\n]{1,80}\)|\([^（()）\n]{1,80}）/gu, message: '一对括号一边全角、一边半角', right: null, certainty: 'A' },
  { wrong: /(?<!“[^“”\n]{0,60})‘[^‘’\n]{2,20}’(?![^“”\n]{0,60}”)/gu, message: '外层用双引号“ ”，单引号只在双引号里面用', right: null, certainty: 'A' },
  { wrong: /等…{1,2}|等[.]{3,}/gu, message: '“等”与省略号只用一个', right: '等', certainty: 'B' },
  { wrong: /“\s*”|‘\s*’|《\s*》|（\s*）|〔\s*〕/gu, message: '括号或引号里面没有内容', right: null, certainty: 'A' },
  { wrong: /(?<=\p{Script=Han}[^\n]{2,})[，、,](?=[^\S\n]*(?:\n|$))/gu, message: '一段的末尾应是句号', right: '。', certainty: 'A' },
  { wrong: /(?<=\p{Script=Han})[.．](?=(?:一|二|三|四|五|六)是)/gu, message: '断句用“。”或“；”', right: '；', certainty: 'A' },
]
const fullStops = 3

/** Marks that stand one on another, or where they have no place, and a paragraph that has no end. */
export const misplacedMark: Check = (text) => withoutOverlaps([
  ...kinds.flatMap(({ wrong, message, right, certainty }) => [...text.whole.matchAll(wrong)].map((match) => makeFinding(text, {
    check: 'misplaced-mark', certainty, start: match.index, end: match.index + match[0].length, message: `${message}。`, suggestion: right,
  }))),
  ...straightQuotes(text), ...withoutEnd(text),
])

/** Straight quotation marks in a text that has the Chinese ones. */
function straightQuotes(text: Parameters<Check>[0]): Finding[] {
  if (!/“[^”\n]+”/u.test(text.whole)) return []
  return [...text.whole.matchAll(/"[^"\n]{1,30}"/gu)].filter(({ 0: words }) => /\p{Script=Han}/u.test(words)).map((match) => makeFinding(text, {
    check: 'misplaced-mark', certainty: 'A', start: match.index, end: match.index + match[0].length, message: '中文用“ ”，不用半角引号。', suggestion: `“${match[0].slice(1, -1)}”`,
  }))
}

/** Running text whose last sentence has no full stop; where many lines have none, they were broken on their way here. */
function withoutEnd(text: Parameters<Check>[0]): Finding[] {
  const open = text.paragraphs.filter(({ text: words }) => words.length > 30 && /。/u.test(words) && /[\p{Script=Han}\d%]$/u.test(words) && /[，,]/u.test(words.slice(words.lastIndexOf('。'))))
  if (open.length >= fullStops) return []
  return open.map(({ end }) => makeFinding(text, {
    check: 'misplaced-mark', certainty: 'A', start: end - 2, end, message: '段末缺少句号。', suggestion: `${text.whole.slice(end - 2, end)}。`,
  }))
}
