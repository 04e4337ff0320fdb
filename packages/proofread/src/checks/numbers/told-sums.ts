import type { Check } from '../../check.ts'
import { findNumber } from '../../text/numbers.ts'
import { matchesIn } from '../../text/placed.ts'

const unit = '(?<unit>人次|户次|场次|件次|批次|件|起|场|次|户|份|人|名|宗|处|家|条|项|个|万元|元|亩)'
const number = (name: string) => `(?<${name}>\\d+(?:\\.\\d+)?)`
const same = '\\k<unit>'

/** A turn that tells two or three numbers and what they come to. */
interface Turn {
  told: RegExp
  /** What the last number, `sum`, must be; undefined where nothing follows. */
  right: (groups: Readonly<Record<string, string>>) => number | undefined
  /** How far it may be off, for what is rounded. */
  off?: number
  says: (right: number, unit: string) => string
}

const plus = (groups: Readonly<Record<string, string>>, ...names: readonly string[]): number => Number(names.reduce((sum, name) => sum + Number(groups[name]), 0).toPrecision(12))

const turns: readonly Turn[] = [
  {
    told: new RegExp(`上半年[^。\\d]{0,24}${number('one')}${unit}[^上]{0,60}?下半年[^\\d上]{0,30}${number('other')}${same}[^\\d上]{0,20}?(?:全年|全年共|一年来)[^，。；\\d]{0,14}${number('sum')}${same}`, 'gu'),
    right: (groups) => plus(groups, 'one', 'other'), says: (right, said) => `上半年与下半年加起来是${right}${said}`,
  },
  {
    told: new RegExp(`由[^，。；\\d]{0,8}${number('from')}${unit}[^，。；\\d]{0,6}(?:下降|减少|增加|上升|增长|提高|扩大|升|降)[到至][^，。；\\d]{0,8}${number('to')}${same}[，,](?:净)?(?:减少|下降|增加|增长|上升|多|少|净增)了?${number('sum')}${same}`, 'gu'),
    right: ({ from, to }) => Math.abs(Number((Number(to) - Number(from)).toPrecision(12))), says: (right, said) => `两个数相差${right}${said}`,
  },
  {
    told: new RegExp(`20\\d\\d年[^，。；\\d]{0,14}${number('from')}${unit}[，,](?:20\\d\\d年|今年|本年)[^，。；\\d]{0,12}${number('to')}${same}[，,](?:同比|较上年|比上年)?(?:增长|上升|增加|提高)(?<sum>\\d+(?:\\.\\d+)?)%`, 'gu'),
    right: ({ from, to }) => (Number(to) > Number(from) && Number(from) > 0 ? Number((((Number(to) - Number(from)) / Number(from)) * 100).toFixed(2)) : undefined), off: 1, says: (right) => `按这两个数算是增长${right}%`,
  },
  {
    told: new RegExp(`(?:全年|年内|一年来)[^。；\\d]{0,24}${number('all')}${unit}[，,]月均(?:[^，。；\\d]{0,4})${number('sum')}${same}`, 'gu'),
    right: ({ all }) => Number((Number(all) / 12).toFixed(2)), off: 1, says: (right, said) => `全年的数除以12个月是${right}${said}`,
  },
  {
    told: new RegExp(`实到(?:代表|会)?${number('all')}人[^。；]{0,20}?(?:同意|赞成)${number('one')}票[、，]反对${number('other')}票[、，]弃权${number('sum')}(?<unit>票)`, 'gu'),
    right: ({ all, one, other }) => Number(all) - Number(one) - Number(other), says: (right) => `实到的人都投了票，弃权应是${right}票`,
  },
  {
    told: new RegExp(`${number('sum')}(?<unit>名|人)[^。；\\d]{0,20}?(?:全部)?(?:编入|编成|分成|组成|划分为|分为|分到)[^。；\\d]{0,4}${number('many')}个(?:片区)?(?:小组|片区|分队|网格组|工作组|组)[，,]每(?:个)?(?:小组|片区|分队|组|队)${number('each')}\\k<unit>?人?`, 'gu'),
    right: ({ many, each }) => Number(many) * Number(each), says: (right, said) => `按组数和每组人数算是${right}${said}`,
  },
  {
    told: new RegExp(`(?:比|较)(?:上年|去年)(?:同期)?的?${number('from')}${unit}(?:减少|增加|下降|增长|多|少)了?${number('by')}${same}[，,](?:下降|增长|降幅|增幅|同比下降|同比增长)(?:达|为)?(?<sum>\\d+(?:\\.\\d+)?)%`, 'gu'),
    right: ({ from, by }) => (Number(from) > 0 ? Number(((Number(by) / Number(from)) * 100).toFixed(2)) : undefined), off: 1, says: (right) => `按这两个数算是${right}%`,
  },
  {
    told: new RegExp(`(?:年初|上年结转|去年结转|结转)[^，。；\\d]{0,16}${number('begin')}${unit}[，,](?:全年|年内|今年)?(?:新增|新收|新受理)[^，。；\\d]{0,14}${number('come')}${same}[，,](?:全年|年内)?(?:办结|化解|结案|审结)[^，。；\\d]{0,8}${number('gone')}${same}[，,](?:年末|年底|期末|尚余|结余|剩余|结存)[^，。；\\d]{0,10}${number('sum')}${same}`, 'gu'),
    right: ({ begin, come, gone }) => Number(begin) + Number(come) - Number(gone), says: (right, said) => `结转加新收减办结是${right}${said}`,
  },
]

