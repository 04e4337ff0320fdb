import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'digits-turned'
/** Told of anything, these tell nothing of what was counted. */
const empty = /全[年镇乡县市体]|共计?|累计|合计|[我本]镇|今年|年内|各[类种级]|开展|组织|举办|召开|发放|受理|办理|活动|工作|情况|其中|有关|相关|了|的|已|均|成功|目前|先后|积极|[“”"]/gu
const otherTime = /去年|上年|同期|20\d\d年|往年|由\d|第[一二三四]季度|季度|半年|\d月/u

/** 238件 and 283件 of one thing: the same digits in another order, or one digit too many, where the words about them agree. */
export const digitsTurned: Check = (text) => {
  const told = periodsOf(text).flatMap((period) => quantitiesOf(period)
    .filter(({ digits, each, vague, unit, value }) => digits && !each && vague === null && unit !== '%' && value >= 10)
    .filter(({ start }) => !otherTime.test(text.whole.slice(Math.max(period.start, start - 30), start)))
    .map((one) => ({ one, digits: digitsOf(one), words: wordsOf(one) })))
  const groups = Map.groupBy(told, ({ one, digits }) => `${one.unit} ${Array.from(digits).sort().join('').replace(/0+/u, '')}`)
  return [...groups.values()].flatMap((some) => some.flatMap((later, index) => {
    const first = some.slice(0, index).find((earlier) => earlier.digits !== later.digits && isSlip(earlier.digits, later.digits) && shared(earlier.words, later.words))
    return first === undefined ? [] : [findingOf(text.whole, first.one, later.one)]
  }))
}

function digitsOf({ text }: Quantity): string {
  return /\d[\d,.]*/u.exec(text)?.[0].replaceAll(',', '') ?? ''
}

/** Neighbouring digits changed over, or the same digits with a nought more. */
function isSlip(a: string, b: string): boolean {
  if (a.includes('.') || b.includes('.') || Math.min(a.length, b.length) < 2) return false
  if (a.length !== b.length) return a.length > 2 && Math.abs(a.length - b.length) === 1 && (a === `${b}0` || b === `${a}0`)
  const wrong = Array.from(a).flatMap((letter, index) => (letter === b[index] ? [] : [index]))
  const [first = 0, second = 0] = wrong
  return wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

function wordsOf({ before, after }: Quantity): string {
  return `${before.slice(-12)}${after.slice(0, 6).replace(/的.*$/u, '')}`.replace(empty, '')
}

/** Most pairs of neighbouring characters of the shorter stand in the longer. */
function shared(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 3) return false
  const pairs = Array.from({ length: short.length - 1 }, (_, index) => short.slice(index, index + 2))
  return pairs.filter((pair) => long.includes(pair)).length >= pairs.length * 0.75
}

function findingOf(whole: string, first: Quantity, later: Quantity): Finding {
  const message = `同一件事前面写的是“${first.text}”，这里写的是“${later.text}”，像是数字颠倒或多写少写了，请核对。`
  return { check, certainty: 'B', ...passage(whole, later, later), message, suggestion: null }
}
