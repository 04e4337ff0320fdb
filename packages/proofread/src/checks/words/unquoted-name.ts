import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import { chineseNumber } from '../../text/read-text.ts'

const run = /((?:“[^“”\n]{2,20}”[、和及与]?){1,8})((?:(?!等|的|两|二|三|四|五|六|七|八|九)[\p{Script=Han}]){3,8})([二两三四五六七八九]|\d)(?:大|个|项|类|场|种)?(?:主题|系列|品牌|专项|特色|普法|法治|宣传|重点|子){0,2}(?:活动|行动|品牌|工程|项目|平台|栏目|课堂|模式|机制)/gu

/** “甲”“乙”丙三大活动: of names told by their number one stands without quotation marks. */
export const unquotedName: Check = (text) => [...text.whole.matchAll(run)].flatMap((match) => {
  const [, quoted = '', bare = '', number = ''] = match
  const names = quoted.match(/“/gu)?.length ?? 0
  if (countOf(number) !== names + 1) return []
  const start = match.index + quoted.length
  return [makeFinding(text, {
    check: 'unquoted-name', certainty: 'B', start, end: start + bare.length, message: `同一列的名称都加了引号，“${bare}”没有加。`, suggestion: `“${bare}”`,
  })]
})

function countOf(number: string): number {
  if (number === '两') return 2
  return /\d/u.test(number) ? Number(number) : chineseNumber(number)
}
