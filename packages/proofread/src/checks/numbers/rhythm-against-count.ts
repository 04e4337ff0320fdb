import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf, type Period } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'rhythm-against-count'
/** How often a rhythm can fall within a year, at the most. */
const yearly: Readonly<Record<string, number>> = {
  工作日: 366, 日: 366, 天: 366, 周: 53, 星期: 53, 两周: 27, 半月: 24, 旬: 36, 月: 12, 两月: 6, 两个月: 6, 双月: 6, 季度: 4, 季: 4, 半年: 2, 年: 1,
}
const spans = '(工作日|星期|两周|半月|两个月|两月|双月|季度|半年|日|天|周|旬|月|季|年)'
/** 每月15日 · 每周一 · 每季度, and without 每: 周研判 · 半月一调度. */
const rhythm = new RegExp([
  `每(?:个)?${spans}(?:\\d{1,2}[日号](?:[、和及]\\d{1,2}[日号])*|(?:的)?第一[周天个]?|[一二三四五六日末底初]|(?:固定|定期))*`,
  `(?<![一-龥\\d])(?:“)?(?:(?:实行|坚持|落实|执行|建立|推行|严格|严格落实|健全)“?)?${spans}(?=一?(?:例会|研判|调度|会商|分析会|通报|点评|讲评|汇报|碰头))`,
  '(?:坚持|实行|落实|做到)(半年)(?=召开|开展|组织|举行|进行|听取|研究)',
].join('|'), 'gu')
/** Who meets in many places holds more meetings than one calendar has days for. */
const manyPlaces = /各|每村|每个|逐村|村（社区）|村\(社区\)|网格员|\d+[个支名]|分别|村级|轮流|累计走访/u
const severalYears = /年来|20\d\d(?:年)?[—–\-~～至到]+20\d\d|近.年|以来共/u
const events = /[\u4e00-\u9fff]{0,4}?(?:会议|例会|会商|会|巡逻|汇报|通报|简报|夜校|党课|党日|开放日|述法|学法|坐班|约谈|督查|督导|评查|评比|点评|宣讲|研判|调度|培训|排查|巡查|检查|接访|讲座|集市|学习|演练|走访)/gu
/** What one does at many places at once: a rhythm of these binds only where it says how many times. */
const roundsOf = /巡逻|学法|坐班|督查|督导|评查|宣讲|约谈|培训|排查|巡查|检查|接访|讲座|集市|学习|演练|走访/u
const occasions = ['次', '场', '期']

/** A weekly meeting cannot have been held 113 times in a year: the same event with a rhythm and a count, in one paragraph. */
export const rhythmAgainstCount: Check = (text) => {
  const periods = periodsOf(text).map((period) => ({ period, told: quantitiesOf(period) }))
  const found = periods.flatMap(({ period }, index) => {
    const near = periods.slice(index, index + 5).filter((one) => one.period.paragraph === period.paragraph && !severalYears.test(one.period.text))
    const counts = near.flatMap(({ told }) => told).filter(({ unit, each, vague, before, start }) => {
      const isOne = occasions.includes(unit) && !each && vague !== 'less' && !manyPlaces.test(before)
      return isOne && !/(?:到|赴|在|深入|走进|覆盖|前往|进)\d+个(?:村|社区|点|网格)[^，；。]*$/u.test(text.whole.slice(Math.max(0, start - 24), start))
    })
    return rhythmsOf(period).flatMap((said) => {
      const isCount = (one: Quantity) => isCountOf(one, { said, period, whole: text.whole })
      const count = counts.find((one) => one.start >= said.end && one.value > said.most && isCount(one))
        ?? counts.find((one) => one.end <= said.start && one.start >= period.start && one.value > said.most && isNamed(one, said))
        ?? counts.find((one) => said.hasTimes && one.start >= said.end && one.end <= period.end && isTooFew(text.whole, one, said) && isCount(one))
      return count === undefined ? [] : [findingOf(text.whole, count, said)]
    })
  })
  return found.filter(({ start }, index) => found.findIndex((one) => one.start === start) === index)
}

