import type { ReportOutline, Sentence } from './outline.ts'
import { figuresNamed, owedParts, sentencesOf } from './outline.ts'
import { piecesOf, saysCutoff } from './token.ts'

export interface OutlineFault {
  /** The heading it stands under. */
  where: string
  says: string
}

/** Digits of any script, circled and Roman numbers, signs of a share. 〇 is a character of Chinese text. */
const bareNumber = /[\p{Nd}\p{No}Ⅰ-ⅿ%％‰]+/gu

/**
 * Why an outline may not be used: numbers outside tokens, tokens nobody knows, figures that do not exist, a part missing or out of
 * order, a cut-off said never or twice. `figures` are the ids there are. Numbers in Chinese characters (三次) are not found.
 */
export function lintOutline(outline: ReportOutline, figures: readonly string[]): OutlineFault[] {
  const sentences = sentencesOf(outline)
  const known = new Set(figures)
  const inSentences = sentences.flatMap(({ where, sentence }) => lintSentence(sentence, known).map((says) => ({ where, says })))
  return [...inSentences, ...lintParts(outline), ...lintCutoff(sentences.map(({ sentence }) => sentence))]
}

function lintSentence(sentence: Sentence, figures: ReadonlySet<string>): string[] {
  const pieces = piecesOf(sentence.text)
  const plain = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []))
  const digits = plain.flatMap((one) => one.match(bareNumber) ?? [])
  const unknown = pieces.flatMap((piece) => (piece.kind === 'unknown' ? [piece.text] : []))
  const loose = plain.filter((one) => /[{}]/.test(one))
  return [
    ...digits.map((one) => `句中直接写了数字“${one}”。请改用指标或日期标记，数字由台账带出。`),
    ...unknown.map((one) => `不认识的标记“${one}”。`),
    ...loose.map((one) => `“${one}”中的花括号不成对，标记写法应为 {{…}}。`),
    ...figuresNamed(sentence).filter((id) => !figures.has(id)).map((id) => `没有编号为“${id}”的指标。`),
  ]
}

function lintParts({ parts }: ReportOutline): OutlineFault[] {
  const numbers = parts.map(({ part }) => part)
  const missing = owedParts.filter(({ part }) => !numbers.includes(part))
  const ordered = numbers.every((part, at) => part > (numbers[at - 1] ?? 0))
  return [
    ...missing.map(({ title }) => ({ where: '提纲', says: `缺少“${title}”部分。` })),
    ...(ordered ? [] : [{ where: '提纲', says: '各部分的顺序不对或有重复，应为举措和成效、不足和原因、第一责任人职责、下一年度安排、其他。' }]),
  ]
}

function lintCutoff(sentences: readonly Sentence[]): OutlineFault[] {
  const times = sentences.filter(({ text }) => saysCutoff(text)).length
  if (times === 1) return []
  return [{ where: '提纲', says: times === 0 ? '没有写数据截止日的句子，请加上 {{cutoff}} 标记。' : '{{cutoff}} 只能出现一次。' }]
}