/** 上半年31件、下半年46件、全年79件: numbers told sentence by sentence that do not come to what is said of them. */
export const toldSums: Check = (text) => text.paragraphs.flatMap((paragraph) => turns.flatMap(({ told, right, off = 0, says }) =>
  matchesIn(paragraph, told).flatMap(({ text: words, start, match: { groups = {} } }) => {
    const { sum = '', unit: said = '%' } = groups
    const wanted = right(groups)
    if (wanted === undefined || Math.abs(wanted - Number(sum)) <= off || /约|近|余|左右/u.test(words)) return []
    const last = words.lastIndexOf(sum)
    const from = words.startsWith(sum) ? start : start + last
    return [{ check: 'told-sums', certainty: 'A' as const, quote: sum, start: from, end: from + sum.length, message: `${says(wanted, said)}，这里写的是${sum}，请核对。`, suggestion: null }]
  })))

const listed = /(?:[一二三四五六七八九两]|\d{1,2})类[^，。；\d]{0,8}(?:共计|合计|总计|共)(?<sum>\d+)(?<unit>份|件|起|场|次|人|名|条|册)/gu

/** 折页3200份、手册1150份、倡议书860份，三类共计5110份. */
export const kindsTogether: Check = (text) => text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, listed).flatMap(({ start, end, match: { 0: whole, groups = {} } }) => {
  const { sum = '', unit: said = '' } = groups
  const kinds = findNumber(/^\d+|^[一二三四五六七八九两]/u.exec(whole)?.[0] ?? '') ?? 0
  const lead = paragraph.text.slice(Math.max(0, start - paragraph.start - 120), start - paragraph.start).split(/[。；]/u).at(-1) ?? ''
  const parts = [...lead.matchAll(new RegExp(`(\\d+)${said}(?=[、，])`, 'gu'))].map(([, one]) => Number(one))
  const come = parts.slice(-kinds).reduce((all, one) => all + one, 0)
  if (parts.length !== kinds || kinds < 2 || come === Number(sum)) return []
  return [{ check: 'told-sums', certainty: 'A' as const, quote: sum + said, start: end - sum.length - said.length, end, message: `前面各类加起来是${come}${said}，这里写的是“${sum}${said}”，请核对。`, suggestion: null }]
}))
