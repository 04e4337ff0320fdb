import { expect, test } from 'vitest'
import { brokenArrows } from './broken-arrows.ts'

/** A small house in which every arrow may stand. */
const sound = {
  'packages/kernel/src/index.ts': `export { roll } from './calendar/roll.ts'\nexport type { Rule } from './law/rule.ts'`,
  'packages/kernel/src/calendar/roll.ts': `export const roll = 1`,
  'packages/kernel/src/law/rule.ts': `import { roll } from '../calendar/roll.ts'\nimport { z } from 'zod'\nexport type Rule = z.infer<typeof roll>`,
  'packages/kernel/src/law/rule.test.ts': `import { roll } from '@zhenzhi/kernel'\nimport './rule.ts'`,
  'packages/kernel/src/story/story.ts': `import type { Rule } from '../law/rule.ts'`,
  'packages/catalog/src/index.ts': `export { register } from './register.ts'`,
  'packages/catalog/src/register.ts': `import { posts } from './posts.ts'\nimport { area } from './petitions/register.ts'\nimport './petitions/visit/visit.ts'`,
  'packages/catalog/src/posts.ts': `import '@zhenzhi/kernel'\nimport './words/offices.ts'`,
  'packages/catalog/src/words/offices.ts': ``,
  'packages/catalog/src/petitions/register.ts': `import { petition } from './petition/petition.ts'`,
  'packages/catalog/src/petitions/petition/petition.ts': `import '@zhenzhi/kernel'\nimport './petition.indicators.ts'`,
  'packages/catalog/src/petitions/petition/petition.indicators.ts': `import '@zhenzhi/kernel'`,
  'packages/catalog/src/petitions/petition/petition.test.ts': `import { posts } from '../../posts.ts'\nimport { test } from 'vitest'`,
  'packages/catalog/src/petitions/visit/visit.ts': `import '@zhenzhi/kernel'\nimport '../mirrored.ts'`,
  'packages/catalog/src/petitions/mirrored.ts': `import '@zhenzhi/kernel'\nimport '../words/offices.ts'`,
  'packages/catalog/src/rules/petition.json': `[]`,
  'packages/reporting/src/index.ts': `import '@zhenzhi/kernel'`,
  'packages/contract/src/index.ts': `import '@zhenzhi/kernel'\nimport 'zod'`,
  'apps/server/src/main.ts': `import './wire.ts'\nimport '@zhenzhi/catalog'`,
  'apps/server/src/index.ts': `export { wire } from './wire.ts'`,
  'apps/server/src/settings.ts': `import 'zod'`,
  'apps/server/src/wire.ts': `import './store/acts.ts'\nimport './http/routes/take-act.ts'\nimport './jobs/forward.ts'\nimport './commands/verify.ts'`,
  'apps/server/src/store/acts.ts': `import '@zhenzhi/kernel'\nimport 'pg'\nimport 'node:fs'`,
  'apps/server/src/outside/clock.ts': `import '@zhenzhi/kernel'`,
  'apps/server/src/cases/desk.ts': `import type { Acts } from '../store/acts.ts'\nimport '../outside/clock.ts'\nimport '@zhenzhi/reporting'`,
  'apps/server/src/cases/desk.test.ts': `import './desk.ts'\nimport '../../test/index.ts'\nimport '@zhenzhi/catalog'`,
  'apps/server/src/work/list.ts': `import '@zhenzhi/kernel'`,
  'apps/server/src/http/routes/take-act.ts': `import '@zhenzhi/contract'\nimport '../../cases/desk.ts'\nimport '../status.ts'`,
  'apps/server/src/http/status.ts': ``,
  'apps/server/src/jobs/forward.ts': `import '../cases/desk.ts'`,
  'apps/server/src/commands/verify.ts': `import '../cases/desk.ts'\nimport '@zhenzhi/reporting'`,
  'apps/server/test/index.ts': `import '../src/wire.ts'\nimport '../src/store/acts.ts'`,
  'apps/console/src/main.tsx': `import './app/router.tsx'`,
  'apps/console/src/app/router.tsx': `const lazy = () => import('../rooms/cases/case-page.tsx')`,
  'apps/console/src/rooms/cases/case-page.tsx': `import '../../fields/field.tsx'\nimport '../../wire/case.ts'\nimport './timeline.tsx'`,
  'apps/console/src/rooms/cases/timeline.tsx': `import { Card } from 'antd'\nimport type { Id } from '@zhenzhi/kernel'`,
  'apps/console/src/rooms/ledgers/ledger-page.tsx': ``,
  'apps/console/src/fields/field.tsx': `import '../parts/page.tsx'`,
  'apps/console/src/wire/case.ts': `import '@zhenzhi/contract'`,
  'apps/console/src/parts/page.tsx': `import './page.css'`,
  'apps/console/vite.config.ts': `import 'vite'\nimport 'node:path'`,
  'demo/src/index.ts': `import '@zhenzhi/catalog'\nimport '@zhenzhi/contract'\nimport '@zhenzhi/server'`,
  'e2e/petition.test.ts': `import '@zhenzhi/demo'\nimport '@zhenzhi/server/test'\nimport './person.ts'`,
  'e2e/person.ts': ``,
  'bench/src/main.ts': `import '@zhenzhi/server'\nimport '@zhenzhi/kernel'`,
  'tools/check.ts': `import './arrows.ts'`,
  'tools/arrows.ts': ``,
  'bin/start.mjs': `import('../apps/server/src/main.ts')`,
}

