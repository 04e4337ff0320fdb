import { expect, test } from 'vitest'
import { refusedWords } from './refused-words.ts'

/** Put together here, so that this file may stand in the tree it speaks of. */
const host = ['registry', 'example', 'org'].join('.')
const place = ['', 'work', 'main'].join('/')

test.each([
  ['package-lock.json', `{\n"resolved": "https://${'packages'}.example/x.tgz" }`, 'package-lock.json:2: the lockfile holds no registry\'s address'],
  ['README.md', `npm install --registry https://${host}/`, `README.md:1: names a registry's host`],
  ['docs/operations.md', `see ${place}/docs`, 'docs/operations.md:1: names a path of a workplace'],
  ['.ci/run', `cd "${place}"`, '.ci/run:1: names a path of a workplace'],
  ['tools/check.ts', `// ${'ox'}lint-disable-next-line`, 'tools/check.ts:1: switches a check off; mend the code or the rule'],
  ['tools/check.ts', `// @ts-${'ignore'}`, 'tools/check.ts:1: switches a check off; mend the code or the rule'],
])('%s may not hold it', (path, text, fault) => {
  expect(refusedWords(new Map([[path, text]]))).toEqual([fault])
})

test('a room called work, its routes, and a registry in words stand', () => {
  const text = `import '../work/list.ts'\napp.get('/work/mine', apps/server/src/work/list.ts) // a register of rules`

  expect(refusedWords(new Map([['apps/server/src/http/routes.ts', text]]))).toEqual([])
})
