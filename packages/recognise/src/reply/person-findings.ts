import { idShape } from '../order/id-number.ts'
import { phoneShape } from '../order/phone.ts'
import { surnameOf } from '../order/surnames.ts'
import type { ReplyFinding } from './reply.ts'

const cardShape = /(?<![\dA-Za-z])62\d{14,17}(?!\d)/g
/** After these a private person is named; whoever works for the town is not. */
const roles = '举报人|投诉人|来电人|反映人|诉求人|信访人|当事人|邻居|户主|村民|(?<!行)业主|老板|承租人|房东|保洁员|家属|其父|其母|其子|其女'
/** Whoever is called by what they do: a name behind it stands before a mark or what became of them. */
const behindDoer = /\p{Script=Han}[人者](?!员)(?<name>\p{Script=Han}{2,4})(?=[，。；,（(、\s]|$)/gu
const behindRole = new RegExp(`(?:${roles})(?:为|是|叫|:|：)?(\\p{Script=Han}{2,4})`, 'gu')
/** Words behind a role that begin like a family name and are none. */
const noName = /^(?:反映|要求|方便|全部|都|家|和|同意|应|有|对|于|已|向|从|上|关于|满意|常|时|通知|安排|明确|明白|能|白天|何时|单独|多次|平时|查|经|连续|公开|别|成|后|来|在|代表|委员|自行|的)/u

/** Numbers and names by which a private person is known: an answer goes to whoever asked, and may be read by others. */
export function personFindings(reply: string): ReplyFinding[] {
  return [...numbersIn(reply), ...namesIn(reply)].toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
}

function shapes(reply: string, shape: RegExp, what: string): ReplyFinding[] {
  return [...reply.matchAll(shape)].map((match) => finding(match[0], match.index, `回复里写了${what}“${match[0]}”。回复可能被别人看到，请删去。`))
}

/** The name behind a word that says what a private person is to the matter, and where it stands; nobody else is taken for a person. */
export function namesBehindRoles(text: string): { name: string; at: number }[] {
  return [...text.matchAll(behindRole)].flatMap((match) => {
    const name = nameIn(match[1] ?? '')
    return name === undefined ? [] : [{ name, at: endOf(match) }]
  })
}

/** ID numbers, bank cards and mobile phones. */
export function numbersIn(text: string): ReplyFinding[] {
  return [...shapes(text, idShape, '身份证号'), ...shapes(text, cardShape, '银行卡号'), ...shapes(text, phoneShape, '电话').filter(({ words }) => words.startsWith('1'))]
}

function namesIn(reply: string): ReplyFinding[] {
  const found = [...reply.matchAll(behindRole), ...reply.matchAll(behindDoer)].filter((match, index, all) => all.findIndex((one) => endOf(one) === endOf(match)) === index)
  return found.flatMap((match) => {
    const name = nameIn(match[1] ?? '')
    return name === undefined ? [] : [finding(name, endOf(match), `回复里写了姓名“${name}”。请改成“当事人”“您的邻居”这样的说法。`)]
  })
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length - (match[1] ?? '').length
}

/** The family name and the signs of a given name that stand before a word that is none; a name with 某 names nobody. */
export function nameIn(words: string): string | undefined {
  const family = surnameOf(words)
  if (family === 0 || noName.test(words)) return undefined
  const name = /^\p{Script=Han}+?(?=反映|要求|已|的|和|在|说|称|同意|家|将|对|向|$)/u.exec(words)?.[0] ?? words
  const cut = Array.from(name).slice(0, family + 2).join('')
  return cut.includes('某') || Array.from(cut).length < family + 1 ? undefined : cut
}

function finding(words: string, at: number, says: string): ReplyFinding {
  return { kind: 'person', words, at, end: at + words.length, says }
}
