import type { About } from '../finding.ts'
import { dayIn, dayOfLine, type DatedStretch } from './day.ts'
import { isShortHeading } from './short-heading.ts'
import type { Paragraph, Text } from './text.ts'

/** What a text is as a yearly report: its title, what is told, who signed it and when. */
export interface Report {
  title: Paragraph | null
  /** The year it reports on; null where neither it nor its keeper says so. */
  year: number | null
  /** What lies between title and signature. */
  body: readonly Paragraph[]
  signedBy: Paragraph | null
  signedOn: DatedStretch | null
  postedOn: DatedStretch | null
  /** Whether it is a whole report on the rule of law, and no piece of one nor another paper. */
  whole: boolean
}

/** Reads page furniture away: a breadcrumb, the line with the posting day, what stands after the signature. */
export function readReport(text: Text, about: About): Report {
  const { paragraphs } = text
  const title = paragraphs.slice(0, 12).find(isTitle) ?? null
  const from = title ? paragraphs.indexOf(title) + 1 : paragraphs.findIndex(({ text: line, numbered }) => line.length > 30 || numbered !== null)
  const tail = Math.max(from, Math.floor(paragraphs.length * 0.6))
  const closing = paragraphs.slice(tail)
  const signedBy = closing.findLast((line) => line.numbered === null && isBody(line.text)) ?? null
  const signedOn = closing.map(dayOfLine).findLast((day) => day !== null) ?? null
  const end = Math.min(...[signedBy, signedOn].flatMap((line) => (line ? [line.start] : [])), text.whole.length + 1)
  const body = paragraphs.filter((line, index) => index >= from && line.start < end && !isFurniture(line.text))
  return { title, year: about.year ?? yearOf(title, body), body, signedBy, signedOn, postedOn: postedIn(paragraphs), whole: isWhole(title ?? signedBy, body) }
}

function isTitle({ text, numbered }: Paragraph): boolean {
  if (numbered) return false
  return text.length <= 60 && !/[>＞|。，,；：:]/u.test(text) && /(报告|总结|汇报|情况|工作)(（.{1,10}）)?$/u.test(text) && /20\d\d|二[〇○]/u.test(text)
}

function isBody(line: string): boolean {
  return line.length <= 30 && !/[。，；：:>|]|版权|主办|承办|联系|地址/u.test(line) && /(人民政府|委员会|党委|工委|管委会|办事处|司法所|领导小组|办公室|[镇乡区县]委)$/u.test(line)
}

function isFurniture(line: string): boolean {
  return (line.match(/[>＞|]/gu)?.length ?? 0) >= 2 || /^(来源|发布时间|发布日期|发表日期|日期|浏览|字体|打印|当前位置|您当前)/u.test(line)
}

function postedIn(paragraphs: readonly Paragraph[]): DatedStretch | null {
  for (const { text, start } of paragraphs.slice(0, 15)) {
    const found = /(?:发布时间|发布日期|发表日期|发表时间|公开日期|^日期)\s*\]?\s*[：:]?\s*20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?/u.exec(text)
    const day = found && dayIn(found[0])
    if (found && day) return { text: found[0], start: start + found.index, end: start + found.index + found[0].length, day }
  }
  return null
}

function yearOf(title: Paragraph | null, body: readonly Paragraph[]): number | null {
  const headings = body.filter((line) => line.numbered?.style === 'chinese' && isShortHeading(line))
  const first = headings.find((line) => /20\d\d\s*年/u.test(line.text) && !/安排|计划|打算|思路|下一步/u.test(line.text))
  for (const text of [title?.text, /^20\d\d\s*年度?[，,]/u.exec(body[0]?.text ?? '')?.[0], first?.text]) {
    const years = text?.match(/20\d\d(?=\s*年|[\u4e00-\u9fff])/gu)
    if (years?.length === 1) return Number(years[0])
  }
  return null
}

/** Long enough, or short with its title and three parts; on the rule of law, with its title or its signature. */
function isWhole(ends: Paragraph | null, body: readonly Paragraph[]): boolean {
  const length = body.reduce((sum, { text }) => sum + text.length, 0)
  const subject = `${ends?.text ?? ''}${body.slice(0, 3).map(({ text }) => text).join('')}`
  const headings = body.filter((line) => line.numbered?.style === 'chinese').length
  return ends !== null && (length >= 400 ? headings >= 2 : isTitle(ends) && headings >= 3) && /法治政府|法治建设|依法行政/u.test(subject)
}
