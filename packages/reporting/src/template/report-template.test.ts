import { expect, test } from 'vitest'
import { blocksOf } from '../draft/block.ts'
import { figuresIn } from '../token.ts'
import { sentencesOf } from '../outline.ts'
import { exampleTemplate, lintTemplate, requiredMissing, templateOf } from './report-template.ts'

const figures = [...new Set(sentencesOf(exampleTemplate.outline).flatMap(({ sentence }) => [...figuresIn(sentence.text), ...Object.values(sentence.needs ?? {}).flat() as string[]]))]
const of = (id: string, fromYear: number, untilYear: number | null = null) => ({ ...exampleTemplate, id, fromYear, untilYear })

test('of the templates in force the one that begins last is taken; outside their years none', () => {
  const all = [of('old', 2020, 2024), of('now', 2023), of('next', 2027)]

  expect([2019, 2021, 2024, 2026, 2030].map((year) => templateOf(all, year)?.id)).toEqual([undefined, 'old', 'now', 'now', 'next'])
  expect(templateOf([of('old', 2020, 2024)], 2025)).toBeUndefined()
})

test('the outline every town begins with is a template without a fault; another one is told what is wrong with it', () => {
  expect(lintTemplate(exampleTemplate, figures)).toEqual([])
  expect(lintTemplate({ ...of('x', 2026, 2025), required: ['nothing'] }, figures)).toEqual(['截止年早于起始年。', '要求写的数字里，没有编号为“nothing”的指标。'])
  expect(lintTemplate({ ...exampleTemplate, outline: { ...exampleTemplate.outline, parts: exampleTemplate.outline.parts.slice(1) } }, figures).join()).toContain('缺少“举措和成效”部分')
})

test('a figure asked for and standing in no sentence is missing', () => {
  const [first] = figures

  expect(requiredMissing(blocksOf(exampleTemplate.outline), [first!, 'absent'])).toEqual(['absent'])
})
