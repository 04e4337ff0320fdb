import type { Check } from '../../check.ts'
import { matchesIn } from '../../text/placed.ts'
import { villagesTold } from '../../text/villages.ts'

const check = 'one-in-each-village'
/** A body every village sets up: 人民调解法 第八条. */
const body = '(?:人民调解委员会|调解委员会|调委会)'
const level = String.raw`行政村|村（社区）|村\(社区\)|村居|村级|村`
const bodies = new RegExp(String.raw`(?<kind>${level})${body}(?:共计?|共有)?(?<number>\d{1,3}) ?个|(?<![\d.第])(?<before>\d{1,3}) ?个(?<of>${level})${body}`, 'gu')

/** Fewer or more village committees than villages, where the text tells both. */
export const oneInEachVillage: Check = (text) => {
  const all = villagesTold(text).filter(({ whole }) => whole)
  return text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, bodies).flatMap(({ match, text: quote, start, end }) => {
    const { kind, number, before, of } = match.groups ?? {}
    const both = /社区|居/u.test(kind ?? of ?? '')
    const villages = all.find((one) => one.kind === (both ? 'both' : 'village'))
    if (villages === undefined || villages.number === Number(number ?? before)) return []
    const message = `全部是“${villages.text}”，每个村都应有一个，这里写的是${number ?? before ?? ''}个，请核对。`
    return [{ check, certainty: 'B' as const, quote, start, end, message, suggestion: null }]
  }))
}
