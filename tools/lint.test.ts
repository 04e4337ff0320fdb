import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './tree/root.ts'

const lines = (count: number, line = 'ask()') => Array.from({ length: count }, () => line).join('\n')
const head = 'declare function ask(...all: number[]): Promise<number>\n'

/** Each file breaks one rule, named beside it; those without a rule break none. */
const files: Record<string, { text: string; rule?: string }> = {
  'packages/a/src/long-file.ts': { text: lines(301, 'void 0'), rule: 'max-lines' },
  'packages/a/src/long-enough.ts': { text: lines(300, 'void 0') },
  'packages/a/src/long.test.ts': { text: lines(401, 'void 0'), rule: 'max-lines' },
  'packages/a/src/long-enough.test.ts': { text: `export function tell() {\n${lines(390, 'void 0')}\n}` },
  'packages/a/src/long-function.ts': { text: `export function tell() {\n${lines(39, 'void 0')}\n}`, rule: 'max-lines-per-function' },
  'packages/a/src/long-enough-function.ts': { text: `export function tell() {\n${lines(38, 'void 0')}\n}` },
  'apps/console/src/long-page.tsx': { text: `export function Page() {\n${lines(69, 'void 0')}\n}`, rule: 'max-lines-per-function' },
  'apps/console/src/page.tsx': { text: `export function Page() {\n${lines(68, 'void 0')}\n}` },
  'packages/a/src/params.ts': { text: 'export const tell = (a: number, b: number, c: number, d: number) => a + b + c + d', rule: 'max-params' },
  'packages/a/src/depth.ts': { text: 'export function tell(a: number) { if (a) { if (a > 1) { if (a > 2) { if (a > 3) { return 1 } } } } return 2 }', rule: 'max-depth' },
  'packages/a/src/floating.ts': { text: `${head}export function tell() { ask(1) }`, rule: 'no-floating-promises' },
  'packages/a/src/switch.ts': {
    text: `export function tell(a: 'x' | 'y') { switch (a) { case 'x': return 1 }\n return 2 }`, rule: 'switch-exhaustiveness-check',
  },
  'packages/a/src/default.ts': { text: 'export default 1', rule: 'no-default-export' },
  'apps/console/vite.config.ts': { text: 'export default 1' },
  'packages/a/src/any.ts': { text: 'export const a = (b: any) => b', rule: 'no-explicit-any' },
  'packages/a/src/bang.ts': { text: 'export const a = (b: string | null) => b!', rule: 'no-non-null-assertion' },
  'packages/a/src/bang.test.ts': { text: 'export const a = (b: string | null) => b!' },
  'packages/a/src/camelCase.ts': { text: 'export const a = 1', rule: 'filename-case' },
  'apps/server/src/cases/env.ts': { text: `export const a = process.env['A']`, rule: 'no-process-env' },
  'apps/server/src/cases/env-import.ts': { text: `import { env } from 'node:process'\nexport const a = env`, rule: 'no-restricted-imports' },
  'apps/server/src/main.ts': { text: `export const a = process.env['A']` },
  'e2e/env.ts': { text: `export const a = process.env['A']` },
  'bench/src/env.ts': { text: `export const a = process.env['A']` },
}

interface Message { readonly code: string; readonly filename: string; readonly severity: string }

let folder: string
let messages: readonly Message[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json']) copyFileSync(join(root, file), join(folder, file))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: './tsconfig.base.json', include: ['packages', 'apps', 'e2e', 'bench'] }))
  for (const [path, { text }] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format=json'], { cwd: folder, encoding: 'utf8' })
  messages = (JSON.parse(stdout) as { diagnostics: Message[] }).diagnostics
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each(Object.entries(files).flatMap(([path, { rule }]) => (rule === undefined ? [] : [[path, rule]])))('%s is refused by %s', (path, rule) => {
  const found = messages.filter((message) => message.filename === path)

  expect(found).toEqual([expect.objectContaining({ code: expect.stringMatching(new RegExp(`\\(${rule}\\)$`)), severity: 'error' })])
})

test.each(Object.entries(files).flatMap(([path, { rule }]) => (rule === undefined ? [path] : [])))('%s is let through', (path) => {
  expect(messages.filter((message) => message.filename === path)).toEqual([])
})
