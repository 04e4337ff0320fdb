import { expect, test } from 'vitest'
import { getPostgresPackage } from './find-package.ts'

test('the package of this machine is PostgreSQL 18', () => {
  expect(getPostgresPackage().major).toBe('18')
})

test.each([['linux', 'loong64'], ['win32', 'x64']])('where there is none (%s on %s) the way out is named: a server of one\'s own', (platform, cpu) => {
  expect(() => getPostgresPackage(platform, cpu)).toThrow(/DATABASE_URL 与 DATABASE_ADMIN_URL[^]*of your own \(15–18\)/)
})