interface Rhythm {
  words: string
  /** The event by its last two and three characters. */
  names: readonly string[]
  most: number
  /** Says how many times, so that fewer in a whole year are one too few as well. */
  hasTimes: boolean
  start: number
  end: number
}

function rhythmsOf(period: Period): Rhythm[] {
  return [...period.text.matchAll(rhythm)].flatMap((match) => {
    const said = /^[^，,；;。]*/u.exec(period.text.slice(match.index, match.index + 80))?.[0] ?? ''
    const subject = /[^，,、；;。]*$/u.exec(period.text.slice(Math.max(0, match.index - 60), match.index))?.[0] ?? ''
    const names = eventsOf(subject.slice(-8) + said.slice(match[0].length))
    const times = timesIn(said) ?? (/(?:[周期][一二三四五六日]|月\d{1,2}[日号])$/u.test(match[0]) ? 1 : undefined)
    if (names.length === 0 || manyPlaces.test(subject) || manyPlaces.test(said) || severalYears.test(period.text)) return []
    if (/至少|不少于|以上/u.test(said) || (times === undefined && names.some((name) => roundsOf.test(name)))) return []
    const most = (yearly[match[1] ?? match[2] ?? match[3] ?? ''] ?? Number.POSITIVE_INFINITY) * Math.max(times ?? 1, match[0].match(/\d[日号]/gu)?.length ?? 1)
    return [{
      words: match[2] === undefined ? match[0] : `每${match[2]}`, names, most, hasTimes: times !== undefined && most <= 12,
      start: period.start + match.index, end: period.start + match.index + said.length,
    }]
  })
}

/** 每月两次 is two; 每月一次 is one. */
function timesIn(said: string): number | undefined {
  const times = quantitiesOf({ text: said, start: 0, end: said.length }).find(({ unit }) => occasions.includes(unit))
  return times?.value ?? (/一[次场期]/u.test(said) ? 1 : undefined)
}

function eventsOf(said: string): string[] {
  const bare = said.replace(/[一二两三\d][次场期]|召开|举行|举办|开展|组织|听取|一(?=例会|研判|调度|会商)/gu, '')
  const names = [...said.matchAll(events), ...bare.matchAll(events)].flatMap(([name]) => [name.slice(-3), name.slice(-2)])
  return [...new Set(names)].filter((name) => name.length === 3 || name === '例会' || (name.length === 2 && !name.endsWith('会')))
}

/** A count of this event; in the sentence of the rhythm, before another, also one without a noun: 全年召开60次. */
function isCountOf({ start, end, before, after }: Quantity, { said, period, whole }: { said: Rhythm; period: Period; whole: string }): boolean {
  if (isNamed({ before, after }, said)) return true
  return end <= period.end && /^(?:全年|今年|年内|已|共|累计)*(?:召开|举行|举办|开展|组织)?$/u.test(before) && !/[每；;]/u.test(whole.slice(said.end, start))
}

function isNamed({ before, after }: Pick<Quantity, 'before' | 'after'>, { names }: Rhythm): boolean {
  return names.some((name) => before.includes(name) || after.startsWith(name))
}

/** Fewer than a rhythm that says how many times makes in a whole year. */
function isTooFew(whole: string, { start, value, vague }: Quantity, { most }: Rhythm): boolean {
  return value < most && vague === null && /(?:全年|20\d\d年)[^，,；;。]{0,20}$/u.test(whole.slice(Math.max(0, start - 30), start))
}

function findingOf(whole: string, count: Quantity, { words, most }: Rhythm): Finding {
  const limit = count.value > most ? `最多${most}次` : `应有${most}次`
  const message = `说是“${words}”都开展，这样一年${limit}，这里却是“${count.text}”：次数或做法有一处不对。`
  return { check, certainty: count.value > most * 1.5 ? 'A' : 'B', ...passage(whole, count, count), message, suggestion: null }
}
