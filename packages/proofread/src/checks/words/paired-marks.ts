import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../text/make-finding.ts'
import type { Paragraph, Text } from '../../text/text.ts'

const closerOf: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '(': ')', '【': '】', '〔': '〕', '「': '」', '『': '』' }
const closers = new Set(Object.values(closerOf))
/** A bracket of one width may be closed by one of the other: that is the business of another check. */
const alike: Readonly<Record<string, string>> = { ')': '）' }

const most = 40

interface Open {
  mark: string
  at: number
}

/** A mark of a pair that stands alone within its paragraph. */
export const pairedMarks: Check = (text) => text.paragraphs.flatMap((paragraph) => aloneIn(text, paragraph))

function aloneIn(text: Text, { text: words, start }: Paragraph): Finding[] {
  const open: Open[] = []
  const alone: Open[] = []
  for (const [at, mark] of [...words.matchAll(/[“”‘’《》〈〉（）()【】〔〕「」『』]/gu)].map((match) => [match.index, match[0]] as const)) {
    if (!closers.has(mark)) open.push({ mark, at })
    else if (isNumbering(words, at)) continue
    else closeOne(open, alone, { mark, at })
  }
  return [...alone, ...open].filter(({ mark }) => mark !== '’').map(({ mark, at }) => findingOf(text, mark, { at: start + at, until: start + words.length }))
}

/** Takes off the nearest opener that fits; those left open between it and here stand alone. */
function closeOne(open: Open[], alone: Open[], { mark, at }: Open): void {
  const fits = open.findLastIndex((one) => same(closerOf[one.mark] ?? '', mark))
  if (fits < 0) alone.push({ mark, at })
  else alone.push(...open.splice(fits).slice(1))
}

function same(one: string, other: string): boolean {
  return (alike[one] ?? one) === (alike[other] ?? other)
}

/** 1） and 一) number an item and want no opener. */
function isNumbering(words: string, at: number): boolean {
  return /[）)]/u.test(words[at] ?? '') && /(?:^|[，。；;：:\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u.test(words.slice(0, at))
}

/** Where an opener has no closer, that is lacking somewhere from there to the end of the clause. */
function findingOf(text: Text, mark: string, { at, until }: { at: number; until: number }): Finding {
  const end = closers.has(mark) ? at + 1 : at + 1 + (/^[^。；\n]*/u.exec(text.whole.slice(at + 1, Math.min(until, at + most)))?.[0].length ?? 0)
  const lacks = closers.has(mark) ? '前面没有配对的起始符号' : '后面没有配对的结束符号'
  return makeFinding(text, { check: 'paired-marks', certainty: 'A', start: at, end, message: `“${mark}”${lacks}。`, suggestion: null })
}
