import type { Found } from './order.ts'
import { phoneShape } from './phone.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { surnameOf } from './surnames.ts'

/** Said instead of a name. */
const nobody = /匿名|保密|未提供|不详|不愿|隐去|无名|网友/
const called = '先生|女士|小姐|师傅|大姐|大哥|大爷|大妈|大叔|阿姨|老汉|老师|同志|婶|叔|伯|某某|某'
const titled = new RegExp(`^(?:\\p{Script=Han}{1,2})(?:${called})`, 'u')
/** Words that begin like a family name and are none. */
const noName = /^(?:时间|时限|电话|方便|平台|平安|应该|明天|明确|明显|和我|有人|有一|有时|于是|关于|通知|通过|全部|家里|家住|后面|何时|高龄|国家|文化|水渠|水泥|石子|白天|黄色|能否|管理|安排|安全|经过|常常|向上|从今|单号|别人|万元|党政|成员|解决|都是|都说|那边|终于|公开|查看|计划|连续|车辆|农业|农村|山上|水电|江边)/

/** The caller’s name. Behind a label what stands there, cleaned; elsewhere only what has the shape of a name and stands where one stands. */
export function readPerson(sheet: Sheet): Found | undefined {
  const behind = sheet.behind('person')
  for (const { line, lineAt } of behind) {
    if (nobody.test(line)) return undefined
    const named = nameIn(line, sheet)
    if (named !== undefined) return foundAt(sheet, { value: named.name, sure: 'certain', at: lineAt + named.at, end: lineAt + named.at + named.name.length })
  }
  return led(sheet) ?? besidePhone(sheet)
}

/** Of a labelled value, the first token that is a name: villages, sexes and addresses before or behind it fall away. */
function nameIn(line: string, sheet: Sheet): { name: string; at: number } | undefined {
  for (const match of line.matchAll(/[^\s，,、;；()|/:]+/g)) {
    const token = match[0].replace(/等\d+人$/, '')
    if (sheet.asked.places.some(({ name }) => token.includes(name)) || sheet.asked.towns.some((town) => token.includes(town) && town !== token)) continue
    const name = /^[\p{Script=Han}·]{2,8}/u.exec(token)?.[0]
    if (name === undefined) continue
    // As short as a name is, it is one: what stands behind the label says nothing more.
    const short = name.length <= 3 ? name : titledIn(name) ?? (name.length <= 4 || name.includes('·') ? name : undefined)
    if (short !== undefined) return { name: short, at: match.index }
  }
  return undefined
}

/** 杜老汉的儿子 is spoken of as 杜老汉. */
function titledIn(name: string): string | undefined {
  const match = titled.exec(name)
  return match !== null && surnameOf(name) > 0 ? match[0] : undefined
}

function led(sheet: Sheet): Found | undefined {
  for (const match of sheet.text.matchAll(/(?:来电人|反映人|诉求人|联系人|来访人|信访人|投诉人|群众|市民|姓名|我叫|叫|现将|将)[ :是为叫]{0,2}([\p{Script=Han}]{2,4})/gu)) {
    const words = match[1] ?? ''
    const at = match.index + match[0].length - words.length
    const name = nameAt(sheet.text.slice(at, at + 6), sheet)
    if (name !== undefined) return foundAt(sheet, { value: name, sure: 'likely', at, end: at + name.length })
  }
  return undefined
}

/** The name right before a telephone number, or before the blank or bracket between. */
function besidePhone(sheet: Sheet): Found | undefined {
  for (const match of sheet.text.matchAll(phoneShape)) {
    const head = sheet.text.slice(Math.max(0, match.index - 16), match.index)
    const word = /([\p{Script=Han}]{2,6})[ (/|,，;；:手机电话\n]{0,6}$/u.exec(head)
    const token = word?.[1]?.replace(/(手机号?|电话|联系)$/, '') ?? ''
    const tail = /[\p{Script=Han}]+$/u.exec(token)?.[0] ?? ''
    const name = [tail, tail.slice(-3), tail.slice(-4), tail.slice(-2)].map((one) => nameAt(one, sheet)).find((one) => one !== undefined && tail.endsWith(one))
    if (name !== undefined && word !== null) {
      const at = Math.max(0, match.index - 16) + word.index + token.lastIndexOf(name)
      return foundAt(sheet, { value: name, sure: 'likely', at, end: at + name.length })
    }
  }
  return nameBehindPhone(sheet)
}

/** “… 孔婶” in the line after the number, with a form of address. */
function nameBehindPhone(sheet: Sheet): Found | undefined {
  const match = new RegExp(`(?<=[\\s，,|])(\\p{Script=Han}(?:${called}))(?=[\\s，,|(]|$)`, 'mu').exec(sheet.text)
  const name = match?.[1] ?? ''
  return match === null || surnameOf(name) === 0 ? undefined : foundAt(sheet, { value: name, sure: 'guess', at: match.index, end: match.index + name.length })
}

/** The name a piece of running text begins with: a family name and one or two signs more, or a form of address. */
function nameAt(text: string, { asked: { places, towns } }: Sheet): string | undefined {
  const family = surnameOf(text)
  if (family === 0 || noName.test(text) || nobody.test(text)) return undefined
  const name = titledIn(text) ?? bare(text, family)
  if (name === undefined || [...places.flatMap((place) => [place.name, ...place.others]), ...towns].some((place) => place.startsWith(name) || name.startsWith(place))) return undefined
  return name
}

function bare(text: string, family: number): string | undefined {
  const word = new RegExp(`^\\p{Script=Han}{${family + 1},${family + 2}}?(?=[，,。\\s()/|;；、:"]|同志|$|来电|反映|提出|电话|手机|\\d)`, 'u').exec(text)
  return word?.[0]
}
