import { expect, inject, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { isOutside, leftAlone, playKills } from './play-kills.ts'

test('what was acknowledged is there after the database, or both, were killed in the middle of it', async () => {
  const database = isOutside(inject('adminUrl')) ? await freshDatabase({ towns: true }) : undefined
  const { rounds, findings } = await playKills({ rounds: 2, least: 100, seed: 7, outside: database && leftAlone(database.adminUrl) })
  await database?.drop()

  expect(rounds.flatMap(({ missing }) => missing)).toEqual([])
  expect(rounds.map(({ acknowledged }) => acknowledged >= 100)).toEqual([true, true])
  expect(findings).toEqual([])
})
