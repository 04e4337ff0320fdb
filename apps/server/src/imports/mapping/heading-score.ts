import { opening } from '@zhenzhi/kernel'
import { plainWord } from '../sheet/text-of.ts'
import { actDay, platformState } from './target.ts'
import type { TargetSpec } from './target.ts'

/** Below this a heading says nothing of a target. */
export const least = 40

const openingDays = /^(日期|时间|年月日|(登记|受理|收件|来访|来信|来电|转送|收到|发生|接访|排查|录入|报送|活动|会议|召开|检查|走访|培训|宣传|开展)(日期|时间))$/
const byKind: Readonly<Record<string, RegExp>> = {
  place: /(村|社区|村居|地点|属地|辖区|网格)/, money: /(金额|款额|经费|资金|万元|\(元)/, person: /(姓名|当事人|申请人|来访人|信访人|来电人)/, people: /(姓名|当事人|双方|参加人员)/,
}
const byPart: Readonly<Record<string, RegExp>> = {
  phone: /(电话|手机|联系方式)/, idNumber: /(身份证|证件号)/, sex: /性别/, birth: /(出生|生日)/, address: /(住址|家庭地址|户籍)/, employer: /(单位|职业)/,
}
const stateHeadings = /(状态|环节|阶段|办理进度)$/
/** Columns of any ledger that no field is read from. */
const never = /(序号|行号|备注|附件)$|^(no\.?|#)$/

/** How well a heading fits a target, from 0 to 110. Words alone decide; a person looks over what is proposed. */
export function headingScore(heading: string, spec: TargetSpec): number {
  const word = plainWord(heading)
  if (word === '' || never.test(word)) return 0
  if (spec.field === platformState.field) return stateHeadings.test(word) ? 105 : 0
  const first = spec.act === opening ? 10 : 0
  if (spec.field === actDay) return first + dayScore(word, spec)
  if (spec.kind === 'person' || spec.kind === 'people') return first + personScore(word, spec)
  const [field = '', part] = plainWord(spec.title).split('·')
  return first + Math.max(wordScore(word, part ?? field), kindScore(word, spec.kind))
}

function dayScore(word: string, { act, title }: TargetSpec): number {
  const stem = plainWord(title).replace(/日期$/, '')
  if (word === `${stem}日期` || word === `${stem}时间` || word === `${stem}日` || word === `${stem}年月日`) return 100
  if (act === opening && openingDays.test(word)) return 90
  return /(日期|时间)$/.test(word) && word.includes(stem) ? 75 : 0
}

function personScore(word: string, { title, part = 'name' }: TargetSpec): number {
  const [field = ''] = plainWord(title).split('·')
  const rest = word.replace(field, '')
  const own = word.includes(field) ? 25 : 0
  const other = byPart[part]
  if (other !== undefined) return other.test(rest) ? 60 + own : 0
  if (Object.values(byPart).some((one) => one.test(rest))) return 0
  return Math.max(wordScore(word, field), wordScore(word, `${field}姓名`), /(姓名|当事人|申请人|来访人|信访人|来电人|双方)/.test(word) ? 50 : 0)
}

function kindScore(word: string, kind: string): number {
  return byKind[kind]?.test(word) === true ? 45 : 0
}

function wordScore(word: string, name: string): number {
  if (word === name) return 100
  const [short, long] = word.length < name.length ? [word, name] : [name, word]
  if (short.length >= 2 && long.includes(short)) return 60 + (30 * short.length) / long.length
  return 80 * alikeness(word, name)
}

/** Pairs of neighbouring characters that both have, of all they have (Dice): 0 to 1; less than half counts as nothing. */
function alikeness(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)]
  const shared = x.filter((pair) => y.includes(pair)).length
  const share = x.length + y.length === 0 ? 0 : (2 * shared) / (x.length + y.length)
  return share < 0.5 ? 0 : share
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
