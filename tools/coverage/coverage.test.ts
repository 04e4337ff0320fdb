import { expect, test } from 'vitest'
import { coveragePage, unknownRows } from './page.ts'
import { proofs } from './proofs.ts'
import { specification } from './rows.ts'

const report = (file: string, title: string, status = 'passed') => ({ testResults: [{ name: `/house/${file}`, assertionResults: [{ title, status }] }] })

test('the specification has 294 rows in twelve areas', () => {
  const counts = Object.fromEntries(specification.map((area) => [area.letter, area.rows.length]))

  expect(counts).toEqual({ A: 25, B: 18, C: 38, D: 28, E: 20, F: 36, G: 20, H: 45, I: 19, J: 8, K: 20, L: 17 })
  expect(new Set(specification.flatMap((area) => area.rows.map((row) => row.id))).size).toBe(294)
})

test('a passing story proves the rows at the end of its name, and only those', () => {
  const found = proofs(report('packages/catalog/src/a/b/b.test.ts', 'an appeal [C01] is answered [D02] [D18]'), '/house')

  expect([...found]).toEqual([
    ['D02', ['packages/catalog/src/a/b/b.test.ts: an appeal [C01] is answered']],
    ['D18', ['packages/catalog/src/a/b/b.test.ts: an appeal [C01] is answered']],
  ])
})

test('a failed or skipped story proves nothing, nor does a test that is no story', () => {
  expect(proofs(report('packages/a/src/b.test.ts', 'it holds [D02]', 'failed'), '/house').size).toBe(0)
  expect(proofs(report('packages/a/src/b.test.ts', 'it holds [D02]', 'skipped'), '/house').size).toBe(0)
  expect(proofs(report('apps/server/src/cases/b.test.ts', 'it holds [D02]'), '/house').size).toBe(0)
})

test('the page counts what is proved, names the story, and says not yet of the rest', () => {
  const missing = { gates: { all: 3, missing: ['a.accept: 还没有签字。'] }, duties: { all: 2, missing: [] } }
  const page = coveragePage(specification, proofs(report('packages/a/src/b.test.ts', 'it holds [L17]'), '/house'), missing)

  expect(page).toContain('**1 of 294 rows proved.**')
  expect(page).toContain('| L | 发布页面功能 Publishing page chrome | 17 | 1 | 16 |')
  expect(page).toContain('| L17 | 网站登载标题 | packages/a/src/b.test.ts: it holds |')
  expect(page).toContain('| L16 | 客户端与公众号推广 | not yet |')
  expect(page).toContain('**2 of 3**')
  expect(page).toContain('- a.accept: 还没有签字。')
  expect(page).toContain('**2 of 2**')
})

test('a row that the specification does not have is a mistake in the name of the story', () => {
  expect(unknownRows(specification, proofs(report('packages/a/src/b.test.ts', 'it holds [J09]'), '/house')))
    .toEqual(['[J09] is no row: packages/a/src/b.test.ts: it holds'])
})
