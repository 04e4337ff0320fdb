import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'one-quantity-two-values'

/** Words that say the number is of a part, of another time, or of somebody else. */
const narrower = new RegExp([
  '其中|期间|\\d月|[一二三四五六七八九十]月|季度|半年|当[天日月]|月份|节|两会|去年|上年|前年|同期|20\\d\\d年|近.年|年来|以来|十三五|十四五',
  '上级|省|市级|县级|区级|村级|某|该|派出所|司法所|法庭|学校|中学|小学|专项|行动|协助|配合|参与',
  '分别|新增|剩余|其余|其他|计划|目标|力争|将|拟|每|达到|超过',
].join('|'), 'u')
const wholly = /共|累计|合计|总计|全年|全镇|全乡|全街道|我镇|我乡|年内|今年/u
/** Verbs that say the same of a dispute; and nouns of one meaning. */
const alike: readonly [RegExp, string][] = [
  [/排查调处|排查化解|排查调解|摸排化解|摸排调处/gu, '查解'], [/摸排|排查|排摸/gu, '排查'],
  [/成功(?=调|化)/gu, ''], [/调处化解|调解化解|调处|调结|化解|调解/gu, '化解'],
  [/社会矛盾纠纷|矛盾纠纷|民间纠纷|各类纠纷|矛盾/gu, '纠纷'], [/信访件|信访事项/gu, '信访'],
  [/面向群众|向群众|为群众|其间|镇村两级|各类|各种|各项|一系列|法律|有关|相关|了|的|已|均|共计|共|累计|合计|总计|全年|全镇|全乡|我镇|我乡|年内|今年来?|镇|目前|先后|全部|积极|成功|组织开展|开展|举办|组织|办理/gu, ''],
]

const kept = ['人民调解员', '调解员', '网格员', '法律明白人', '法律顾问', '执法人员', '辅警', '治保主任', '普法志愿者', '志愿者', '综治网格', '网格', '调解组织', '调解室', '普法宣传栏']
const stock = /^(?:全镇|全乡|我镇|我乡|目前|现|已|共|专职|专兼职|兼职|持证|持有|为|是|常年|专业|聘请|聘任|外聘|选聘|镇里|镇政府|配齐配强|配齐|配备|共有|现有|拥有|划分为?|设立?|设置|有|组建|了|的|村|村级|由|全体|所有)*$/u

/** `all`: the sentence says it counts the whole town or year. */
type Told = Quantity & { all: boolean; name: string }

/** One thing counted twice over for the whole town and year with two values: what was counted, its verb and its unit are the same. */
export const oneQuantityTwoValues: Check = (text, { year }) => {
  const years = new Set(text.whole.match(/20\d\d(?=年)/gu))
  const own = year ?? (years.size === 1 ? [...years][0] : undefined)
  const told = periodsOf(text).flatMap((period) => quantitiesOf(period).flatMap((one, index, all) => {
    const told = period.text.slice(Math.max(0, period.text.lastIndexOf('；', one.start - period.start) + 1), one.start - period.start)
    const lead = told.slice(Math.max(0, (all[index - 1]?.end ?? period.start) - one.start + told.length))
    return isOfAll(one, lead.replace(`${own}年`, ''), told) ? [{ ...one, name: nameOf(one), all: wholly.test(told) }] : []
  }))
  return told.flatMap((one, index) => {
    const before = told.slice(0, index).find((other) => other.name === one.name && other.unit === one.unit)
    return before && (before.all || one.all || isMoreThanKept(before, one)) && !agree(before, one) && !mayBePart(before, one) ? [findingOf(text.whole, before, one)] : []
  })
}

function isOfAll(one: Quantity, lead: string, told: string): boolean {
  if (!one.digits || one.each || nameOf(one).length < (one.unit === '%' ? 5 : 4)) return false
  return !narrower.test(lead) && !narrower.test(one.before) && !/其中|[（(][^）)]*$/u.test(told) && !/^(?:以上)?[^，,。；;]{0,4}(?:比|较)/u.test(one.after)
}

/** By what was done and to what; those a town keeps, whatever verb says so: 配备网格员86名, 全镇86名网格员. */
function nameOf({ before, after }: Quantity): string {
  const staff = kept.find((name) => after.startsWith(name) || before.endsWith(name))
  const part = /(?<!专)兼职$/u.test(after.startsWith(staff ?? ' ') ? before : before.slice(0, -(staff ?? '').length)) ? '兼职' : ''
  if (staff !== undefined && stock.test(after.startsWith(staff) ? before : before.slice(0, -staff.length))) return `现有${part}${staff}`
  const behind = after.replace(/的.*$/u, '')
  return alike.reduce((name, [pattern, word]) => name.replace(pattern, word), `${before}${before === '' || behind === '' ? '' : '…'}${behind}`)
}

/** Some of a town’s three advisers may be told of; of more than it keeps nobody can tell. */
function isMoreThanKept(before: Told, one: Told): boolean {
  return one.name.startsWith('现有') && one.value > before.value
}

/** Beside a number of all, one a good deal smaller may be of a part the sentence does not name. */
function mayBePart(a: Told, b: Told): boolean {
  return (a.all && !b.all && b.value < a.value * 0.7) || (b.all && !a.all && a.value < b.value * 0.7)
}

/** 2000余份 and 2100份 tell of the same. */
function agree(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true
  if (a.vague === null && b.vague === null) return false
  return Math.abs(a.value - b.value) <= Math.max(a.value, b.value) * 0.2
}

function findingOf(whole: string, before: Told, one: Told): Finding {
  const message = `同一件事前面写的是“${before.text}”，这里写的是“${one.text}”，两处不一致，请核对。`
  return { check, certainty: before.all && one.all ? 'A' : 'B', ...passage(whole, one, one), message, suggestion: null }
}
