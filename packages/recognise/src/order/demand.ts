import type { Found } from './order.ts'
import { idShape } from './id-number.ts'
import { phoneShape } from './phone.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** A line of a letter that is not what somebody wants. */
const framing = /^(?:谢谢|收到请回|请于|请各|请.{0,14}(?:前|内).{0,12}(?:回复|答复|办结|反馈)|特此|联系|附|--|转发|Fw|您好|您有|\[转发|一、|以上|.{0,14}(?:局|中心|人民政府|党政办)$|.{0,6}20\d{2}年\d{1,2}月\d{1,2}日$)/
/** After these somebody tells what it is about. */
const verbs = /(?:反映称?|举报|投诉|咨询|求助|来电说|(?<=[)，,])说)[:，,]? ?/u
/** What is of the order and not of the demand. */
const ofOrder = /工单|单号|热线|派单|回电|电话|联系人|姓名|手机(?:号|:|\s?1)|请于|限\d|个?工作日|小时内|内反馈|前(?:办结|回复|答复|报|接收)|@|签收|请接收|到期|急件|今天上午|回复?本人|受理|转来|平台|编号/
/** Where, behind a demand in the same paragraph, the order speaks again. */
const orderAgain = /^(?:来电人|请你镇|请镇里|请[^。]{0,12}(?:办|所|队|镇|单位)[^。]{0,14}(?:处理|办理|核查|前)|工单|联系电话|手机)/

/** What is wanted, without names and numbers: the demand is searched and listed, and those do not belong there. */
export function readDemand(sheet: Sheet, { person, kinds }: { person: Found | undefined; kinds: readonly string[] }): Found | undefined {
  const labelled = sheet.behind('demand').map((value) => ({ ...value, whole: withoutFrame(value.whole) }))
    .filter(({ whole }) => whole.length >= 4 && !kinds.includes(whole))
  const best = labelled.toSorted((a, b) => b.whole.length - a.whole.length)[0]
  const read = best !== undefined ? { text: best.whole, at: best.at, sure: 'certain' as const } : loose(sheet)
  if (read === undefined) return undefined
  return foundAt(sheet, { value: masked(joined(read.text), person?.value), sure: read.sure, at: read.at, end: read.at + read.text.length })
}

/** Lines of the frame behind a demand fall away, and sentences in which the order speaks again. */
function withoutFrame(whole: string): string {
  const lines = whole.split('\n')
  while (lines.length > 1 && (framing.test((lines.at(-1) ?? '').trim()) || (lines.at(-1) ?? '').trim() === '')) lines.pop()
  const sentences = lines.join('\n').split(/(?<=。)/)
  const again = sentences.findIndex((sentence, index) => index > 0 && orderAgain.test(sentence.trim()))
  return (again === -1 ? sentences : sentences.slice(0, again)).join('').trim()
}

interface Loose {
  text: string
  at: number
  sure: 'likely' | 'guess'
}

/** In running text: what is said behind “反映” or its like, else the longest piece that is not of the order itself. */
function loose(sheet: Sheet): Loose | undefined {
  const parts = piecesOf(sheet)
  const story = storyIn(sheet)
  if (story !== undefined) return story
  const told = parts.findIndex((part) => part.told)
  const first = told === -1 ? undefined : run(parts.slice(told))
  if (first !== undefined && first.text.length >= 6) return { ...first, sure: 'likely' }
  const runs = parts.filter((part, index) => index === 0 || !part.joined).map((part) => run(parts.slice(parts.indexOf(part)))).filter((one) => one !== undefined)
  return runs.toSorted((a, b) => b.text.length - a.text.length)[0]
}

const storyLength = 60

/** A line in which somebody tells at length, and in which hardly anything is of the order: all of it. */
function storyIn({ text, segments }: Sheet): Loose | undefined {
  let at = 0
  const lines = text.split('\n').map((line) => ({ line, at: (at += line.length + 1) - line.length - 1 }))
  const longest = lines.toSorted((a, b) => b.line.length - a.line.length)[0]
  if (longest === undefined || longest.line.length < storyLength || /[|\t]|工单|热线|单号/.test(longest.line)) return undefined
  if (segments.some(({ key, label }) => key !== 'other' && label >= longest.at && label < longest.at + longest.line.length)) return undefined
  const clauses = longest.line.match(clause) ?? []
  const ofIt = clauses.filter((one) => ofOrder.test(one)).reduce((sum, one) => sum + one.length, 0)
  return ofIt > longest.line.length * 0.25 ? undefined : { text: longest.line.trim(), at: longest.at + longest.line.length - longest.line.trimStart().length, sure: 'guess' }
}

