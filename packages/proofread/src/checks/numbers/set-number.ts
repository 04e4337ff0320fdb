import type { Check } from '../../check.ts'
import { matchesIn, partOf, placed } from '../../text/placed.ts'

const check = 'set-number'
const digit = '(?<number>[一二两三四五六七八九十]{1,3})'

/** Set phrases of state and party whose number is fixed, each with what must stand near where the words alone may mean something else. */
const phrases: readonly { words: RegExp; right: string; near?: RegExp }[] = [
  { words: new RegExp(`“?${digit}个坚持(?=”|的(?:核心|主要|丰富|精神|深刻))`, 'gu'), right: '十一', near: /习近平法治思想/u },
  { words: new RegExp(`(?:做到|坚决|践行|维护)“?${digit}个维护`, 'gu'), right: '两' },
  { words: new RegExp(`“?${digit}个确立(?=”|的|，|、|。)`, 'gu'), right: '两' },
  { words: new RegExp(`(?:增强|树牢|强化|牢固树立)“?${digit}个意识`, 'gu'), right: '四' },
  { words: new RegExp(`(?:坚定|增强)“?${digit}个自信`, 'gu'), right: '四' },
  { words: new RegExp(`“${digit}位一体”?总体布局`, 'gu'), right: '五' },
  { words: new RegExp(`“${digit}个全面”?战略布局`, 'gu'), right: '四' },
  { words: new RegExp(`“?${digit}个代表”?重要思想`, 'gu'), right: '三' },
  { words: new RegExp(`中央${digit}项规定`, 'gu'), right: '八' },
  { words: new RegExp(`行政执法“?${digit}项制度`, 'gu'), right: '三' },
  { words: new RegExp(`(?<=“)${digit}重一大(?=”|事项|决策)`, 'gu'), right: '三' },
  { words: new RegExp(`(?<=“)${digit}会一课`, 'gu'), right: '三' },
  { words: new RegExp(`(?:村|党务、|村务、)“?${digit}务公开`, 'gu'), right: '三' },
  { words: new RegExp(`自治、?法治、?德治“?${digit}治融合`, 'gu'), right: '三' },
  { words: /双随机、(?<number>[二两三四])公开/gu, right: '一' },
  { words: /(?<number>[一三四五])随机、一公开/gu, right: '双' },
  { words: /一规划(?<number>[一三四])纲要/gu, right: '两' },
  { words: /“(?<number>[二两三四])村一(?:法律)?顾问”/gu, right: '一' },
  { words: /“一村(?<number>[二两三四])(?:法律)?顾问”/gu, right: '一' },
  { words: /“最多跑(?<number>[二两三四])次”/gu, right: '一' },
]

/** A set phrase with another number than its own: 领会习近平法治思想“十二个坚持”. */
export const setNumber: Check = (text) => text.paragraphs.flatMap((paragraph) => phrases.flatMap(({ words, right, near }) =>
  matchesIn(paragraph, words).flatMap((found) => {
    const number = found.match.groups?.number ?? ''
    if (number === right || (near !== undefined && !near.test(paragraph.text)) || (right === '两' && number === '二')) return []
    const at = found.text.indexOf(number)
    const quote = partOf(found, found.text.startsWith('“') ? 1 : 0, found.text.length)
    return [{
      check, certainty: 'A' as const, ...placed(quote), message: `“${quote.text}”的数字不对，应是“${right}”。`,
      suggestion: (found.text.slice(0, at) + right + found.text.slice(at + number.length)).replace(/^“/u, ''),
    }]
  })))
