import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../tree/root.ts'

interface Passage {
  id: string
  held: boolean
  text: string
  errors: { quote: string; or?: string[]; certainty: string; should?: string }[]
}

const folder = join(root, 'bench/src/sets/proofread')
const passages = readdirSync(folder).flatMap((name): Passage[] => JSON.parse(readFileSync(join(folder, name), 'utf8')))

test('the set that judges the proofreader has a passage once, and near as many right ones as wrong ones', () => {
  const [ids, texts] = [passages.map(({ id }) => id), passages.map(({ text }) => text)]
  expect([new Set(ids).size, new Set(texts).size]).toEqual([ids.length, texts.length])
  expect(passages.length).toBeGreaterThanOrEqual(320)
  const share = (some: readonly Passage[]) => some.length / passages.length
  expect(share(passages.filter(({ errors }) => errors.length === 0))).toBeCloseTo(0.5, 1)
  expect(share(passages.filter(({ held }) => held))).toBeCloseTo(0.4, 1)
})

test('each error stands once in its passage, and is another than what should stand there', () => {
  const marks = passages.flatMap(({ id, text, errors }) => errors.flatMap(({ quote, or = [] }) => [quote, ...or].map((words) => ({ id, words, times: text.split(words).length - 1 }))))
  expect(marks.filter(({ words, times }) => words === '' || times !== 1)).toEqual([])
  expect(passages.flatMap(({ errors }) => errors).filter(({ quote, should, certainty }) => quote === should || !['A', 'B', 'C'].includes(certainty))).toEqual([])
})
