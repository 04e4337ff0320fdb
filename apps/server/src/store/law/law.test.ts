import { checkUnderRules, isRefused } from '@zhenzhi/kernel'
import type { Rule } from '@zhenzhi/kernel'
import { calendar, definitions, ruleBook } from '@zhenzhi/catalog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, town, villages } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { permit, permitRules } from '../../../test/permit.ts'
import { clerkOf, registering, stepping, taken, toyDesk } from '../../../test/toy-desk.ts'
import { readStreams } from '../evidence/read-streams.ts'
import { inTowns } from '../in-towns.ts'
import { loadLaw } from './load-law.ts'
import { publishLaw } from './publish-law.ts'
import type { Published } from './publish-law.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const moment = '2026-03-02T02:00:00.000Z'
const publishing = (rules: readonly Rule[]): Published => ({ definitions: [permit], rules, calendar, templates: [] })

async function published(rules: readonly Rule[]) {
  await publishLaw(database.app, publishing(rules), moment)
  return loadLaw(database.app, publishing(rules))
}

describe('the range of a rule, from the database', () => {
  const clerk = clerkOf()
  const asked = async () => {
    const law = await published(permitRules)
    const { desk } = toyDesk(database, { law: () => law })
    const { act } = taken(await desk.take({ ...registering(clerk), definition: permit.id, day: '2026-01-05', what: { village: villages[town]![0] }, town, reach: clerk }))
    const fine = (amount: string, day: string) => desk.take({ ...stepping(clerk, act.stream, { name: 'fine', day, what: { fine: amount } }), town, reach: clerk })
    return { id: act.stream, says: async (amount: string, day: string) => {
      const answer = await fine(amount, day)
      return isRefused(answer) ? answer.refusal.says : '办'
    } }
  }

  test('is that of the version in force on the day of the act; before the first the act is refused and says there is none', async () => {
    const { says } = await asked()

    expect(await says('100', '2026-01-31')).toBe('“罚款”在 2026-01-31 没有可以对照的规定：收录的《试验》第2条从 2026-02-01 起施行，当时规定未收录。请核对日期，或请管理员补收当时的规定。')
    expect(await says('5001', '2026-02-28')).toBe('“罚款”不得超过 50 元（《试验》第2条），请核对。')
    expect(await says('20001', '2026-03-01')).toBe('“罚款”要在 10 元以上、200 元以下（《试验》第2条），请核对。')
    expect(await says('500', '2026-02-28')).toBe('办')
    expect(await says('20000', '2026-03-01')).toBe('办')
  })

  test('is pinned by the act, with its version', async () => {
    const { id, says } = await asked()
    await says('500', '2026-02-28')
    const acts = await inTowns(database.app, [town], async (tx) => (await readStreams(tx, town, [id])).get(id))

    expect(acts?.at(-1)?.outcome.pinned.rules).toEqual([{ id: 'TOY-FINE', version: '2026-02-01' }])
  })

  test('comes back whole for every rule of the catalog, those without one untouched', async () => {
    const { rules } = await published([...permitRules, ...ruleBook])

    expect(rules.filter(({ id }) => ruleBook.some((one) => one.id === id))).toEqual(expect.arrayContaining([...ruleBook]))
    expect(rules.find(({ id }) => id === 'PEN-047b')?.range).toEqual({ least: 50000, most: 200000 })
  })
})

test('definitions that do not fit their rules are not published', async () => {
  const late = permitRules.map((one): Rule => (one.id === 'TOY-RETURN' ? { ...one, id: 'TOY-RETURN', side: 'agency' } : one))

  await expect(publishLaw(database.app, publishing(late), moment)).rejects.toThrow('toy-permit: duty “return” passes as “not-returned”, but by TOY-RETURN it is a duty of ours')
  await expect(publishLaw(database.app, publishing([]), moment)).rejects.toThrow('transition “fine”: no rule “TOY-FINE” with a range is kept')
})

test('what this release brings fits together', () => {
  expect(definitions.flatMap((definition) => checkUnderRules(definition, ruleBook))).toEqual([])
})
