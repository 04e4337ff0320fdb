import type { Found } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** Ways in that are neither: what comes by them is not guessed to be an order of a platform because it calls itself one. */
const elsewhere = /一网统管|网格上报|县长信箱|市长信箱|书记信箱|留言板|直通车/

/** Which platform it comes from: by the words of its forms; where none of those stands, by two signs of them. */
export function readPlatform(sheet: Sheet): Found | undefined {
  const { asked: { forms }, text } = sheet
  const heard = (words: readonly string[]): Heard[] => words.flatMap((word) => {
    const match = new RegExp(word.length === 2 ? `${word.charAt(0)} {0,4}${word.charAt(1)}` : word).exec(text)
    return match === null ? [] : [{ word: match[0], at: match.index }]
  })
  const read = forms.map((form) => ({ id: form.id, words: heard(form.words), signs: heard(form.signs).filter(apart) }))
  const named = read.filter(({ words }) => words.length > 0)
  const signed = elsewhere.test(text) ? [] : read.filter(({ signs }) => signs.length > 1)
  const score = ({ words, signs }: (typeof read)[number]) => words.length * 4 + signs.length
  const [first, second] = (named.length > 0 ? named : signed).toSorted((a, b) => score(b) - score(a))
  const [by] = first === undefined ? [] : [...first.words, ...first.signs]
  if (first === undefined || by === undefined || (second !== undefined && score(first) === score(second))) return undefined
  return foundAt(sheet, { value: first.id, sure: named.length > 0 ? 'certain' : 'likely', at: by.at, end: by.at + by.word.length })
}

/** 工单号 holds two signs and is one. */
function apart({ at }: Heard, index: number, all: readonly Heard[]): boolean {
  return all.every((other, place) => place >= index || Math.abs(other.at - at) > 2)
}

interface Heard {
  word: string
  at: number
}
