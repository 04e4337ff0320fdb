import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Indicator } from '@zhenzhi/kernel'
import { freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, register } from '../store/figures/books.fixture.ts'
import { receipt } from './receipt.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
})
afterAll(() => db.drop())

const counted = (id: string, as: 'count' | 'distinct' | 'stock', measure: string): Indicator => ({ id, title: '', unit: '件', part: 1, rows: [], reading: { as, measure } })
const indicators = [counted('received', 'count', 'appeal.received'), counted('threads', 'distinct', 'appeal.threads'), counted('standing', 'stock', 'appeal.standing')]

test('joining counts the matter once and the receptions as before; splitting leaves every figure and digest as it was', async () => {
  const books = booksOf(db, town)
  const [one, other] = [await books.open(appeal, { day: '2025-06-01', what: { kind: 'land' } }), await books.open(appeal, { day: '2025-06-05', what: { kind: 'land' } })]
  await books.open(appeal, { day: '2025-06-06', what: { kind: 'labour' } })
  const open = () => Promise.all(indicators.map(async (indicator) => {
    const { value, records, digest, entries, grades } = await receipt({
      pool: db.app, seal: () => books.seal(), town, from: '2025-01-01', to: '2025-12-31', today: '2025-12-31', indicator, definitions: register,
    })
    return { id: indicator.id, value, records, digest, entries, grades }
  }))
  const apart = await open()
  expect(apart.map(({ value }) => value)).toEqual(['3', '3', '3'])

  await books.join(other, one, { day: '2025-07-01' })
  const joined = await open()
  expect(joined.map(({ value }) => value)).toEqual(['3', '2', '3'])
  expect(joined.map(({ digest }) => digest)).toEqual(apart.map(({ digest }) => digest))

  await books.split(other, { day: '2025-07-02' })
  expect(await open()).toEqual(apart)
})

test('in a period that holds one of the joined alone, the matter still stands', async () => {
  const books = booksOf(db, town)
  const [one, other] = [await books.open(appeal, { day: '2024-02-01', what: { kind: 'land' } }), await books.open(appeal, { day: '2024-03-01', what: { kind: 'land' } })]
  await books.join(other, one, { day: '2024-03-02' })
  const threads = async (from: string, to: string) => (await receipt({ pool: db.app, seal: () => books.seal(), town, from, to, today: '2025-12-31', indicator: indicators[1]!, definitions: register })).value

  expect(await threads('2024-02-01', '2024-02-29')).toBe('1')
  expect(await threads('2024-03-01', '2024-03-31')).toBe('1')
  expect(await threads('2024-02-01', '2024-03-31')).toBe('1') // and not two, the sum of the months
})
