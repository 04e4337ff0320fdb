import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brokenSql } from '../../test/sql/broken-sql.ts'

const source = join(import.meta.dirname, '..')

test('all SQL of the server is held to its town and runs on one machine or many', async () => {
  const paths = (await readdir(source, { recursive: true })).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^store\/(roles|migrate)\.ts$/.test(path))
  const faults = await Promise.all(paths.map(async (path) => brokenSql(path, await readFile(join(source, path), 'utf8'))))

  expect(paths.length).toBeGreaterThan(50)
  expect(faults.flat()).toEqual([])
})

test.each([
  ['SELECT a.id FROM z.act a WHERE a.id = $1', '“a” is named 1 times and held to its town 0 times'],
  ['SELECT FROM z.act a JOIN z.fact f ON f.act = a.id WHERE a.town_id = $1', '“f” is named 1 times'],
  ['SELECT FROM z.words w WHERE w.town_id = $1 AND NOT EXISTS (SELECT FROM z.words w WHERE w.word = $2)', '“w” is named 2 times and held to its town 1 times'],
  ['DELETE FROM z.words WHERE word = $1', 'a table without a name is named 1 times and held to its town 0 times'],
  ['UPDATE z.case_head h SET moved = now() WHERE h.town_id = $1', 'reads the database\'s clock'],
  [`SELECT set_config('app.towns', '{1}', true) FROM z.town`, 'scope goes by z.scope alone'],
  ['WITH gone AS (DELETE FROM z.words w WHERE w.town_id = $1 RETURNING w.word) SELECT FROM gone', 'a common table that writes'],
  ['INSERT INTO z.sealed (town_id, act) SELECT $1, u.act FROM z.unsealed u WHERE u.town_id = $1', 'takes its town from no row'],
  ['SELECT pg_advisory_xact_lock(1), z.scope(1)', 'binds one machine only'],
])('the check finds what is wrong with %s', (sql, fault) => {
  expect(brokenSql('x.ts', sql)).toEqual([expect.stringContaining(fault)])
})

test.each([
  'SELECT FROM z.act a WHERE a.town_id = $1',
  'SELECT seq FROM z.seal_head WHERE town_id = $1 FOR UPDATE',
  'SELECT FROM z.town t WHERE t.id = $1',
  'INSERT INTO z.sealed (town_id, act) SELECT u.town_id, u.act FROM z.unsealed u WHERE u.town_id = $1',
  'SELECT FROM z.unsealed u WHERE u.town_id = ANY($1::int[])',
])('the check lets %s stand', (sql) => {
  expect(brokenSql('x.ts', sql)).toEqual([])
})
