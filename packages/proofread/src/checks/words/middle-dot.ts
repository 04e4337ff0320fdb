import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'

const between = /(?<=\p{Script=Han}{2})[.．](?=\p{Script=Han}{2})/gu

/** The day of a month in a name (“12·4”) and the parts of a title take a middle dot, not a full stop. */
export const middleDot: Check = (text) => [
  ...[...text.whole.matchAll(/(?<=“)(?:1[0-2]|[1-9])[.．](?:3[01]|[12]\d|[1-9])(?=”)|(?<![\d.．])(?:3[.．]15|4[.．]15|4[.．]26|5[.．]12|6[.．]5|6[.．]26|8[.．]19|9[.．]8|11[.．]9|12[.．]2|12[.．]4)(?=国际|国家|全国|消费者|宪法|禁毒|消防|世界|防灾|全民|主题宣传|宣传日|宣传周)/gu)].map(({ 0: words, index }) => makeFinding(text, {
    check: 'middle-dot', certainty: 'B', start: index, end: index + words.length,
    message: `“${words}”是日期组成的名称，中间应用间隔号。`, suggestion: words.replace(/[.．]/u, '·'),
  })),
  ...[...text.whole.matchAll(between)].filter(({ index }) => !isNumber(text.whole, index)).map(({ index }) => makeFinding(text, {
    check: 'middle-dot', certainty: 'A', start: index - 2, end: index + 3,
    message: '汉字之间不用“.”；名称中用间隔号“·”，断句用“。”。', suggestion: text.whole.slice(index - 2, index + 3).replace(/[.．]/u, '·'),
  })),
]

function isNumber(whole: string, at: number): boolean {
  return /(?:^|[\s，。；：（(])[一二三四五六七八九十]{1,3}$/u.test(whole.slice(Math.max(0, at - 4), at))
}