/** The house with one line added to one file. */
function broken(path: string, line: string): string[] {
  const before = (sound as Record<string, string>)[path] ?? ''
  return brokenArrows(new Map(Object.entries({ ...sound, [path]: `${before}\n${line}` })))
}

test('a house built to plan has no broken arrow', () => {
  expect(brokenArrows(new Map(Object.entries(sound)))).toEqual([])
})

test.each([
  ['a lower concept of the kernel, a higher one', 'packages/kernel/src/calendar/roll.ts', '../story/story.ts', 'never story'],
  ['the calendar, the law above it', 'packages/kernel/src/calendar/roll.ts', '../law/rule.ts', 'never law'],
  ['the kernel, a package of npm', 'packages/kernel/src/law/rule.ts', 'dayjs', 'only zod'],
  ['the kernel, Node', 'packages/kernel/src/law/rule.ts', 'node:fs', 'from Node'],
  ['the kernel, the catalog', 'packages/kernel/src/story/story.ts', '@zhenzhi/catalog', 'never catalog face'],
  ['the kernel, itself by name', 'packages/kernel/src/story/story.ts', '@zhenzhi/kernel', 'names its own package'],
  ['a definition, another one of its area', 'packages/catalog/src/petitions/petition/petition.ts', '../visit/visit.ts', 'never petitions/visit'],
  ['a definition, the rules', 'packages/catalog/src/petitions/petition/petition.ts', '../../rules/petition.json', 'never rules'],
  ['a definition, the posts', 'packages/catalog/src/petitions/petition/petition.ts', '../../posts.ts', 'never posts'],
  ['a definition, the contract', 'packages/catalog/src/petitions/petition/petition.ts', '@zhenzhi/contract', 'never contract'],
  ['a definition, a package of npm', 'packages/catalog/src/petitions/petition/petition.ts', 'zod', 'nothing from npm'],
  ['what definitions share, a definition', 'packages/catalog/src/petitions/mirrored.ts', './visit/visit.ts', 'never petitions/visit'],
  ['what definitions share, the posts', 'packages/catalog/src/words/offices.ts', '../posts.ts', 'never posts'],
  ['the posts, a definition', 'packages/catalog/src/posts.ts', './petitions/visit/visit.ts', 'never petitions/visit'],
  ['the list of an area, a definition of another area', 'packages/catalog/src/disputes/register.ts', '../petitions/visit/visit.ts', 'its own area'],
  ['reporting, the catalog', 'packages/reporting/src/index.ts', '@zhenzhi/catalog', 'never catalog face'],
  ['reporting, a package of npm', 'packages/reporting/src/index.ts', 'docx', 'nothing from npm'],
  ['the contract, the server', 'packages/contract/src/index.ts', '@zhenzhi/server', 'never roof'],
  ['the contract, a package other than zod', 'packages/contract/src/index.ts', 'fastify', 'only zod'],
  ['the store, outside', 'apps/server/src/store/acts.ts', '../outside/clock.ts', 'never outside'],
  ['outside, the store', 'apps/server/src/outside/clock.ts', '../store/acts.ts', 'never store'],
  ['the store, the third floor', 'apps/server/src/store/acts.ts', '../cases/desk.ts', 'never cases'],
  ['the store, the contract', 'apps/server/src/store/acts.ts', '@zhenzhi/contract', 'never contract'],
  ['a room of the third floor, another', 'apps/server/src/work/list.ts', '../cases/desk.ts', 'never cases'],
  ['a room of the third floor, the contract', 'apps/server/src/work/list.ts', '@zhenzhi/contract', 'never contract'],
  ['a room of the third floor, the catalog', 'apps/server/src/work/list.ts', '@zhenzhi/catalog', 'never catalog face'],
  ['a room of the third floor, http', 'apps/server/src/work/list.ts', '../http/status.ts', 'never http'],
  ['a room of the third floor, jobs', 'apps/server/src/work/list.ts', '../jobs/forward.ts', 'never jobs'],
  ['a room of the third floor, the settings on the roof', 'apps/server/src/work/list.ts', '../settings.ts', 'never roof'],
  ['http, the store', 'apps/server/src/http/status.ts', '../store/acts.ts', 'never store'],
  ['http, outside', 'apps/server/src/http/status.ts', '../outside/clock.ts', 'never outside'],
  ['http, jobs', 'apps/server/src/http/status.ts', '../jobs/forward.ts', 'never jobs'],
  ['http, the catalog', 'apps/server/src/http/status.ts', '@zhenzhi/catalog', 'never catalog face'],
  ['jobs, the contract', 'apps/server/src/jobs/forward.ts', '@zhenzhi/contract', 'never contract'],
  ['jobs, the store', 'apps/server/src/jobs/forward.ts', '../store/acts.ts', 'never store'],
  ['commands, the store', 'apps/server/src/commands/verify.ts', '../store/acts.ts', 'never store'],
  ['commands, http', 'apps/server/src/commands/verify.ts', '../http/status.ts', 'never http'],
  ['the roof, main', 'apps/server/src/wire.ts', './main.ts', 'nothing imports main.ts'],
  ['the server\'s tests, main', 'apps/server/test/index.ts', '../src/main.ts', 'nothing imports main.ts'],
  ['the roof, a made-up room', 'apps/server/src/wire.ts', './shelf/thing.ts', 'no room of the house'],
  ['the code, a test', 'apps/server/src/cases/desk.ts', './desk.test.ts', 'nothing imports a test'],
  ['the code, the server\'s tests', 'apps/server/src/cases/desk.ts', '../../test/index.ts', 'never server test'],
  ['a room of the console, another', 'apps/console/src/rooms/cases/case-page.tsx', '../ledgers/ledger-page.tsx', 'never rooms/ledgers'],
  ['a room of the console, the app', 'apps/console/src/rooms/cases/case-page.tsx', '../../app/router.tsx', 'never app'],
  ['fields, a room', 'apps/console/src/fields/field.tsx', '../rooms/cases/timeline.tsx', 'never rooms/cases'],
  ['fields, the wire', 'apps/console/src/fields/field.tsx', '../wire/case.ts', 'never wire'],
  ['parts, fields', 'apps/console/src/parts/page.tsx', '../fields/field.tsx', 'never fields'],
  ['the console, the catalog', 'apps/console/src/wire/case.ts', '@zhenzhi/catalog', 'never catalog face'],
  ['the console, the server', 'apps/console/src/wire/case.ts', '@zhenzhi/server', 'never roof'],
  ['the console, the kernel at run time', 'apps/console/src/wire/case.ts', '@zhenzhi/kernel', 'only by `import type`'],
  ['the console, Node', 'apps/console/src/wire/case.ts', 'node:path', 'from Node'],
  ['the demo, a deep path into the server', 'demo/src/index.ts', '../../apps/server/src/store/acts.ts', 'deep path'],
  ['the demo, the server\'s test kit', 'demo/src/index.ts', '@zhenzhi/server/test', 'never server test'],
  ['a journey, a deep path by name', 'e2e/petition.test.ts', '@zhenzhi/server/src/wire.ts', 'public face'],
  ['a test, a deep path into another package', 'apps/server/src/cases/desk.test.ts', '../../../../packages/kernel/src/law/rule.ts', 'deep path'],
  ['the bench, the tools', 'bench/src/main.ts', '../../tools/arrows.ts', 'nobody imports tools'],
  ['the server, the tools by name', 'apps/server/src/wire.ts', '@zhenzhi/tools', 'nobody imports tools'],
])('%s: not to be imported', (_, ...[path, specifier, reason]) => {
  const faults = broken(path, `import '${specifier}'`)

  expect(faults[0]).toMatch(new RegExp(`^${path}:\\d+: '${specifier}'`))
  expect(faults[0]).toContain(reason)
})

