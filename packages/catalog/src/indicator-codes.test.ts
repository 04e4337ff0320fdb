import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { indicators } from './register.ts'

const page = readFileSync(new URL('../../../docs/indicators.md', import.meta.url), 'utf8')
const rows = page.split('\n').flatMap((line) => {
  const [, code = '', figures = '', why = ''] = /^\| ([A-Z]{2}-\d\d) \| (.*) \| (.*) \|$/.exec(line) ?? []
  return code === '' ? [] : [{ code, figures: [...figures.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id), why }]
})
const coded = new Map<string, string[]>()
for (const { id, code } of indicators) for (const one of code?.split('、') ?? []) coded.set(one, [...coded.get(one) ?? [], id])

test('every code of the statistical tables has a row once, with the very figures that bear it, or says why it has none', () => {
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  expect(rows.map(({ code, figures }) => [code, figures])).toEqual(rows.map(({ code }) => [code, coded.get(code) ?? []]))
  expect(rows.filter(({ figures, why }) => figures.length === 0 && why.length < 20)).toEqual([])
})

test('no figure bears a code that no table has, and the page counts its rows', () => {
  const known = new Set(rows.map(({ code }) => code))

  expect([...coded.keys()].filter((code) => !known.has(code))).toEqual([])
  expect(page).toContain(`each of the ${rows.length} codes`)
  expect(page).toContain(`${rows.filter(({ figures }) => figures.length > 0).length} have figures`)
})