interface Part {
  text: string
  at: number
  /** It follows the one before without a gap. */
  joined: boolean
  /** It stands behind a word of telling. */
  told: boolean
  /** What followed in its clause was left out. */
  cut: boolean
}

const clause = /(?:[^，,。；;！!\s|[\]【】:]|:(?=\d))+[，,。；;！!:]?[ \t]?/gu

/** The clauses of the text that are not labelled values and not of the order. */
function piecesOf(sheet: Sheet): Part[] {
  const taken = takenIn(sheet)
  const isPlace = placeOnly(sheet)
  const parts: Part[] = []
  let last = -1
  for (const match of sheet.text.matchAll(clause)) {
    const part = partOf(match[0], match.index, isPlace)
    if (taken.some(({ at, end }) => at <= match.index && match.index < end) || part === undefined) continue
    parts.push({ ...part, joined: last === part.at })
    last = part.cut ? -1 : match.index + match[0].length
  }
  return parts
}

/** Nothing but the names of a place. */
function placeOnly({ asked: { places, towns } }: Sheet): (text: string) => boolean {
  const names = [...places.flatMap(({ name, others }) => [name, ...others]), ...towns]
  return (text) => names.some((name) => text.includes(name)) && names.reduce((rest, name) => rest.replaceAll(name, ''), text).length < 3
}

/** The values of labels: of numbers and days no more than themselves, since a sentence may go on behind. */
function takenIn({ segments, text }: Sheet): { at: number; end: number }[] {
  const short = ['phone', 'number', 'idNumber', 'received', 'handed', 'due']
  return segments.filter(({ key }) => key !== 'other' && key !== 'demand').map(({ key, label, at, end }) => {
    const line = text.slice(at, end).search(short.includes(key) ? /[\n，,。；;)]/ : /\n/)
    return { at: label, end: line === -1 ? end : at + line }
  })
}

/** Of a clause, what stands behind a word of telling or behind a telephone number; undefined where nothing is left to tell. */
function partOf(whole: string, at: number, isPlace: (text: string) => boolean): Omit<Part, 'joined'> | undefined {
  const verb = verbs.exec(whole)
  const [phone] = whole.matchAll(phoneShape)
  const from = Math.max(verb === null ? 0 : verb.index + verb[0].length, phone === undefined ? 0 : phone.index + phone[0].length)
  const tail = whole.slice(from).replace(/^[)，,:]?说?/u, (head) => (from === 0 ? head : ''))
  const text = tail.replace(/的(?:信访件|工单|信访事项).*$/su, '')
  const kept = text.trim()
  if (kept.length < 4 || isPlace(kept) || ofOrder.test(kept) || framing.test(kept) || !/\p{Script=Han}{3}/u.test(kept)) return undefined
  return { text, at: at + whole.lastIndexOf(text), told: verb !== null, cut: text !== tail }
}

function run(parts: readonly Part[]): Loose | undefined {
  const [first, ...rest] = parts
  if (first === undefined) return undefined
  const stop = rest.findIndex((part) => !part.joined)
  const text = [first, ...(stop === -1 ? rest : rest.slice(0, stop))].map((part) => part.text).join('')
  const skipped = text.length - text.trimStart().length
  return { text: text.trim(), at: first.at + skipped, sure: 'guess' }
}

/** Lines of one paragraph become one. */
function joined(text: string): string {
  return text.replace(/[ \t]*\n[ \t>]*/g, '').trim()
}

function masked(text: string, name: string | undefined): string {
  const plain = text.replace(idShape, '〔证件号〕').replace(phoneShape, '〔电话〕')
  return name === undefined || name.length < 2 ? plain : plain.replaceAll(name, '〔姓名〕')
}
