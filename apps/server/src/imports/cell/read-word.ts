import type { Id } from '@zhenzhi/kernel'
import { plainWord } from '../sheet/text-of.ts'
import type { NameIndex, ReadCell } from './reading.ts'

const yeses = ['是', '√', '✓', '✔', '☑', '对', '有', '已', 'y', 'yes', 'true', '1', '同意', '愿意']
const noes = ['否', '×', '✗', '✘', 'x', '不', '没有', '无', '未', 'n', 'no', 'false', '0', '不同意', '不愿意']

/** Yes or no by a word or a mark; a mark that is missing altogether is blank and read elsewhere. */
export function readYes(text: string): ReadCell {
  const word = plainWord(text)
  if (yeses.includes(word)) return { value: true }
  if (noes.includes(word)) return { value: false }
  return { says: `“${text}”看不出是“是”还是“否”。`, word: text }
}

/** One of the choices by its label or its key. */
export function readChoice(text: string, choices: Readonly<Record<string, string>>): ReadCell {
  const word = plainWord(text)
  const found = Object.entries(choices).find(([key, label]) => plainWord(label) === word || key.toLowerCase() === word)
  return found === undefined ? { says: `“${text}”不在可选的里面：${Object.values(choices).slice(0, 12).join('、')}${Object.keys(choices).length > 12 ? '等' : ''}。`, word: text } : { value: found[0] }
}

/** The one choice a word comes nearest to: which it is part of, or which is part of it. */
export function suggestChoice(text: string, choices: Readonly<Record<string, string>>): string | undefined {
  const word = plainWord(text)
  const near = Object.entries(choices).filter(([, label]) => plainWord(label).includes(word) || word.includes(plainWord(label)))
  return near.length === 1 ? near[0]?.[0] : undefined
}

/** A village, a grid, a term by name, or by what people call it. */
export function readName(text: string, names: NameIndex, what: string): ReadCell {
  const found = names.get(plainWord(text)) ?? names.get(withoutEnding(plainWord(text))) ?? []
  const [first, second] = found
  if (second !== undefined) return { says: `“${text}”有${found.length}个同名的，分不清是哪一个。`, word: text }
  return first === undefined ? { says: `没有叫“${text}”的${what}。`, word: text } : { value: first }
}

/** The names of things as they are compared: also without 村, 社区 and the committee's words, where that tells it from the others. */
export function indexNames(named: readonly { id: Id; names: readonly string[] }[]): Map<string, readonly Id[]> {
  const full = new Map<string, Id[]>()
  const short = new Map<string, Id[]>()
  for (const { id, names } of named) {
    for (const word of new Set(names.map(plainWord))) if (word !== '') full.set(word, [...(full.get(word) ?? []), id])
    for (const word of new Set(names.map(plainWord).map(withoutEnding))) if (word !== '') short.set(word, [...(short.get(word) ?? []), id])
  }
  return new Map([...short, ...full])
}

function withoutEnding(word: string): string {
  return word.replace(/(村民委员会|居民委员会|村委会|居委会|村委|社区|行政村|村)$/, '')
}
