import { expect, inject, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { isOutside, leftAlone, playKills } from './play-kills.ts'

test('24 rounds of killing the writers, the database, or both: nothing acknowledged is lost, and every chain verifies', async () => {
  const database = isOutside(inject('adminUrl')) ? await freshDatabase({ towns: true }) : undefined
  const { rounds, findings } = await playKills({ rounds: 24, least: 100, seed: 11, outside: database && leftAlone(database.adminUrl) })
  await database?.drop()

  expect(rounds.map(({ acknowledged }) => acknowledged >= 100)).toEqual(rounds.map(() => true))
  expect(rounds.flatMap(({ missing }) => missing)).toEqual([])
  expect(findings).toEqual([])
})
