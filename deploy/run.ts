import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import { stop } from './say.ts'

/** Runs a program to its end with our terminal; stops where it fails. */
export async function run(program: string, args: readonly string[]): Promise<void> {
  const code = await codeOf(spawn(program, args, { stdio: 'inherit' }))
  if (code !== 0) stop(`${program} ${args[0] ?? ''} 失败（${code}）`, `${program} failed`)
}

/** Runs a command of the installed release, as the settings have it. Answers its exit code. */
export async function runMain(layout: Layout, args: readonly string[]): Promise<number> {
  return codeOf(spawn(process.execPath, [mainOf(layout), ...args], { stdio: 'inherit', env: environmentOf(layout) }))
}

export function mainOf({ current }: Layout): string {
  return join(current, 'apps/server/src/main.ts')
}

/** The settings file: `NAME=value` a line, `#` before a remark. They win over what the terminal has set. */
export function environmentOf({ settings }: Layout): NodeJS.ProcessEnv {
  const lines = readFileSync(settings, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  return { ...process.env, ...Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()])) }
}

async function codeOf(child: ReturnType<typeof spawn>): Promise<number> {
  const [code, signal]: (number | string | null)[] = await once(child, 'exit')
  return typeof code === 'number' ? code : signal === null ? 0 : 1
}