test.each([
  ['an import of types', `import type { X } from '../cases/desk.ts'`],
  ['a re-export', `export * from '../cases/desk.ts'`],
  ['a re-export of types', `export type { X } from '../cases/desk.ts'`],
  ['a dynamic import', `const x = await import('../cases/desk.ts')`],
  ['a dynamic import in a template', 'const x = await import(`../cases/desk.ts`)'],
  ['a type that imports', `type X = import('../cases/desk.ts').X`],
])('%s is an arrow like any other', (_, line) => {
  expect(broken('apps/server/src/work/list.ts', line)).toEqual([expect.stringContaining('never cases')])
})

test('an import whose names alone are types still loads the kernel into the browser', () => {
  expect(broken('apps/console/src/wire/case.ts', `import { type Id } from '@zhenzhi/kernel'`)).toEqual([expect.stringContaining('only by `import type`')])
})

test('an import of something computed is refused, for nobody can follow it', () => {
  expect(broken('apps/server/src/work/list.ts', 'await import(process.argv[2])')).toEqual([expect.stringContaining('something computed')])
})

test('a file in no room, and a concept that the kernel does not know, are named', () => {
  expect(broken('apps/server/src/shelf/thing.ts', '')).toEqual(['apps/server/src/shelf/thing.ts: stands in no room of the house'])
  expect(broken('packages/kernel/src/magic/wand.ts', '')).toEqual([expect.stringContaining('magic has no place in the order')])
})

test('a circle is named once, file by file, of types too', () => {
  const circle = 'apps/server/src/http/routes/take-act.ts → apps/server/src/http/status.ts → apps/server/src/http/routes/take-act.ts'

  expect(broken('apps/server/src/http/status.ts', `import './routes/take-act.ts'`)).toEqual([`apps/server/src/http/routes/take-act.ts: a circle, ${circle}`])
  expect(broken('apps/server/src/http/status.ts', `import type { X } from './routes/take-act.ts'`)).toEqual([`apps/server/src/http/routes/take-act.ts: a circle, ${circle}`])
})

test('a circle through public names is found', () => {
  expect(broken('apps/server/src/wire.ts', `import '@zhenzhi/demo'`)).toEqual([
    'apps/server/src/index.ts: a circle, apps/server/src/index.ts → apps/server/src/wire.ts → demo/src/index.ts → apps/server/src/index.ts',
  ])
})
