import type { Certainty, Finding } from '../finding.ts'

/** One entry of a list of formulations (提法库): how something is said from some year on, and how it was said before or is wrongly said. */
export interface Formulation {
  /** Words that are not to stand there; empty where only `right` is asked for. */
  wrong: string
  /** What is said instead; with `wrong` empty, words that the report of such a year holds. */
  right: string
  /** Years of the report it holds for, both counted; null: from ever, or until today. */
  from: number | null
  until: number | null
  /** Where it comes from: a paper with its number. */
  source: string
  certainty: Certainty
}

export interface FormulationFault {
  /** From 1. */
  line: number
  says: string
}

const heads = ['不再用的提法', '规范的提法', '起始年', '截止年', '来源', '把握']
export const formulationHeads: readonly string[] = heads
const most = 2000

/**
 * A list as it is pasted or comes out of a spreadsheet: a line an entry, columns parted by tabs or commas, in the order of `formulationHeads`; the line of
 * headings may stand there. A line that is not understood is told with its number, and nothing of the list is taken then.
 */
export function parseFormulations(text: string): { formulations: Formulation[]; faults: FormulationFault[] } {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/).map((line, at) => ({ line: at + 1, cells: line.split(line.includes('\t') ? '\t' : /[,，]/u).map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && cells[0] !== heads[0])
  if (lines.length > most) return { formulations: [], faults: [{ line: 1, says: `一次最多 ${most} 条，请分开。` }] }
  const read = lines.map(({ line, cells }) => ({ line, read: readLine(cells) }))
  const faults = read.flatMap(({ line, read: one }) => (typeof one === 'string' ? [{ line, says: one }] : []))
  return { faults, formulations: faults.length > 0 ? [] : read.flatMap(({ read: one }) => (typeof one === 'string' ? [] : [one])) }
}

function readLine([wrong = '', right = '', from = '', until = '', source = '', certainty = '']: readonly string[]): Formulation | string {
  if (wrong === '' && right === '') return '“不再用的提法”和“规范的提法”至少写一个。'
  if (wrong.length === 1) return '“不再用的提法”只有一个字，会标出太多地方，请写完整。'
  if (wrong.length > 100 || right.length > 200 || source.length > 200) return '写得太长：提法最多一百字，规范的提法和来源最多二百字。'
  if (source === '') return '请写来源（文件名称和文号）。'
  const [first, last] = [readYear(from), readYear(until)]
  if (first === 'wrong' || last === 'wrong') return '年份要写四位数字，不限的留空。'
  if (first !== null && last !== null && first > last) return '起始年晚于截止年。'
  const sure = { '': 'B', '有错': 'A', '多半有错': 'B', '请核对': 'C', A: 'A', B: 'B', C: 'C' }[certainty] as Certainty | undefined
  return sure === undefined ? '“把握”请写：有错、多半有错、请核对。' : { wrong, right, from: first, until: last, source, certainty: sure }
}

function readYear(text: string): number | null | 'wrong' {
  if (text === '') return null
  return /^(?:19|20|21)\d\d年?$/.test(text) ? Number(text.slice(0, 4)) : 'wrong'
}

/** What a list finds in the report of a year; where the year is not known only entries without years speak. Inside `right` the wrong words are right. */
export function findFormulations(text: string, formulations: readonly Formulation[], year: number | null): Finding[] {
  return formulations.filter(({ from, until }) => (from === null || (year !== null && year >= from)) && (until === null || (year !== null && year <= until)))
    .flatMap((one) => (one.wrong === '' ? lacking(text, one) : standing(text, one)))
    .sort((a, b) => a.start - b.start)
}

function standing(text: string, { wrong, right, source, certainty }: Formulation): Finding[] {
  const allowed = right === '' || !right.includes(wrong) ? [] : placesOf(text, right).map((start) => ({ start, end: start + right.length }))
  return placesOf(text, wrong).filter((start) => !allowed.some((one) => start >= one.start && start + wrong.length <= one.end)).map((start) => ({
    check: 'listed-formulation', certainty, quote: wrong, start, end: start + wrong.length,
    message: right === '' ? `“${wrong}”不再使用（${source}）。` : `“${wrong}”应写作“${right}”（${source}）。`, suggestion: right === '' ? null : right,
  }))
}

/** The first line stands for the whole text. */
function lacking(text: string, { right, source }: Formulation): Finding[] {
  if (text.trim() === '' || text.includes(right)) return []
  const start = text.search(/\S/u)
  const quote = /^[^\n]*/u.exec(text.slice(start))?.[0] ?? ''
  return [{ check: 'listed-formulation', certainty: 'C', quote, start, end: start + quote.length, message: `全文没有写到“${right}”（${source}）。`, suggestion: null }]
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}
