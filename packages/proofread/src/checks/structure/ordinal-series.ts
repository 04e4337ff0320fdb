import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { chineseNumeral } from '../../text/chinese-numeral.ts'
import { matchesIn, partOf, placed } from '../../text/placed.ts'
import { chineseNumber } from '../../text/read-text.ts'
import { isShortHeading } from '../../text/short-heading.ts'
import type { Paragraph, Stretch, Text } from '../../text/text.ts'

const check = 'ordinal-series'
/** The ways of counting in running text. */
const ways: readonly { pattern: RegExp; write: (number: number) => string }[] = [
  { pattern: /(?<=^|[。；;，,：:！？!?\s）)”]|原因|问题|主要|包括|表现|不足|做法|措施|体现在?)([一二三四五六七八九十]{1,3})是(?!否|非)/gu, write: (number) => `${chineseNumeral(number)}是` },
  { pattern: /(?<=^|[。；;：:！？!?\s])第([一二三四五六七八九])(?=[，,])/gu, write: (number) => `第${chineseNumeral(number)}` },
  { pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/gu, write: (number) => circled[number - 1] ?? '' },
]
const circled = '①②③④⑤⑥⑦⑧⑨⑩'
const things = '个方面|方面|项(?:重点)?(?:措施|举措|工作|任务|做法)|个(?:问题|不足|原因)|点(?:不足|问题|原因|建议|要求|措施)'
const count = '(?<![第前后上这那\\d.])([两二三四五六七八九十]|\\d{1,2})'
const counted = new RegExp(`${count}(${things})(?:的?(?:工作|问题|不足|原因|措施|举措))?(?:如下)?(?:发力|着手|入手|推进|开展|落实|抓起|用力|做起|展开)?[：:。，,；]?$`, 'u')

interface Member extends Stretch {
  number: number
  /** What stands right before it. */
  lead: Stretch
  /** A number in the way this list counts. */
  write: (number: number) => string
}

/** 一是、二是、三是 without a gap or a repeat, as many as the words before them announce. */
export const ordinalSeries: Check = (text) => {
  const sections = sectionsOf(text)
  return ways.flatMap(({ pattern, write }) => {
    const members = sections.map((section) => section.flatMap((line, at) => membersOf(line, { pattern, write, before: section[at - 1] })))
    const { found, series } = parted(members)
    return [...found, ...series.flatMap(miscounted), ...series.flatMap(alone)]
  })
}

/** Paragraphs up to the next heading: a list does not run past one. */
function sectionsOf({ paragraphs }: Text): Paragraph[][] {
  const sections: Paragraph[][] = [[]]
  for (const line of paragraphs) {
    if ((line.numbered !== null && line.numbered.style !== 'ordinal-word') || isShortHeading(line)) sections.push([line])
    else sections.at(-1)?.push(line)
  }
  return sections
}

interface Way {
  pattern: RegExp
  write: Member['write']
  before: Paragraph | undefined
}

function membersOf(line: Paragraph, { pattern, write, before }: Way): Member[] {
  return matchesIn(line, pattern).map((place) => {
    const sign = place.match[1] ?? '一'
    const lead = (place.start === line.start ? before : undefined) ?? partOf(line, 0, place.start - line.start)
    const number = circled.includes(sign) ? circled.indexOf(sign) + 1 : chineseNumber(sign)
    return { text: place.text, start: place.start, end: place.end, number, lead, write }
  })
}

/** Lists within lists: a 一是 begins one, a number that follows an open list's closes those inside it. */
function parted(sections: readonly Member[][]): { found: Finding[]; series: Member[][] } {
  const found: Finding[] = []
  const series: Member[][] = []
  let before: Member[][] = []
  for (const section of sections) {
    let open: Member[][] = []
    for (const member of section) {
      const list = listFor(member, open) ?? listFor(member, before.filter((one) => follows(member, one)))
      const begun = list ?? []
      if (list === undefined) series.push(begun)
      found.push(...wrongIn(member, begun))
      open = [...open.slice(0, list === undefined ? open.length : Math.max(0, open.indexOf(begun))), begun]
      begun.push(member)
    }
    before = section.length > 0 ? open : before
  }
  return { found, series }
}

/** The innermost open list it goes on with, else the innermost of all; none where it begins one. A list may go on past a heading inside it. */
function listFor(member: Member, open: readonly Member[][]): Member[] | undefined {
  return member.number === 1 ? undefined : open.findLast((list) => follows(member, list)) ?? open.at(-1)
}

function follows(member: Member, list: readonly Member[]): boolean {
  return list.at(-1)?.number === member.number - 1
}

function wrongIn(member: Member, list: readonly Member[]): Finding[] {
  const last = list.at(-1)
  if (last === undefined) return member.number === 1 ? [] : [broken(member, `列举从“${member.text}”开始，前面没有“${member.write(1)}”。`)]
  return follows(member, list) ? [] : [broken(member, gapOf(member, last.number))]
}

function gapOf({ number, write }: Member, last: number): string {
  const next = write(last + 1)
  return number > last ? `列举不连续：“${write(last)}”之后缺少“${next}”。` : `列举的序号重复或倒退，这里应当是“${next}”。`
}

function broken(member: Member, message: string): Finding {
  return { check, certainty: 'A', ...placed(member), message, suggestion: null }
}

/** Quiet where a number of the list is itself in question. */
function miscounted(series: Member[]): Finding[] {
  const [first, ...rest] = series
  if (first?.number !== 1 || rest.length === 0 || rest.some(({ number }, index) => number !== index + 2)) return []
  const found = counted.exec(first.lead.text)
  const said = found && (/^\d/u.test(found[1] ?? '') ? Number(found[1]) : chineseNumber((found[1] ?? '').replace('两', '二')))
  if (!found || said === series.length) return []
  const quote = `${found[1]}${found[2]}`
  const start = first.lead.start + found.index
  return [{ check, certainty: 'A', quote, start, end: start + quote.length, message: `前面说“${quote}”，后面列了${series.length}项。`, suggestion: null }]
}

function alone(series: Member[]): Finding[] {
  const [first, ...rest] = series
  if (first?.number !== 1 || rest.length > 0) return []
  return [{ check, certainty: 'B', ...placed(first), message: `只有“${first.write(1)}”，后面没有“${first.write(2)}”。`, suggestion: null }]
}
