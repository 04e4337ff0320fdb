import { readFileSync } from 'node:fs'
import { checkDefinition, checkIndicator, findRule, findUnit, joinDefinition, opening, partDefinition } from '@zhenzhi/kernel'
import { describe, expect, test } from 'vitest'
import { posts } from './posts.ts'
import { definitions, indicators } from './register.ts'
import { calendar } from './rules/calendar.ts'
import { ruleBook } from './rules/rule-book.ts'
import { units } from './units.ts'

const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8')
const terms = new Set(glossary.split('\n').map((line) => line.split('|')[1]?.trim() ?? ''))
const postIds = new Set(Object.keys(posts))

describe.each(definitions.map((definition) => ({ id: definition.id, definition })))('$id', ({ definition }) => {
  test('is data: JSON carries it whole, and parting and joining gives it back', () => {
    const { behaviour, wording } = partDefinition(definition)

    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
    expect(joinDefinition(behaviour, wording)).toEqual(definition)
    expect(checkDefinition(definition)).toEqual([])
  })

  test('every deadline cites a rule we keep, with a number, in force or said not to be', () => {
    const unkept = Object.values(definition.duties).filter((duty) => (findRule(ruleBook, duty.rule, '2026-06-01')?.rule.amount ?? null) === null)

    expect(unkept).toEqual([])
  })

  test('every transition may be taken by a post a town has', () => {
    const by = Object.values(definition.transitions).flatMap((one) => one.by)

    expect(by.filter((post) => !postIds.has(post))).toEqual([])
    expect(definition.corrects.filter((post) => !postIds.has(post))).toEqual([])
  })

  test('its office is one that a town has', () => expect([null, ...units.map(({ id }) => id)]).toContain(definition.office))

  test('every open state can be reached and left', () => {
    const reached = new Set(Object.values(definition.transitions).map((one) => one.to))

    expect(Object.keys(definition.states).filter((state) => !reached.has(state))).toEqual([])
  })

  test('every title has a row in the glossary', () => {
    const { wording } = partDefinition(definition)
    const titles = Object.entries(wording).filter(([path]) => path.endsWith('/title')).map(([, title]) => title)

    expect([...new Set(titles)].filter((title) => !terms.has(title))).toEqual([])
  })

  test('no field ranks, scores, tracks or checks in people', () => {
    expect(JSON.stringify(definition)).not.toMatch(/打卡|签到|积分|排名|在线时长|安装率|轨迹/)
  })

  test('the opening act asks for no more than eight required fields', () => {
    const required = Object.values(definition.transitions[opening]?.asks ?? {}).filter((wanted) => wanted === 'required')

    expect(required.length).toBeLessThanOrEqual(8)
  })
})

test('every indicator has measures that feed it, in units that agree, and a row in the glossary', () => {
  expect(indicators.flatMap((indicator) => checkIndicator(indicator, definitions))).toEqual([])
  expect(indicators.map((one) => one.title).filter((title) => !terms.has(title))).toEqual([])
  expect(new Set(indicators.map((one) => one.id)).size).toBe(indicators.length)
  expect(indicators.filter((one) => findUnit(one.unit) === undefined && !['%', '次/月', '次/季度', '次/年'].includes(one.unit))).toEqual([])
})

test('an id others use is none of ours, so that it is never read as two', () => {
  const own = new Set(indicators.map(({ id }) => id))
  const others = indicators.flatMap(({ also = [] }) => also)

  expect(others.filter((id) => own.has(id) || !/^[a-z][a-z-]*[a-z]$/.test(id))).toEqual([])
  expect(new Set(others).size).toBeGreaterThan(10)
})

test('the calendar says which years it covers', () => {
  expect(calendar.years.at(-1)?.year).toBe(2026)
})
