import { expect, inject, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { isOutside, leftAlone, playKills } from './play-kills.ts'

test('51 rounds of killing the writers, the database, or both: nothing acknowledged is lost, and every chain verifies', async () => {
  const database = isOutside(inject('adminUrl')) ? await freshDatabase({ towns: true }) : undefined
  const { rounds, findings } = await playKills({ rounds: 51, least: 60, seed: 11, outside: database && leftAlone(database.adminUrl) })
  await database?.drop()

  expect(rounds.map(({ acknowledged }) => acknowledged >= 60)).toEqual(rounds.map(() => true))
  expect(rounds.flatMap(({ missing }) => missing)).toEqual([])
  expect(findings).toEqual([])
}, 900_000)
