import { expect, test } from 'vitest'
import { brokenNames } from './broken-names.ts'

const named = (line: string) => brokenNames(new Map([['apps/server/src/cases/desk.ts', line]]))

test.each([
  ['class CaseManager {}', 'CaseManager'],
  ['const caseService = 1', 'caseService'],
  ['export function openHelper() {}', 'openHelper'],
  ['type DateUtil = string', 'DateUtil'],
  ['interface BaseCase { id: string }', 'BaseCase'],
  ['const COMMON_DAYS = 3', 'COMMON_DAYS'],
  ['const { data } = ask()', 'data'],
  ['const { rows: [, info = 1] } = ask()', 'info'],
  ['const f = (processor: () => void) => processor', 'processor'],
  ['function f(...processors: string[]) {}', 'processors'],
  ['interface Desk { takeImpl(): void }', 'takeImpl'],
  ['interface Desk { openV2: string }', 'openV2'],
  ['const newCase = 1', 'newCase'],
  ['type F = (deprecatedRule: string) => void', 'deprecatedRule'],
  ['try {} catch (errorInfo) {}', 'errorInfo'],
  [`import { take as takeNew } from './take.ts'`, 'takeNew'],
  [`import Helper from 'somewhere'`, 'Helper'],
  ['const a = 1\nexport { a as service }', 'service'],
  ['function f<TData>() {}', 'TData'],
])('%s is refused', (line, name) => {
  expect(named(line)).toEqual([expect.stringMatching(new RegExp(`^apps/server/src/cases/desk.ts:\\d: '.+' in the name ${name}$`))])
})

test.each([
  'const database = 1', 'const renewal = 1', 'const { data: file } = ask()', `import { Info } from 'somewhere'`,
  'ask({ data: 1, preHandler: 2 })', 'const uuidv7 = 1', 'const utility = 1', 'const news = 1',
])('%s stands', (line) => {
  expect(named(line)).toEqual([])
})

test('files and folders are held to the same words, folders to kebab-case', () => {
  const tree = new Map([['apps/server/src/utils/x.ts', ''], ['apps/server/src/cases/case-info.ts', ''], ['apps/server/src/caseDesk/x.ts', '']])

  expect(brokenNames(tree)).toEqual([
    `apps/server/src/cases/case-info.ts: 'info' in the name of a file`,
    `apps/server/src/utils/: 'utils' in the name of a folder`,
    `apps/server/src/caseDesk/: a folder is named in kebab-case`,
  ])
})
